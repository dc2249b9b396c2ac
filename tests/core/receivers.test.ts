import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RECEIVERS } from '../../src/core/index.ts';
import { hmacSha256 } from '../../src/platform/crypto.ts';
import { hasProgram, inFolder, run } from './programs.ts';

const SECRET = 's3cret "key" é';
/** Every string that a wrong pattern would break. */
const BODY = JSON.stringify({
  a: ' x  y ',
  'b "c': '\\',
  d: '\\" \\\\"',
  e: 'é 🎈\u2028',
  f: ' " , ',
});
const SPACED = JSON.stringify(JSON.parse(BODY), null, 2).replaceAll('\n', '\r\n\t');

/** A body in hexadecimal digits, and the signature beside it. */
type Case = readonly [bodyHex: string, signature: string];

interface Harness {
  /** The program that must be there. */
  readonly program: string;
  /** Runs a receiver's code for each case and gives what it says: signed or not. */
  readonly answers: (code: string, cases: readonly Case[]) => Promise<readonly string[]>;
}

/** A program that runs anew for each case and prints its answer. */
function script(
  program: string,
  args: readonly string[],
  source: (code: string, body: string, signature: string) => string,
): Harness {
  return {
    program,
    answers: (code, cases) =>
      Promise.resolve(
        cases.map(([body, signature]) => run(program, args, source(code, body, quoted(signature)))),
      ),
  };
}

/** A program that is compiled once, gets all cases as its arguments, and prints an answer a line. */
function compiled(
  file: string,
  compile: readonly string[],
  start: readonly string[],
  source: (code: string) => string,
): Harness {
  return {
    program: compile[0]!,
    answers: (code, cases) =>
      inFolder((folder) => {
        writeFileSync(join(folder, file), source(code));
        run(compile[0]!, compile.slice(1), '', folder);
        return run(start[0]!, [...start.slice(1), ...cases.flat()], '', folder).split('\n');
      }),
  };
}

const quoted = JSON.stringify;
const indented = (code: string): string => code.replace(/^/gm, '    ');
const python: Harness = compiled(
  'main.py',
  ['python3', '-m', 'py_compile', 'main.py'],
  ['python3', 'main.py'],
  (code) => `import hashlib, hmac, re, sys
secret = ${quoted(SECRET)}
class request:
    get_data = lambda: request.body
for at in range(1, len(sys.argv), 2):
    request.body = bytes.fromhex(sys.argv[at])
    request.headers = {'x-voucherify-signature': sys.argv[at + 1]}
${indented(code)}
    print(is_signed)`,
);

/** What the code of each framework needs around it to run without the framework. */
const HARNESSES: Readonly<Record<string, Harness>> = {
  Express: script(
    'node',
    ['-'],
    (code, body, signature) => `const crypto = require('crypto'), secret = ${quoted(SECRET)};
const req = { body: Buffer.from('${body}', 'hex'), get: () => ${signature} };
${code}
console.log(isSigned);`,
  ),
  Django: python,
  Flask: python,
  Spring: compiled(
    'Main.java',
    ['javac', '-encoding', 'UTF-8', 'Main.java'],
    ['java', 'Main'],
    (code) => `import static java.nio.charset.StandardCharsets.UTF_8;
import java.security.MessageDigest; import java.util.HexFormat; import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
enum HmacAlgorithms { HMAC_SHA_256 }
record HmacUtils(HmacAlgorithms algorithm, String secret) {
  String hmacHex(String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
  }
}
class Main {
  public static void main(String[] args) throws Exception {
    String secret = ${quoted(SECRET)};
    for (int at = 0; at < args.length; at += 2) {
      byte[] raw = HexFormat.of().parseHex(args[at]);
      String given = args[at + 1];
${code}
      System.out.println(isSigned);
    }
  }
}`,
  ),
  Laravel: script(
    'php',
    [],
    (code, body, signature) => `<?php
class Request {
  function getContent() { return hex2bin('${body}'); }
  function header($name, $default) { return ${signature} ?: $default; }
}
function config($name) { return ${quoted(SECRET)}; }
$request = new Request;
${code}
echo json_encode($isSigned);`,
  ),
  Rails: script(
    'ruby',
    ['-'],
    (code, body, signature) => `# encoding: utf-8
require 'openssl'
module ActiveSupport; module SecurityUtils
  def self.secure_compare(a, b) = OpenSSL.secure_compare(a, b)
end; end
Request = Struct.new(:raw_post, :headers)
secret = ${quoted(SECRET)}
request = Request.new(['${body}'].pack('H*'), { 'x-voucherify-signature' => ${signature} })
${code}
puts is_signed`,
  ),
  Go: compiled(
    'main.go',
    ['go', 'build', '-o', 'receiver', 'main.go'],
    ['./receiver'],
    (code) => `package main
import ("crypto/hmac"; "crypto/sha256"; "encoding/hex"; "fmt"; "net/http/httptest"; "os"; "regexp")
func main() {
	secret := ${quoted(SECRET)}
	for at := 1; at < len(os.Args); at += 2 {
		raw, _ := hex.DecodeString(os.Args[at])
		r := httptest.NewRequest("POST", "/", nil)
		r.Header.Set("x-voucherify-signature", os.Args[at+1])
${code}
		fmt.Println(isSigned)
	}
}`,
  ),
};

describe('the code for receivers takes a signed body and refuses others', () => {
  for (const { title, code } of RECEIVERS) {
    const { program, answers } = HARNESSES[title]!;
    test(`${title} in three lines`, () => expect(code.split('\n')).toHaveLength(3));

    test.skipIf(!hasProgram(program))(title, async () => {
      const hex = (body: string) => Buffer.from(body).toString('hex');
      const signature = await hmacSha256(SECRET, BODY);
      const changed = BODY.replace(' x  y ', ' x y ');
      const given = await answers(code, [
        [hex(BODY), signature],
        [hex(SPACED), signature],
        [hex(changed), signature],
        [hex(BODY), `${signature.slice(0, -1)}g`],
        [hex(BODY), signature.slice(0, -1)],
        [hex(BODY), ''],
      ]);
      const said = given.map((answer) => answer.trim().toLowerCase());
      expect(said.slice(0, 6)).toEqual(['true', 'true', 'false', 'false', 'false', 'false']);
    });
  }
});
