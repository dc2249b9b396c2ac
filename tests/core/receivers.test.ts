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
  /** Runs a receiver's code for each case and gives the statuses of its answers. */
  readonly statuses: (code: string, cases: readonly Case[]) => Promise<readonly string[]>;
}

/** A program that runs anew for each case and prints its status. */
function script(
  program: string,
  args: readonly string[],
  source: (code: string, body: string, signature: string) => string,
): Harness {
  return {
    program,
    statuses: (code, cases) =>
      Promise.resolve(
        cases.map(([body, signature]) => run(program, args, source(code, body, quoted(signature)))),
      ),
  };
}

/** A program that is compiled once, gets all cases as its arguments, and prints a status a line. */
function compiled(
  file: string,
  compile: readonly string[],
  start: readonly string[],
  source: (code: string) => string,
): Harness {
  return {
    program: compile[0]!,
    statuses: (code, cases) =>
      inFolder((folder) => {
        writeFileSync(join(folder, file), source(code));
        run(compile[0]!, compile.slice(1), '', folder);
        return run(start[0]!, [...start.slice(1), ...cases.flat()], '', folder).split('\n');
      }),
  };
}

const quoted = JSON.stringify;
const python = (call: string): Harness =>
  compiled(
    'main.py',
    ['python3', '-m', 'py_compile', 'main.py'],
    ['python3', 'main.py'],
    (code) => `import hashlib, hmac, json, re, sys
secret = ${quoted(SECRET)}
csrf_exempt = lambda view: view
HttpResponse = lambda status: ('', status)
class app:
    post = lambda path: csrf_exempt
class request:
    get_data = lambda: request.body
${code}
for at in range(1, len(sys.argv), 2):
    request.body = bytes.fromhex(sys.argv[at])
    request.headers = {'x-voucherify-signature': sys.argv[at + 1]}
    print(${call}[1])`,
  );

/** What the code of each framework needs around it to run without the framework. */
const HARNESSES: Readonly<Record<string, Harness>> = {
  Express: script(
    'node',
    ['-'],
    (code, body, signature) => `const crypto = require('crypto'), secret = ${quoted(SECRET)};
const express = { raw: () => null };
const app = { post: (path, parser, receive) => receive(
  { body: Buffer.from('${body}', 'hex'), get: () => ${signature} },
  { sendStatus: (status) => process.stdout.write(String(status)) }) };
${code}`,
  ),
  Django: python('receive(request)'),
  Flask: python('receive()'),
  Spring: compiled(
    'Main.java',
    ['javac', '-encoding', 'UTF-8', 'Main.java'],
    ['java', 'Main'],
    (code) => `import static java.nio.charset.StandardCharsets.UTF_8;
import java.security.*; import java.util.HexFormat; import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
@interface PostMapping { String value(); }
@interface RequestBody {}
@interface RequestHeader { String name(); String defaultValue(); }
record ResponseEntity<T>(int code) {
  static Builder status(int code) { return new Builder(code); }
  record Builder(int code) { <T> ResponseEntity<T> build() { return new ResponseEntity<>(code); } }
}
class Receiver {
  String secret = ${quoted(SECRET)};
${code}
}
class Main {
  public static void main(String[] args) throws Exception {
    for (int at = 0; at < args.length; at += 2) {
      byte[] raw = HexFormat.of().parseHex(args[at]);
      System.out.println(new Receiver().receive(raw, args[at + 1]).code());
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
class Route { static function post($path, $receive) { echo $receive(new Request); } }
class Answer { function noContent() { return 204; } }
function response() { return new Answer; }
function config($name) { return ${quoted(SECRET)}; }
function abort_unless($is, $status) { if (!$is) { echo $status; exit; } }
${code}`,
  ),
  Rails: script(
    'ruby',
    ['-'],
    (code, body, signature) => `# encoding: utf-8
require 'openssl'
require 'json'
module ActiveSupport; module SecurityUtils
  def self.secure_compare(a, b) = OpenSSL.secure_compare(a, b)
end; end
Request = Struct.new(:raw_post, :headers)
def skip_forgery_protection(only:) = nil
def secret = ${quoted(SECRET)}
def request = Request.new(['${body}'].pack('H*'), { 'x-voucherify-signature' => ${signature} })
def head(status) = { unauthorized: 401, no_content: 204 }[status]
${code}
puts receive`,
  ),
  Go: compiled(
    'main.go',
    ['go', 'build', '-o', 'receiver', 'main.go'],
    ['./receiver'],
    (code) => `package main
import ("bytes"; "crypto/hmac"; "crypto/sha256"; "encoding/hex"; "encoding/json"; "fmt"; "io"; "net/http"; "net/http/httptest"; "os")
var secret = ${quoted(SECRET)}
${code}
func main() {
	for at := 1; at < len(os.Args); at += 2 {
		body, _ := hex.DecodeString(os.Args[at])
		r := httptest.NewRequest("POST", "/webhooks", bytes.NewReader(body))
		r.Header.Set("x-voucherify-signature", os.Args[at+1])
		w := httptest.NewRecorder()
		receive(w, r)
		fmt.Println(w.Code)
	}
}`,
  ),
};

describe('the code for receivers takes a signed body and refuses others', () => {
  for (const { title, code } of RECEIVERS) {
    const { program, statuses } = HARNESSES[title]!;
    test.skipIf(!hasProgram(program))(title, async () => {
      const hex = (body: string) => Buffer.from(body).toString('hex');
      const signature = await hmacSha256(SECRET, BODY);
      const changed = BODY.replace(' x  y ', ' x y ');
      const given = await statuses(code, [
        [hex(BODY), signature],
        [hex(SPACED), signature],
        [hex(changed), signature],
        [hex(BODY), `${signature.slice(0, -1)}g`],
        [hex(BODY), ''],
      ]);
      expect(given.slice(0, 5).map(Number)).toEqual([204, 204, 401, 401, 401]);
    });
  }
});
