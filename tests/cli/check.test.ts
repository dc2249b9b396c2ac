import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { version } from '../../package.json';
import { documentedBut, exampleText, placeOf } from '../payloads.ts';
import { Command, runNode } from './command.ts';

const command = new Command();
beforeAll(() => command.build());
afterAll(() => command.remove());

const minified = (text: string) => JSON.stringify(JSON.parse(text));
const SOUND = minified(exampleText('plain-message'));
const BROKEN = documentedBut(['"total_amount": 5500', '"total_amount": "5500"']);
const TYPE =
  '`order.total_amount` must be an integer in minor units (or `null`), but it is the string "5500". Write 5500.';

/** The first line of the output without its message. */
const heads = (stdout: string) =>
  stdout.split('\n').flatMap((line) => line.match(/^\S+ \S+ \S+/) ?? []);

test('writes nothing and gives 0 for a file without findings', async () => {
  command.file('sound.json', SOUND);
  expect(await command.run(['sound.json'])).toEqual({
    code: 0,
    stdout: '',
    stderr: '1 payload in 1 file: no findings.\n',
  });
});

test('writes the place, severity, code and message of each finding, and gives 1 for an error', async () => {
  command.file('broken.json', BROKEN);
  const { line, column } = placeOf(BROKEN, '"5500"');
  const { code, stdout, stderr } = await command.run(['broken.json']);
  expect(code).toBe(1);
  expect(stdout.split('\n')).toContain(`broken.json:${line}:${column} error type ${TYPE}`);
  expect(stderr).toMatch(/^1 payload in 1 file: 1 error/);
});

describe('a payload is found as the page finds it, with its place in the file', () => {
  const oneLine = minified(BROKEN);
  const inList = `[\n  ${SOUND},\n  ${oneLine}\n]`;
  const at = (text: string, piece: string) => {
    const { line, column } = placeOf(text, piece);
    return `${line}:${column}`;
  };
  const log = `start\n2024-03-01 INFO got ${oneLine}\nend\n`;
  test.each<readonly [string, string | Uint8Array, string]>([
    ['in a list', inList, at(inList, '"5500"')],
    ['in a log', log, at(log, '"5500"')],
    ['one a line', `${SOUND}\n\n${oneLine}\n`, at(`${SOUND}\n\n${oneLine}\n`, '"5500"')],
    ['packed with gzip', gzipSync(BROKEN), at(BROKEN, '"5500"')],
    ['in UTF-16', Buffer.from(`\ufeff${BROKEN}`, 'utf16le'), at(BROKEN, '"5500"')],
    ['behind a byte order mark', `\ufeff${oneLine}`, at(oneLine, '"5500"')],
    ['with CR LF', BROKEN.replaceAll('\n', '\r\n'), at(BROKEN, '"5500"')],
  ])('%s', async (_name, content, place) => {
    command.file('found.txt', content);
    const { code, stdout } = await command.run(['--quiet', 'found.txt']);
    expect(heads(stdout)).toEqual([`found.txt:${place} error type`]);
    expect(code).toBe(1);
  });

  test('decoded: the place of its source, and the place in the payload', async () => {
    const record = `{\n  "statusCode": 200,\n  "body": ${JSON.stringify(BROKEN)}\n}`;
    command.file('record.json', record);
    const outside = placeOf(record, '{\\n');
    const inside = placeOf(BROKEN, '"5500"');
    const { stdout } = await command.run(['--quiet', 'record.json']);
    expect(stdout).toBe(
      `record.json:${outside.line}:${outside.column} error type ${TYPE} Line ${inside.line}, column ${inside.column} of the payload. Found in the field \`body\`.\n`,
    );
  });
});

