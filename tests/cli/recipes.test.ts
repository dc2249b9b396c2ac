/** The recipes of docs/ci.md, run as they are written. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { documentedBut, exampleText, placeOf } from '../payloads.ts';
import { Command } from './command.ts';

const DOCUMENT = readFileSync(join(import.meta.dirname, '../../docs/ci.md'), 'utf8');
/** The blocks of code in a section of the document. */
const blocksOf = (title: string) =>
  [
    ...DOCUMENT.split(`## ${title}\n`)[1]!
      .split('\n## ')[0]!
      .matchAll(/```\w+\n([^]*?)```/g),
  ].map(([, block]) => block!);

const SOUND = exampleText('plain-message');
const BROKEN = documentedBut(['"total_amount": 5500', '"total_amount": "5500"']);
const { line, column } = placeOf(BROKEN, '"5500"');

const command = new Command();
let repository: string;

beforeAll(() => command.build());
afterAll(() => command.remove());

beforeEach((context) => {
  repository = join(command.folder, context.task.id);
  mkdirSync(repository);
  git('init', '-q', '-b', 'main');
  mkdirSync(join(repository, 'tools'));
  cpSync(command.program, join(repository, 'tools/check.mjs'));
  put('payloads/sound.json', SOUND);
  put('payloads/orders/one two.json', SOUND);
  git('add', '.');
  git('commit', '-qm', 'Add payloads');
});

function put(path: string, text: string) {
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  writeFileSync(join(repository, path), text);
}

function git(...words: readonly string[]) {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
  return spawnSync('git', [...who, ...words], { cwd: repository, encoding: 'utf8' });
}

/** Runs a script as GitHub Actions runs a step. */
function shell(script: string) {
  return spawnSync('bash', ['-e', '-c', script], { cwd: repository, encoding: 'utf8' });
}

test('a GitHub Actions job annotates findings, and uploads SARIF', () => {
  const [job, upload] = blocksOf('In a GitHub Actions job').map((yaml) => {
    const run = /- run: (.*)/.exec(yaml)![1]!;
    return () => shell(run);
  });
  expect(job!().status).toBe(0);
  put('payloads/orders/one two.json', BROKEN);
  const { status, stdout } = job!();
  expect(status).not.toBe(0);
  expect(stdout).toContain(
    `::error file=payloads/orders/one two.json,line=${line},col=${column},title=type::`,
  );
  expect(upload!().status).not.toBe(0);
  const log = JSON.parse(readFileSync(join(repository, 'payloads.sarif'), 'utf8'));
  expect(log).toMatchObject({ version: '2.1.0' });
});

test('a pre-commit hook checks what is staged', () => {
  const hook = join(repository, '.git/hooks/pre-commit');
  writeFileSync(hook, blocksOf('As a pre-commit hook')[0]!);
  chmodSync(hook, 0o755);
  put('payloads/orders/one two.json', BROKEN);
  git('add', '.');
  // The folder is right again, but the broken payload is staged.
  put('payloads/orders/one two.json', SOUND);
  const refused = git('commit', '-m', 'Break a payload');
  expect(refused.status).not.toBe(0);
  expect(refused.stdout + refused.stderr).toContain(
    `./payloads/orders/one two.json:${line}:${column} error type`,
  );
  put('notes.txt', 'none');
  git('add', '.');
  expect(git('commit', '-m', 'Add notes').status).toBe(0);
});

test('a Git diff is checked, and shows the findings instead of the text', () => {
  const [changed, setting] = blocksOf('In a Git diff');
  expect(shell(changed!).status).toBe(0);
  put('payloads/orders/one two.json', BROKEN);
  const { status, stdout } = shell(changed!);
  expect(status).not.toBe(0);
  expect(stdout).toMatch(/^payloads\/orders\/one two\.json:\d+:\d+ error type/m);

  expect(shell(setting!).status).toBe(0);
  const { stdout: difference } = git('diff', '--', 'payloads');
  expect(difference).toContain(`\n+<stdin>:${line}:${column} error type`);
  expect(difference).not.toContain('"total_amount"');
  expect(git('diff', '--no-textconv').stdout).toContain('"total_amount"');
});
