import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signedText } from '../../src/core/index.ts';
import { hasProgram, inFolder, run } from './programs.ts';

/** Reads JSON texts, one a line, and writes each as the library of the language does. */
const ECHOES: Readonly<Record<string, readonly [program: string, ...args: string[]]>> = {
  javascript: [
    'node',
    '-e',
    `process.stdout.write(require('fs').readFileSync(0,'utf8').trimEnd().split('\\n').map(l=>JSON.stringify(JSON.parse(l))).join('\\n'))`,
  ],
  ...python('python', ''),
  ...python('python-compact', `separators=(',', ':')`),
  ...python('python-utf-8', 'ensure_ascii=False'),
  ...python('flask', `sort_keys=True, separators=(',', ':')`),
  php: [
    'php',
    '-r',
    `while (($l = fgets(STDIN)) !== false) echo json_encode(json_decode($l)), "\\n";`,
  ],
  'php-arrays': [
    'php',
    '-r',
    `while (($l = fgets(STDIN)) !== false) echo json_encode(json_decode($l, true)), "\\n";`,
  ],
  java: ['ruby', '-rjson', '-e', `STDIN.each_line { |l| puts JSON.generate(JSON.parse(l)) }`],
};

function python(id: string, options: string) {
  const program = `import json, sys
sys.stdin.reconfigure(encoding='utf-8'); sys.stdout.reconfigure(encoding='utf-8')
for line in sys.stdin: print(json.dumps(json.loads(line), ${options}))`;
  return { [id]: ['python3', '-c', program] as const };
}

const GO_ECHO = `package main
import ("bufio"; "encoding/json"; "fmt"; "os")
func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var v any
		json.Unmarshal(lines.Bytes(), &v)
		out, _ := json.Marshal(v)
		fmt.Println(string(out))
	}
}`;

/** Values of webhooks and odd ones; each on one line, without lone surrogates. */
function samples(hasExponents: boolean): string[] {
  const odd = [
    '/</>&=\'"\\',
    '\b\f\n\r\t\u001f\u007f',
    'é\u2028\u2029',
    '\uffff🎈',
    '__proto__',
    '10',
    '2',
  ];
  const strings = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...odd));
  const numbers = [
    '0',
    '-0',
    '1.0',
    '1.50',
    '-0.5',
    '5500',
    '9007199254740993',
    '0.0001',
    '123456.789',
  ];
  const exponents = ['1e2', '1e16', '1E17', '1e-7', '1.5e300', '12345678901234567890'];
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...numbers, ...(hasExponents ? exponents : [])),
      strings.map((text) => JSON.stringify(text)),
      fc.constantFrom('null', 'true', 'false', '{}', '[]'),
      fc.array(tie('json'), { maxLength: 4 }).map((all) => `[${all.join(',')}]`),
      fc
        .array(fc.tuple(strings, tie('json')), { maxLength: 4 })
        .map(
          (all) =>
            `{${all.map(([key, value]) => `${JSON.stringify(key)}:${String(value)}`).join(',')}}`,
        ),
    ),
  }));
  return fc.sample(json as fc.Arbitrary<string>, 400);
}

describe('a payload is written as the library of the language writes it', () => {
  for (const [id, [program, ...args]] of Object.entries(ECHOES)) {
    test.skipIf(!hasProgram(program))(`${id} by ${program}`, () => {
      // Ruby writes an exponent in another way than Java.
      const texts = samples(id !== 'java');
      const written = run(program, args, texts.join('\n') + '\n').split('\n');
      texts.forEach((text, at) => expect(signedText(text, id), text).toBe(written[at]));
    });
  }

  test.skipIf(!hasProgram('go'))('go by go', () =>
    inFolder((folder) => {
      writeFileSync(join(folder, 'main.go'), GO_ECHO);
      // Newer versions of Go write these two controls like JavaScript, older ones by their number.
      const texts = samples(true).filter((text) => !/\\[bf]/.test(text));
      const written = run('go', ['run', 'main.go'], texts.join('\n') + '\n', folder).split('\n');
      texts.forEach((text, at) => expect(signedText(text, 'go'), text).toBe(written[at]));
    }),
  );
});