describe('one JSON value a line', () => {
  const other = '{"level":"info","msg":"ready"}';
  test('lines without a payload are left out and counted', async () => {
    const { code, stdout, stderr } = await command.run(['-'], [`${other}\n${SOUND}\n${other}\n`]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toBe('1 payload in 1 file: no findings.\n2 lines without a payload left out.\n');
  });

  test('a line that was cut off is an error', async () => {
    const cut = SOUND.slice(0, -20);
    const { code, stdout } = await command.run(['-'], [`${SOUND}\n${SOUND}\n${cut}`]);
    expect(heads(stdout)).toEqual([expect.stringMatching(/^<stdin>:3:\d+ error syntax$/)]);
    expect(code).toBe(1);
  });

  test('a file without any payload says so', async () => {
    const { code, stdout } = await command.run(['-'], [`${other}\n${other}\n`]);
    expect(heads(stdout)).toEqual(['<stdin>:1:1 notice not-this-event']);
    expect(code).toBe(1);
  });

  test('a single payload before a stray bracket is not called valid', async () => {
    const { code, stdout } = await command.run(['-'], [`${SOUND}\n}\n`]);
    expect(heads(stdout)).toEqual([expect.stringMatching(/^<stdin>:2:1 error syntax$/)]);
    expect(code).toBe(1);
  });
});

describe('a payload that is not this event gives 1', () => {
  const event = JSON.parse(exampleText('delivery-plain-message')) as { event: object };
  const other = { ...event, event: { ...event.event, type: 'voucher.published' } };
  const custom = { order_id: 'ord_1', customer: { id: 'cust_1' }, order: { status: 'PAID' } };
  test.each<readonly [string, unknown, string]>([
    ['another event', other, 'not-this-event'],
    ['other JSON', { level: 'info' }, 'not-this-event'],
    ['a custom payload', custom, 'custom-payload'],
  ])('%s', async (_name, payload, finding) => {
    command.file('other.json', JSON.stringify(payload));
    command.file('sound.json', SOUND);
    for (const options of [[], ['--quiet']]) {
      const { code, stdout, stderr } = await command.run([...options, 'sound.json', 'other.json']);
      expect(heads(stdout)).toEqual([`other.json:1:1 notice ${finding}`]);
      expect(code).toBe(1);
      if (options.length === 0) expect(stderr).toMatch(/^1 payload is not this event\.$/m);
    }
  });
});

test('an empty file is an error that speaks of the file', async () => {
  for (const text of ['', ' \n', '\ufeff']) {
    command.file('empty.json', text);
    const { code, stdout } = await command.run(['empty.json']);
    expect(stdout).toMatch(/^empty\.json:1:1 error syntax The file is empty\. [^\n]+\n$/);
    expect(stdout).not.toContain('Paste');
    expect(code).toBe(1);
  }
});

test('the lines of the other values follow the message', async () => {
  const twice = documentedBut(['"status": "PAID",', '"status": "PAID",\n    "status": "PAID",']);
  command.file('twice.json', twice);
  const { line } = placeOf(twice, '"status"');
  const { stdout } = await command.run(['twice.json']);
  const found = stdout.split('\n').find((text) => text.includes('duplicate-key'));
  expect(found).toMatch(new RegExp(`^twice\\.json:${line + 1}:\\d+ .* See also line ${line}\\.$`));
  const { stdout: json } = await command.run(['--format', 'json', 'twice.json']);
  const { payloads } = JSON.parse(json) as { payloads: { findings: { code: string }[] }[] };
  expect(payloads[0]!.findings.find(({ code }) => code === 'duplicate-key')).toMatchObject({
    related: [{ pointer: '/order/status', line }],
  });
});

test('amounts with decimals share a line of the text, and each has its own in JSON', async () => {
  const decimals = exampleText('plain-message').replace(
    /("(?:\w*amount|price)": )(\d+)(\d\d)\b/g,
    '$1$2.$3',
  );
  command.file('decimals.json', decimals);
  const { stdout } = await command.run(['decimals.json']);
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toEqual([
    expect.stringMatching(
      / error type `order\.amount` .* Write 17250\. 14 more amounts have decimals, on lines 21, 22, 23, 24 and 10 more\.$/,
    ),
  ]);
  const { stdout: json } = await command.run(['--format', 'json', 'decimals.json']);
  const { payloads } = JSON.parse(json) as { payloads: { findings: unknown[] }[] };
  expect(payloads[0]!.findings).toHaveLength(15);
});

describe('10,000 payloads, one a line', () => {
  const line = `${minified(exampleText('delivery-unique-codes'))}\n`;
  /** In megabytes, less than the text of all payloads. */
  const HEAP = 30;

  test('need no more memory than a few', async () => {
    function* lines() {
      for (let i = 0; i < 100; i++) yield line.repeat(100);
    }
    expect(line.length * 10_000).toBeGreaterThan(HEAP * 1024 * 1024);
    const words = [`--max-old-space-size=${HEAP}`, command.program, '-'];
    expect(await runNode(words, command.folder, lines())).toEqual({
      code: 0,
      stdout: '',
      stderr: '10,000 payloads in 1 file: no findings.\n',
    });
  });

  test('are reported while they arrive', async () => {
    const child = spawn(process.execPath, [command.program, '-']);
    child.stdin.write(`${minified(BROKEN)}\n`.repeat(2));
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    expect(heads(String(first))).toContainEqual(
      expect.stringMatching(/^<stdin>:1:\d+ error type$/),
    );
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([1, null]);
  });
});

describe('options', () => {
  test('--purpose', async () => {
    command.file('sound.json', SOUND);
    const { code, stdout } = await command.run(['--purpose', 'promotion', 'sound.json']);
    expect(heads(stdout)).toContain('sound.json:1:1 error purpose-incomplete');
    expect(code).toBe(1);
  });

  test('--max-warnings', async () => {
    command.file('warned.json', exampleText('broken-totals'));
    expect((await command.run(['--max-warnings', '1', 'warned.json'])).code).toBe(0);
    const { code, stderr } = await command.run(['--max-warnings=0', 'warned.json']);
    expect(code).toBe(1);
    expect(stderr).toContain('More warnings than --max-warnings 0 allows.');
  });

  test('--help and --version', async () => {
    const { code, stdout } = await command.run(['--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: node check\.mjs \[options\] FILE… \| -\n/);
    expect((await command.run(['--version'])).stdout).toBe(`payload-playground ${version}\n`);
  });

  test.each([
    [[], 'No file was given.'],
    [['--format', 'xml', 'a'], '--format must be one of'],
    [['--purpose', 'sale', 'a'], '--purpose must be one of'],
    [['--max-warnings', '-1', 'a'], 'argument is ambiguous.\nRun it with --help'],
    [['--max-warnings', 'few', 'a'], '--max-warnings must be a whole number'],
    [['--colour', 'a'], "Unknown option '--colour'"],
    [['-', '-'], 'Standard input (-) can be read only once.'],
  ])('%j is wrong usage', async (words, message) => {
    const { code, stdout, stderr } = await command.run(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

test('a file that cannot be read gives 2, and the others are checked', async () => {
  command.file('broken.json', BROKEN);
  command.file('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0]));
  command.file('cut.gz', gzipSync(BROKEN).subarray(0, 60));
  const { code, stdout, stderr } = await command.run([
    ...['--quiet', 'none.json', '.', 'picture.png', 'cut.gz', 'broken.json'],
  ]);
  expect(code).toBe(2);
  expect(heads(stdout)).toHaveLength(1);
  expect(stderr.split('\n')).toEqual([
    'none.json does not exist.',
    '. is a folder. Name the files in it.',
    'picture.png is a PNG image, not text.',
    'cut.gz is a damaged or incomplete gzip file.',
    '',
  ]);
});

describe('formats', () => {
  const FILES = ['sound.json', 'a b,c:100%.json', 'none.json'];
  beforeAll(() => {
    command.file('sound.json', SOUND);
    command.file('a b,c:100%.json', `[${BROKEN}]`);
  });
  const { line, column } = placeOf(`[${BROKEN}]`, '"5500"');

  test('json: payloads, findings, files not read and totals', async () => {
    const { code, stdout } = await command.run(['--format', 'json', ...FILES]);
    expect(code).toBe(2);
    const { payloads, unread, totals } = JSON.parse(stdout);
    expect(payloads).toMatchObject([
      { file: 'sound.json', line: 1, column: 1, verdict: 'valid', foundIn: null, findings: [] },
      {
        file: FILES[1],
        column: 2,
        verdict: 'invalid',
        foundIn: 'Found in a list.',
        findings: expect.arrayContaining([
          expect.objectContaining({
            ...{ line, column, end: { line, column: column + 6 }, inPayload: null },
            ...{ severity: 'error', code: 'type', pointer: '/order/total_amount', message: TYPE },
          }),
        ]),
      },
    ]);
    expect(unread).toEqual([{ file: 'none.json', reason: 'does not exist.' }]);
    expect(totals).toMatchObject({ files: 3, payloads: 2, error: 1, exitCode: 2 });
  });

  test('github: workflow commands with their escapes', async () => {
    const { stdout } = await command.run(['--format', 'github', '--quiet', ...FILES]);
    expect(stdout.split('\n')).toEqual([
      `::error file=a b%2Cc%3A100%25.json,line=${line},col=${column},title=type::${TYPE}`,
      '::error file=none.json::does not exist.',
      '',
    ]);
  });

  test('sarif: valid against the schema of SARIF 2.1.0', async () => {
    const { stdout } = await command.run(['--format', 'sarif', ...FILES]);
    const log = JSON.parse(stdout) as SarifLog;
    const validate = sarifSchema();
    expect(validate(log) ? [] : validate.errors).toEqual([]);
    const [{ results, invocations }] = log.runs;
    expect(results).toContainEqual({
      ruleId: 'type',
      level: 'error',
      message: { text: TYPE },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a%20b%2Cc%3A100%25.json' },
            region: { startLine: line, startColumn: column, endLine: line, endColumn: column + 6 },
          },
          logicalLocations: [{ fullyQualifiedName: '/order/total_amount' }],
        },
      ],
    });
    expect(invocations).toMatchObject([{ executionSuccessful: false, exitCode: 2 }]);
    results[0]!.level = 'severe';
    expect(validate(log)).toBe(false);
  });

  test('sarif and json without any payload are whole', async () => {
    for (const format of ['sarif', 'json']) {
      const { stdout } = await command.run(['--format', format, 'none.json']);
      const log = JSON.parse(stdout);
      if (format === 'sarif') expect(sarifSchema()(log)).toBe(true);
    }
  });
});

interface SarifLog {
  readonly runs: readonly [
    { readonly results: { level: string }[]; readonly invocations: readonly unknown[] },
  ];
}

function sarifSchema() {
  const path = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
  const text = readFileSync(createRequire(import.meta.url).resolve(path), 'utf8');
  // The schema is written for draft 4, and uses nothing that draft 7 reads otherwise.
  const { $schema: _, id: __, ...schema } = JSON.parse(text);
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    unicodeRegExp: false,
    formats: fullFormats,
  });
  return ajv.compile(schema as object);
}

describe('hostile text stays text', () => {
  const COLOUR = '\u001b[31m\u009b31m\u0007\u202e\u2028\u200b';
  const attack = (name: string) =>
    documentedBut(['"status": "PAID"', `"status": ${JSON.stringify(name)}`]);
  const ATTACKS = [
    COLOUR,
    '\n::error file=a::b',
    '##[add-mask]x',
    '##vso[task.setvariable]x',
    'a%0A::stop-commands::x',
    '\ud800',
  ];
  const ACTED_ON = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|^\s*::|##\w*\[/u;
  const list = `[${ATTACKS.map(attack).join(',\n')}]`;
  const run = async (format: string) => {
    const { stdout } = await command.run(['--format', format, '-'], [list]);
    return stdout.trimEnd().split('\n');
  };

  test.each(['text', 'json', 'sarif'])('%s', async (format) => {
    const lines = await run(format);
    expect(lines.length).toBeGreaterThan(ATTACKS.length);
    expect(lines.filter((line) => ACTED_ON.test(line))).toEqual([]);
  });

  test('github: one command a finding', async () => {
    const command =
      /^::(?:error|warning|notice) file=[^:,]+,line=\d+,col=\d+,title=[a-z-]+::[^\p{Cc}\p{Cf}]+$/u;
    const lines = await run('github');
    expect(lines.length).toBeGreaterThan(ATTACKS.length);
    expect(lines.filter((line) => !command.test(line))).toEqual([]);
  });

  test('also in names of files', async () => {
    const name = '::error::x\u001b[0m\n::y';
    command.file(name, BROKEN);
    const { stdout, stderr } = await command.run(['--quiet', name, '::none']);
    expect(stdout).toMatch(/^\.\/::error::x\\u001b\[0m\\u000a::y:\d+:\d+ error type [^\n]+\n$/);
    expect(stderr).toBe('./::none does not exist.\n');
  });
});
