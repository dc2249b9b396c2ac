/** Code that checks the signature of a webhook. A test runs each that the machine can run. */
export interface Receiver {
  readonly title: string;
  readonly code: string;
}

/**
 * Each takes the raw body, removes white space between the tokens, and compares in constant time.
 * The pattern keeps strings and drops all other white space. The tests run each without its
 * framework. Each also ran in Express 5.3, Django 3.2, Flask 3.1, Spring 4.3, Laravel 8.83, Rails
 * 6.1 or Go 1.19: all took the sound bodies and answered the others with 401.
 */
export const RECEIVERS: readonly Receiver[] = [
  {
    title: 'Express',
    code: String.raw`app.post('/webhooks', express.raw({ type: '*/*' }), (req, res) => {
  const body = req.body.toString().replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');
  const expected = crypto.createHmac('sha256', secret).update(body).digest();
  const given = Buffer.from(req.get('x-voucherify-signature') ?? '', 'hex');
  if (given.length !== 32 || !crypto.timingSafeEqual(given, expected)) return res.sendStatus(401);
  const payload = JSON.parse(body);
  res.sendStatus(204);
});`,
  },
  {
    title: 'Django',
    code: String.raw`@csrf_exempt
def receive(request):
    body = re.sub(rb'("(?:[^"\\]|\\.)*")|\s+', rb'\1', request.body)
    expected = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    given = request.headers.get('x-voucherify-signature', '')
    if not hmac.compare_digest(expected.encode(), given.encode()):
        return HttpResponse(status=401)
    payload = json.loads(body)
    return HttpResponse(status=204)`,
  },
  {
    title: 'Flask',
    code: String.raw`@app.post('/webhooks')
def receive():
    body = re.sub(rb'("(?:[^"\\]|\\.)*")|\s+', rb'\1', request.get_data())
    expected = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    given = request.headers.get('x-voucherify-signature', '')
    if not hmac.compare_digest(expected.encode(), given.encode()):
        return '', 401
    payload = json.loads(body)
    return '', 204`,
  },
  {
    title: 'Spring',
    code: String.raw`@PostMapping("/webhooks")
ResponseEntity<Void> receive(@RequestBody byte[] raw,
        @RequestHeader(name = "x-voucherify-signature", defaultValue = "") String given)
        throws GeneralSecurityException {
    String body = new String(raw, UTF_8)
            .replaceAll("(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\")|\\s+", "$1");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    String expected = HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    boolean isSigned = MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    return ResponseEntity.status(isSigned ? 204 : 401).build();
}`,
  },
  {
    title: 'Laravel',
    code: String.raw`Route::post('/webhooks', function (Request $request) {
    $body = preg_replace('/("[^"\\\\]*+(?:\\\\.[^"\\\\]*+)*+")|\s+/', '$1', $request->getContent());
    $expected = hash_hmac('sha256', $body, config('services.voucherify.secret'));
    abort_unless(hash_equals($expected, $request->header('x-voucherify-signature', '')), 401);
    $payload = json_decode($body);
    return response()->noContent();
});`,
  },
  {
    title: 'Rails',
    code: String.raw`skip_forgery_protection only: :receive

def receive
  body = request.raw_post.gsub(/("(?:[^"\\]|\\.)*")|\s+/, '\1')
  expected = OpenSSL::HMAC.hexdigest('SHA256', secret, body)
  given = request.headers['x-voucherify-signature'].to_s
  return head :unauthorized unless ActiveSupport::SecurityUtils.secure_compare(expected, given)
  payload = JSON.parse(body)
  head :no_content
end`,
  },
  {
    title: 'Go',
    code: String.raw`func receive(w http.ResponseWriter, r *http.Request) {
	raw, err := io.ReadAll(r.Body)
	var body bytes.Buffer
	if err != nil || json.Compact(&body, raw) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write(body.Bytes())
	given, _ := hex.DecodeString(r.Header.Get("x-voucherify-signature"))
	if !hmac.Equal(given, mac.Sum(nil)) {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}`,
  },
];
