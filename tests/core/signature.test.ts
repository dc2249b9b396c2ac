import { describe, expect, test } from 'vitest';
import { checkSignature, RECEIVERS, signedText } from '../../src/core/index.ts';
import { readSignature } from '../../src/core/signature/read-signature.ts';
import { SIGNED_FORMS } from '../../src/core/signature/signed-forms.ts';
import { hmacSha256 } from '../../src/platform/crypto.ts';
import { faultsOf } from './plain-english.ts';

const SECRET = 'secretKey';

/** The vectors that Voucherify documents. */
const DOCUMENTED = [
  ['{"a":1}', 'a17d2ac229d1ebbb5f10e839c7985c4818e5986eab297f7e5979196d4d7d3ed2'],
  ['{"a\\"b":1}', 'f7cf97814a03146abedb9793f56e1dec34f618f82d10395310d053f749483ffb'],
  ['  message  ', '53ff92957e1427ce23ad5bda9d0c5f2f4ff384d0806b83eeacb510c842d3a358'],
] as const;

/** Holds all that libraries write in different ways. */
const BODY =
  '{"data":{"name":"Zoë/Ø <b> &\\u2028🎈","10":1.0,"2":1e2,"z":{},"a":[1.50,12345678901234567890]},"id":"w"}';

function check(body: string, signature: string, secret = SECRET) {
  return checkSignature(secret, signature, {
    sign: hmacSha256,
    textOf: (form) => Promise.resolve(signedText(body, form)),
  });
}

describe('the documented vectors', () => {
  test.each(DOCUMENTED)('%s', async (body, signature) => {
    expect(await check(body, signature)).toMatchObject({ kind: 'matches' });
  });

  test.each(DOCUMENTED.slice(0, 2))(
    '%s with white space between its tokens',
    async (body, signature) => {
      const spaced = body.replace('{', '\n { \t').replace(':1', '  :\r\n1').replace('}', ' }\n');
      expect(await check(spaced, signature)).toEqual({
        kind: 'matches',
        message: 'The signature matches this payload.',
        advice: [],
      });
    },
  );
});

/** Texts over which programs sign by mistake, and a part of the answer. */
const MISTAKES: readonly (readonly [signed: string, answer: string])[] = [
  [`${BODY}\n`, 'a line break at its end'],
  [`{"id":"w"}\r\n`, 'CRLF line breaks, also at its end'],
  [
    '{"data":{"2":100,"10":1,"name":"Zoë/Ø <b> &\u2028🎈","z":{},"a":[1.5,12345678901234567000]},"id":"w"}',
    '`JSON.stringify` in JavaScript',
  ],
  [
    '{"data": {"name": "Zo\\u00eb/\\u00d8 <b> &\\u2028\\ud83c\\udf88", "10": 1.0, "2": 100.0, "z": {}, "a": [1.5, 12345678901234567890]}, "id": "w"}',
    '`json.dumps` in Python writes it, with spaces',
  ],
  [
    '{"data":{"name":"Zo\\u00eb\\/\\u00d8 <b> &\\u2028\\ud83c\\udf88","10":1,"2":100,"z":{},"a":[1.5,1.2345678901234567e+19]},"id":"w"}',
    '`json_encode` in PHP writes it, with `\\/`',
  ],
  [
    '{"data":{"name":"Zo\\u00eb\\/\\u00d8 <b> &\\u2028\\ud83c\\udf88","10":1,"2":100,"z":[],"a":[1.5,1.2345678901234567e+19]},"id":"w"}',
    'with `[]` for `{}`',
  ],
  [
    '{"data":{"10":1,"2":100,"a":[1.5,12345678901234567000],"name":"Zoë/Ø \\u003cb\\u003e \\u0026\\u2028🎈","z":{}},"id":"w"}',
    '`json.Marshal` in Go',
  ],
  [
    '{"name":"Zoë/Ø <b> &\\u2028🎈","10":1.0,"2":1e2,"z":{},"a":[1.50,12345678901234567890]}',
    'the object `data` alone.',
  ],
];

describe('a signature of another form names the form', () => {
  test.each(MISTAKES)('%s', async (signed, answer) => {
    const body = signed.startsWith('{"id":"w"}') ? '{"id":"w"}' : BODY;
    const given = await check(body, await hmacSha256(SECRET, signed));
    expect(given.kind).toBe('differs');
    expect(given.message).toContain(answer);
    expect(given.advice[0]).toContain('raw body');
  });

  test('of any form that the body has', async () => {
    for (const { id, kind } of SIGNED_FORMS) {
      const text = signedText(BODY, id);
      const { kind: answer } = await check(BODY, await hmacSha256(SECRET, text!));
      expect(answer, id).toMatch(kind === 'body' ? /matches/ : /matches|differs/);
    }
  });

  test('line breaks of a text with several lines', async () => {
    const lines = '{\n  "a": 1\n}\n';
    const given = await check(lines, await hmacSha256(SECRET, '{\r\n  "a": 1\r\n}'));
    expect(given.message).toContain('with CRLF line breaks');
    const own = await check(lines, await hmacSha256(SECRET, lines));
    expect(own).toMatchObject({
      kind: 'matches',
      advice: [expect.stringContaining('white space')],
    });
  });
});

