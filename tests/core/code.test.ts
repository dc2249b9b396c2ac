import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import ts from 'typescript';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  addressFault,
  analyse,
  CODE_FORMS,
  writeCode,
  type CodeOptions,
} from '../../src/core/index.ts';
import { quoteForJavaScript } from '../../src/core/export/javascript.ts';
import { quoteForPython } from '../../src/core/export/pytest.ts';
import { MAX_CODE_UNITS } from '../../src/core/limits.ts';
import { hmacSha256 } from '../../src/platform/crypto.ts';
import { anyCharacter } from './any-character.ts';
import { faultsOf } from './plain-english.ts';
import { hasProgram, inFolder, run, runLater } from './programs.ts';
import { listenForWebhooks, type WebhookReceiver } from './webhook-receiver.ts';

const SECRET = `s3cret'"$\`\\é`;

/** Strings that some shell, editor or language reads in its own way. */
const NASTY = [
  `it's "quoted" ''twice'' \\'`,
  'back\\slash \\\\ \\" end\\',
  '$HOME $(id) ${x} `id` !! !x %PATH% %1 ^a & | < > ; # ~ * ? [a] {b,c}',
  'line\nbreak\r\ntab\t\0nul \u0001\u007f',
  'typographic ‘ ’ ‚ ‛ “ ”',
  'ends \u2028\u2029\u0085 é 🎈 \ufeff',
  '\ud800 lone \udfff',
  '{{variable}} {{{x}}} <% %> ### @file',
  "PAYLOAD\nPAYLOAD'",
  '__proto__',
];
const PAYLOAD = JSON.stringify({
  ...Object.fromEntries(NASTY.map((text, at) => [`${at}${text}`, text])),
  last: ['\\', '"', "'", '\\"'],
});

const signed = { sign: (body: string) => hmacSha256(SECRET, body) };

async function codeOf(
  text: string,
  id: string,
  options: Partial<CodeOptions> = {},
): Promise<string> {
  const url = 'http://localhost:3000/webhooks';
  const code = await writeCode(text, id, { form: null, url, sign: null, ...options });
  if (!code.ok) throw new Error(code.message);
  return code.text;
}

let receiver: WebhookReceiver;
beforeAll(async () => (receiver = await listenForWebhooks(SECRET)));
beforeEach(() => receiver.forget());
afterAll(() => receiver.stop());

const PYTEST_THERE = `import importlib.util
print('yes' if importlib.util.find_spec('pytest') else 'no')`;

/** What every request must have brought: the payload, signed. */
function expectReceived(text = PAYLOAD, isSigned = true): void {
  expect(receiver.received).toHaveLength(1);
  const [{ method, type, body, isSigned: wasSigned }] = receiver.received as [
    (typeof receiver.received)[number],
  ];
  expect([method, type, wasSigned]).toEqual(['POST', 'application/json', isSigned]);
  expect(JSON.parse(body)).toEqual(JSON.parse(text));
}

/** The arguments that a program for Windows makes of its command line. */
function windowsArguments(line: string): string[] {
  const words: string[] = [];
  let at = 0;
  while (at < line.length) {
    while (line[at] === ' ') at++;
    let text = '';
    let isQuoted = false;
    for (; at < line.length && (isQuoted || line[at] !== ' '); at++) {
      let slashes = 0;
      while (line[at + slashes] === '\\') slashes++;
      if (line[at + slashes] !== '"') text += '\\'.repeat(slashes);
      else text += '\\'.repeat(slashes >> 1) + (slashes % 2 ? '"' : '');
      at += slashes;
      if (line[at] === '"' && slashes % 2 === 0) isQuoted = !isQuoted;
      else if (line[at] !== '"') {
        if (!isQuoted && line[at] === ' ') break;
        text += line[at] ?? '';
      }
    }
    words.push(text);
  }
  return words;
}

