import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether the machine has a program. */
export function hasProgram(name: string): boolean {
  return spawnSync('which', [name]).status === 0;
}

/** Runs a program and gives what it writes. Throws with its error output where it fails. */
export function run(program: string, args: readonly string[], input = '', cwd?: string): string {
  return execFileSync(program, args, {
    input,
    encoding: 'utf8',
    stdio: 'pipe',
    ...(cwd === undefined ? {} : { cwd }),
  });
}

/** Runs a program while this process goes on. Rejects with its output where it fails. */
export function runLater(
  program: string,
  args: readonly string[],
  input = '',
  cwd?: string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = cwd === undefined ? {} : { cwd };
    const child = execFile(program, args, options, (error, output, errors) => {
      if (error) reject(new Error(`${error.message}\n${output}\n${errors}`));
      else resolve(output);
    });
    child.stdin?.end(input);
  });
}

/** Calls back with an empty folder, and deletes it. */
export async function inFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'playground-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