test('a signature of anything else fits no form', async () => {
  const [, signature] = DOCUMENTED[0];
  for (const [body, secret] of [
    ['{"a":2}', SECRET],
    ['{"a":1}', 'other'],
    ['', SECRET],
    ['{"a":1', SECRET],
  ] as const) {
    expect(await check(body, signature, secret)).toMatchObject({ kind: 'none' });
  }
});

test('white space around the secret is named', async () => {
  const [body, signature] = DOCUMENTED[0];
  const given = await check(body, signature, ` ${SECRET}\n`);
  expect(given).toMatchObject({
    kind: 'matches',
    advice: [expect.stringContaining('ends of the secret')],
  });
  expect(await check(body, signature, '')).toMatchObject({ kind: 'unusable' });
  expect(await check(body, signature, '  ')).toMatchObject({ kind: 'none' });
});

const HEX = DOCUMENTED[0][1];

describe('a signature that differs from the header', () => {
  test.each([
    ['the whole header', `X-Voucherify-Signature: ${HEX}`, null],
    ['a member of a record', `"x-voucherify-signature": "${HEX}",`, null],
    ['white space', ` ${HEX}\n`, null],
    ['capital letters', HEX.toUpperCase(), 'capitals'],
    ['a prefix', `sha256=${HEX}`, '`sha256=`'],
    ['a version', `v1=${HEX}`, '`v1=`'],
    ['base64', Buffer.from(HEX, 'hex').toString('base64'), 'base64'],
    ['base64url', Buffer.from(HEX, 'hex').toString('base64url'), 'base64'],
  ])('by %s is compared', (_, text, remark) => {
    const given = readSignature(text);
    expect(given).toMatchObject({ ok: true, hex: HEX });
    if (remark !== null) expect(given).toMatchObject({ remark: expect.stringContaining(remark) });
    else expect(given).toMatchObject({ remark });
  });

  test.each([
    ['', 'Enter the signature'],
    ['x-voucherify-signature:', 'Enter the signature'],
    [HEX.slice(1), 'but this one has 63'],
    [HEX.slice(0, 40), 'SHA-1'],
    [HEX + HEX, 'SHA-512'],
    [`${HEX.slice(1)}g`, '`g`'],
    [`${HEX.slice(1)}🎈`, '`🎈`'],
    [`${HEX.slice(0, 30)} ${HEX.slice(30)}`, 'hexadecimal digits only'],
    ['sha256=', 'hexadecimal digits only'],
    ['`', 'Enter the signature'],
  ])('%s cannot be used', (text, words) => {
    expect(readSignature(text)).toMatchObject({
      ok: false,
      message: expect.stringContaining(words),
    });
  });
});

test('every sentence reads well', async () => {
  const texts = new Set<string>();
  const take = ({ message, advice }: Awaited<ReturnType<typeof check>>) =>
    [message, ...advice].forEach((text) => texts.add(text));
  for (const text of [BODY, '{\n"data": {}\r\n}\r\n', '\ufeff{}']) {
    for (const { id } of SIGNED_FORMS) {
      const signed = signedText(text, id);
      if (signed !== null) take(await check(text, await hmacSha256(SECRET, signed)));
    }
  }
  const odd = [
    '',
    HEX.toUpperCase(),
    `sha256=${HEX}`,
    'abc',
    HEX.slice(0, 40),
    'xyz',
    `${HEX} ${HEX}`,
  ];
  for (const signature of odd) take(await check(DOCUMENTED[0][0], signature, ` ${SECRET}`));
  take(await check('', HEX, ''));
  take(await check('', Buffer.from(HEX, 'hex').toString('base64')));
  expect(texts.size).toBeGreaterThan(30);
  const faults = [...texts].flatMap((text) => faultsOf(text).map((fault) => `${fault}: ${text}`));
  expect(faults).toEqual([]);
});

test('each framework has its code once', () => {
  expect(RECEIVERS.map(({ title }) => title)).toEqual([
    ...['Express', 'Django', 'Flask', 'Spring', 'Laravel', 'Rails', 'Go'],
  ]);
});