/** The literal strings of a text for PowerShell, by the rules of its documentation. */
function powerShellStrings(text: string): string[] {
  return [...text.matchAll(/['‘-‛]((?:[^'‘-‛]|(['‘-‛])\2)*)['‘-‛]/g)].map(([, inside]) =>
    inside!.replace(/(['‘-‛])['‘-‛]/g, '$1'),
  );
}

describe('a real receiver accepts the signed webhook from', () => {
  const shells: readonly (readonly [string, ...string[]])[] = [
    ['sh'],
    ['dash'],
    ['bash'],
    // At a prompt bash also expands the history.
    ['bash', '--norc', '-i'],
    ['zsh'],
  ];
  for (const [shell, ...args] of shells) {
    const canRun = hasProgram(shell) && hasProgram('curl');
    test.skipIf(!canRun)(`curl in ${[shell, ...args].join(' ')}`, async () => {
      const { url } = receiver;
      await runLater(shell, args, await codeOf(PAYLOAD, 'curl', { url, ...signed }));
      expectReceived();
    });
  }

  test.skipIf(!hasProgram('curl'))('curl in sh, longer than an argument may be', async () => {
    const text = JSON.stringify({ long: `${NASTY.join('')}${"'é".repeat(100_000)}` });
    await runLater('sh', [], await codeOf(text, 'curl', { url: receiver.url, ...signed }));
    expectReceived(text);
  });

  test.each([
    [131_071, '--data-raw'],
    [131_072, '--data @-'],
  ])(
    'curl gives a body of %i bytes to %s, as Linux takes 131,071 in an argument',
    async (size, by) => {
      const [start, end] = ['{"long":"é', '"}'];
      const bytes = new TextEncoder().encode(start + end).length;
      const text = start + 'x'.repeat(size - bytes) + end;
      expect(await codeOf(text, 'curl')).toContain(by);
    },
  );

  test.skipIf(!hasProgram('curl'))('curl with the arguments that cmd gives it', async () => {
    const line = await codeOf(PAYLOAD, 'curl-cmd', { url: receiver.url, ...signed });
    const [program, ...args] = windowsArguments(line);
    await runLater(program!, args);
    expectReceived();
  });

  test.skipIf(!hasProgram('pwsh'))('PowerShell', async () => {
    const text = await codeOf(PAYLOAD, 'powershell', { url: receiver.url, ...signed });
    // A blank line ends a command of several lines, as at the prompt.
    await runLater('pwsh', ['-NoProfile', '-Command', '-'], `${text}\n\n`);
    expectReceived();
  });

  test('a PowerShell that reads its strings as documented', async () => {
    const text = await codeOf(PAYLOAD, 'powershell', { url: receiver.url, ...signed });
    const [uri, type, name, signature, body] = powerShellStrings(text);
    const headers = { 'content-type': type!, [name!]: signature! };
    await fetch(uri!, { method: 'POST', headers, body: body! });
    expectReceived();
  });

  test('fetch in Node', async () => {
    const text = await codeOf(PAYLOAD, 'fetch', { url: receiver.url, ...signed });
    await runLater('node', ['--input-type=module'], text);
    expectReceived();
  });

  test('an .http file', async () => {
    const text = await codeOf(PAYLOAD, 'http', { url: receiver.url, ...signed });
    expect(text).not.toContain('{{');
    const [head, body] = text.split('\n\n') as [string, string];
    const [title, request, ...headers] = head.split('\n');
    const [method, url] = request!.split(' ');
    expect(title).toMatch(/^### /);
    await fetch(url!, {
      method: method!,
      headers: headers.map((line) => line.split(': ') as [string, string]),
      body,
    });
    expectReceived();
  });

  // It also ran in Jest 30.5, as an ES module and through Babel, with the same outcome.
  test('a test of Vitest, which fails where the receiver refuses', async () => {
    // Vitest is found from a folder of the project only.
    mkdirSync('test-results', { recursive: true });
    const folder = mkdtempSync('test-results/fixture-');
    try {
      const text = await codeOf(PAYLOAD, 'vitest', { url: receiver.url, ...signed });
      writeFileSync(join(folder, 'vitest.config.mjs'), 'export default {};');
      writeFileSync(join(folder, 'accepted.test.ts'), text);
      writeFileSync(join(folder, 'refused.test.ts'), withWrongSignature(text));
      const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--root', folder];
      const output = runLater('node', [...vitest, '--config', 'vitest.config.mjs']);
      await expect(output).rejects.toThrow(/1 failed.*1 passed/);
      expectBoth();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const hasPytest = hasProgram('python3') && run('python3', ['-c', PYTEST_THERE]).trim() === 'yes';
  test.skipIf(!hasPytest)('a test of pytest, which fails where the receiver refuses', () =>
    inFolder(async (folder) => {
      const text = await codeOf(PAYLOAD, 'pytest', { url: receiver.url, ...signed });
      writeFileSync(join(folder, 'test_accepted.py'), text);
      writeFileSync(join(folder, 'test_refused.py'), withWrongSignature(text));
      const output = runLater('python3', ['-m', 'pytest', '-q'], '', folder);
      await expect(output).rejects.toThrow(/1 failed, 1 passed/);
      expectBoth();
    }),
  );
});

function withWrongSignature(code: string): string {
  return code.replace(/'[\da-f]{64}'/, `'${'ab'.repeat(32)}'`);
}

/** The receiver got the payload twice, once with the right signature. */
function expectBoth(): void {
  const { received } = receiver;
  expect(received.map(({ isSigned }) => isSigned).sort()).toEqual([false, true]);
  for (const { body } of received) expect(JSON.parse(body)).toEqual(JSON.parse(PAYLOAD));
}

describe('without a secret the webhook is sent unsigned', () => {
  test.skipIf(!hasProgram('curl'))('by curl', async () => {
    await runLater('sh', [], await codeOf(PAYLOAD, 'curl', { url: receiver.url }));
    expectReceived(PAYLOAD, false);
  });
});

test('no code holds the secret, and each that sends a request holds its signature', async () => {
  for (const { id, isRequest } of CODE_FORMS) {
    let body = '';
    const sign = (text: string) => {
      body = text;
      return hmacSha256(SECRET, text);
    };
    const text = await codeOf('{"a":1}', id, { sign });
    expect(text).not.toContain('s3cret');
    const signature = createHmac('sha256', SECRET).update(body).digest('hex');
    expect(text.includes(signature), id).toBe(isRequest);
  }
});

/** Any JSON, with strings that are hard to quote. */
const nasty = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: fc.constantFrom(...`'"\\$\`!%^&|<>{}()\n\r\t\0 ‘’\u2028é🎈\ud800a`) }),
  fc.string({ unit: anyCharacter }),
);
const values = fc.dictionary(nasty, fc.oneof(nasty, fc.array(nasty)));

/** Samples of any JSON, each as its text. */
const samples = (count: number): string[] =>
  fc.sample(values, count).map((value) => JSON.stringify(value));

describe('any string survives', () => {
  for (const shell of ['sh', 'bash', 'zsh']) {
    test.skipIf(!hasProgram(shell))(`the quotes of ${shell}`, async () => {
      const texts = samples(300);
      const commands = await Promise.all(texts.map((text) => codeOf(text, 'curl')));
      const echo = `curl() { for last in "$@"; do :; done; printf '%s\\0' "$last"; }\n`;
      const got = run(shell, [], echo + commands.join('\n')).split('\0');
      texts.forEach((text, at) => expect(JSON.parse(got[at]!)).toEqual(JSON.parse(text)));
    });
  }

  // The cmd of Wine 8.0 gave 260 such commands unchanged to a program, also inside a block of a file.
  test('the quotes of cmd, in which no character is special', async () => {
    for (const text of samples(300)) {
      const line = await codeOf(text, 'curl-cmd');
      expect(line).toMatch(/^[ -~]+$/);
      expect(line).not.toMatch(/[%!^&|<>()]/);
      expect(JSON.parse(windowsArguments(line).at(-1)!)).toEqual(JSON.parse(text));
    }
  });

  // PowerShell 7.0 itself sent 434 such texts unchanged, with every UTF-16 code unit among them.
  test('the quotes of PowerShell', async () => {
    for (const text of samples(300)) {
      const body = powerShellStrings(await codeOf(text, 'powershell')).at(-1)!;
      expect(JSON.parse(body)).toEqual(JSON.parse(text));
    }
  });

  test('the quotes of JavaScript', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        // A body has no line breaks and no lone surrogates.
        const body = JSON.stringify(text);
        expect(runInNewContext(quoteForJavaScript(body))).toBe(body);
      }),
    );
  });

  test.skipIf(!hasProgram('python3'))('the quotes of Python', () => {
    const bodies = samples(300).map((text) => text.replace(/\p{Surrogate}/gu, ''));
    const program = `import ast, json, sys
sys.stdin.reconfigure(encoding='utf-8', newline='\\n')
print(json.dumps([ast.literal_eval(line) for line in sys.stdin.read().split('\\n')]))`;
    const got = run('python3', ['-c', program], bodies.map(quoteForPython).join('\n'));
    expect(JSON.parse(got)).toEqual(bodies);
  });

  test('a literal of TypeScript', async () => {
    for (const text of [PAYLOAD, '{"a":1,"a":[1.50,-0,1e3]}', '"x"', '[]', ...samples(100)]) {
      const literal = (await codeOf(text, 'typescript')).replace('export const payload =', '');
      expect(runInNewContext(literal.trim().replace(/^\{/, '({').replace(/\};$/, '})'))).toEqual(
        JSON.parse(text),
      );
    }
  });
});

