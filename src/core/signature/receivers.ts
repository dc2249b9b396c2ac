/** Three lines that check the signature of a webhook. A test runs each that the machine can run. */
export interface Receiver {
  readonly title: string;
  /** What has to be around the lines; code is in backticks. */
  readonly needs: string;
  /** The last line says whether the body is signed. */
  readonly code: string;
}

/**
 * Each takes the raw body, removes white space between the tokens, and compares in constant time.
 * The pattern keeps strings and drops all other white space. The tests run each without its
 * framework. Each also ran in a handler of Express 5.3, Django 3.2, Flask 2.2, Spring 4.3 with
 * Commons Codec 1.15, Laravel 8.83, Rails 6.1 or Go 1.19.
 */
export const RECEIVERS: readonly Receiver[] = [
  {
    title: 'Express',
    needs: "Give the route `express.raw({ type: '*/*' })`, so that `req.body` is the raw body.",
    code: String.raw`const hmac = crypto.createHmac('sha256', secret).update(req.body.toString().replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1'));
const given = Buffer.from(req.get('x-voucherify-signature') ?? '', 'hex');
const isSigned = given.length === 32 && crypto.timingSafeEqual(given, hmac.digest());`,
  },
  {
    title: 'Django',
    needs: 'Mark the view with `@csrf_exempt`.',
    code: String.raw`body = re.sub(rb'("(?:[^"\\]|\\.)*")|\s+', rb'\1', request.body)
expected = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest().encode()
is_signed = hmac.compare_digest(expected, request.headers.get('x-voucherify-signature', '').encode())`,
  },
  {
    title: 'Flask',
    needs: 'Nothing may read `request.form` before.',
    code: String.raw`body = re.sub(rb'("(?:[^"\\]|\\.)*")|\s+', rb'\1', request.get_data())
expected = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest().encode()
is_signed = hmac.compare_digest(expected, request.headers.get('x-voucherify-signature', '').encode())`,
  },
  {
    title: 'Spring',
    needs:
      'Take `@RequestBody byte[] raw` and `@RequestHeader("x-voucherify-signature") String given`. `HmacUtils` is in Apache Commons Codec.',
    code: String.raw`String body = new String(raw, UTF_8).replaceAll("(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\")|\\s+", "$1");
String expected = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmacHex(body);
boolean isSigned = MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));`,
  },
  {
    title: 'Laravel',
    needs: 'Put the route into `routes/api.php`, where no form token is asked for.',
    code: String.raw`$body = preg_replace('/("[^"\\\\]*+(?:\\\\.[^"\\\\]*+)*+")|\s+/', '$1', $request->getContent());
$expected = hash_hmac('sha256', $body, config('services.voucherify.secret'));
$isSigned = hash_equals($expected, $request->header('x-voucherify-signature', ''));`,
  },
  {
    title: 'Rails',
    needs: 'Call `skip_forgery_protection` in the controller.',
    code: String.raw`body = request.raw_post.gsub(/("(?:[^"\\]|\\.)*")|\s+/, '\1')
expected = OpenSSL::HMAC.hexdigest('SHA256', secret, body)
is_signed = ActiveSupport::SecurityUtils.secure_compare(expected, request.headers['x-voucherify-signature'].to_s)`,
  },
  {
    title: 'Go',
    needs: 'Read `raw` with `io.ReadAll(r.Body)`.',
    code: String.raw`mac := hmac.New(sha256.New, []byte(secret))
mac.Write(regexp.MustCompile(${'`'}("(?:[^"\\]|\\.)*")|\s+${'`'}).ReplaceAll(raw, []byte("$1")))
isSigned := hmac.Equal([]byte(hex.EncodeToString(mac.Sum(nil))), []byte(r.Header.Get("x-voucherify-signature")))`,
  },
];
