import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of a bundled example, byte for byte. */
export function exampleText(slug: string): string {
  const folder = join(import.meta.dirname, '../src/event/examples');
  return readFileSync(join(folder, `${slug}.json`), 'utf8');
}

/** The documented example. */
export const DOCUMENTED = exampleText('order-updated');

/** The documented example with pieces of its text replaced. Each piece must be there. */
export function documentedBut(
  ...changes: readonly (readonly [from: string, to: string])[]
): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The documented example has no ${from}.`);
    return text.replace(from, to);
  }, DOCUMENTED);
}

/** Line and column, both from 1, of the first occurrence of a piece of a text. */
export function placeOf(text: string, piece: string): { line: number; column: number } {
  const offset = text.indexOf(piece);
  if (offset < 0) throw new Error(`The text has no ${piece}.`);
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