describe('the literal of TypeScript has the event’s type', () => {
  const folder = 'src/event/examples';
  const examples = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);

  test('every valid example compiles, and a wrong type does not', () =>
    inFolder(async (temporary) => {
      const types = readFileSync('src/event/event.generated.ts');
      writeFileSync(join(temporary, 'customer.order.updated.d.ts'), types);
      const valid: string[] = [];
      for (const [file, text] of examples) {
        const { verdict, form } = analyse(text);
        if (verdict === 'unreadable') continue;
        const path = join(temporary, file.replace('.json', '.ts'));
        writeFileSync(path, await codeOf(text, 'typescript', { form }));
        if (verdict === 'valid') valid.push(path);
      }
      expect(valid.length).toBeGreaterThan(8);
      const wrong = join(temporary, 'broken-type.ts');
      const strict = { strict: true, noEmit: true, skipLibCheck: true, types: [] };
      const program = ts.createProgram([...valid, wrong], strict);
      const files = ts
        .getPreEmitDiagnostics(program)
        .map(({ file, messageText }) => ({ file: file?.fileName, messageText }));
      expect(files.filter((one) => one.file !== wrong)).toEqual([]);
      expect(files.length).toBeGreaterThan(0);
    }));
});

describe('no code is made', () => {
  const options = { form: null, url: 'http://localhost:3000/webhooks', sign: null };
  const refusals = [
    ['of a text that is not JSON', '{"a":', 'curl', {}],
    ['of a very long text', JSON.stringify('x'.repeat(MAX_CODE_UNITS)), 'fetch', {}],
    ['of a long text for cmd', JSON.stringify('x'.repeat(9_000)), 'curl-cmd', {}],
    ['of an address with % for cmd', '{}', 'curl-cmd', { url: 'http://localhost/%41' }],
  ] as const;
  test.each(refusals)('%s', async (_, text, id, rest) => {
    const code = await writeCode(text, id, { ...options, ...rest });
    expect(code.ok).toBe(false);
    if (!code.ok) expect(faultsOf(code.message)).toEqual([]);
  });

  test.each([
    ['http://localhost:3000/webhooks', true],
    ['https://[::1]:8080/a?b=1&c=$d#(e)', true],
    ['localhost:3000', false],
    ['ftp://localhost/', false],
    ['http://local host/', false],
    ['http://x/"', false],
    ['http://x/\n', false],
    ['http://ü.example/', false],
    ['', false],
  ])('for an address but a plain one: %j', (url, isGood) => {
    const fault = addressFault(url);
    expect(fault === null).toBe(isGood);
    if (fault !== null) expect(faultsOf(fault)).toEqual([]);
  });

  test.skipIf(!hasProgram('curl'))('that breaks at an odd address', async () => {
    const url = `${receiver.url}?a=1&b=$HOME'(c)[d]*;!e#f`;
    for (const id of ['curl', 'fetch']) {
      receiver.forget();
      const program =
        id === 'curl' ? (['sh'] as const) : (['node', '--input-type=module'] as const);
      await runLater(program[0], program.slice(1), await codeOf('{}', id, { url }));
      expectReceived('{}', false);
      expect(receiver.received[0]!.path).toMatch(/\?a=1&b=\$HOME('|%27)\(c\)\[d\]\*;!e$/);
    }
  });
});
