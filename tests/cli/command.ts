import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { buildPrograms } from '../../scripts/build-programs.mjs';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built command in a folder of its own. */
export class Command {
  readonly folder = mkdtempSync(join(tmpdir(), 'check-'));
  readonly program = join(this.folder, 'check.mjs');

  build(): Promise<void> {
    return buildPrograms(this.folder);
  }

  /** Writes a file beside the command. @returns its name. */
  file(name: string, content: string | Uint8Array): string {
    writeFileSync(join(this.folder, name), content);
    return name;
  }

  /** Runs the command in its folder. @param input standard input, piece by piece. */
  run(words: readonly string[], input: Iterable<string> = []): Promise<Outcome> {
    return runNode([this.program, ...words], this.folder, input);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** Runs Node on words, and gives what it wrote. */
export async function runNode(
  words: readonly string[],
  cwd: string,
  input: Iterable<string> = [],
): Promise<Outcome> {
  const child = spawn(process.execPath, words, { cwd });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  // A program that ends early does not read all.
  child.stdin.on('error', () => {});
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  for (const piece of input) {
    if (!child.stdin.write(piece)) {
      await Promise.race([new Promise((resolve) => child.stdin.once('drain', resolve)), ended]);
    }
  }
  child.stdin.end();
  const [stdout, stderr] = await output;
  return { code: await ended, stdout, stderr };
}
