import { cut } from '../wording/quote.ts';
import { peel, type Peel } from './peel.ts';

/** A line that ends with the opening bracket of JSON that goes on in the next line. */
const OPENING = /(?:^|[^"A-Za-z_])[{[]\s*$/;

/**
 * JSON in lines that all begin alike: the names of containers, times, line numbers, marks of
 * quotations and differences. Lines without the prefix are of another sender, and left out.
 */
export function peelLinePrefix(text: string): Peel[] {
  const lines = text.split('\n');
  let attempts = 0;
  for (let at = 0; at + 1 < lines.length && attempts < MAX_ATTEMPTS; at++) {
    if (!OPENING.test(lines[at]!)) continue;
    attempts++;
    // The bracket itself belongs to the payload.
    const prefix = commonPrefix(lines[at]!.trimEnd().slice(0, -1), lines[at + 1]!);
    if (prefix.trim() !== '') return [withoutPrefix(text, lines, prefix)];
  }
  // Lines of something that is encoded.
  const [first = '', second = ''] = lines;
  const prefix = /^.*[\s>|\]:]/.exec(commonPrefix(first, second))?.[0] ?? '';
  return prefix.trim() === '' ? [] : [withoutPrefix(text, lines, prefix)];
}

function withoutPrefix(text: string, lines: readonly string[], prefix: string): Peel {
  const pattern = patternOf(prefix);
  const prefixes = new Set<string>();
  const stripped: string[] = [];
  for (const line of lines) {
    const found = pattern.exec(line)?.[0];
    if (found === undefined) continue;
    prefixes.add(found.trim());
    stripped.push(line.slice(found.length));
  }
  const label =
    prefixes.size === 1 ? `lines that begin with \`${cut(prefix.trim())}\`` : 'lines with a prefix';
  return peel('line-prefix', label, 0, text.length, stripped.join('\n'));
}

/** Lines that are taken for the first of a payload: a log holds other JSON too. */
const MAX_ATTEMPTS = 100;

const NUMBERS = /\d+/g;

/** What two lines have in common at their beginning, where any number equals any other. */
function commonPrefix(first: string, second: string): string {
  const [a, b] = [first, second].map(
    (line) => line.slice(0, MAX_PREFIX_UNITS).match(/\d+|[^]/g) ?? [],
  );
  let prefix = '';
  for (const [index, part] of a!.entries()) {
    const other = b![index];
    if (part !== other && !(/\d/.test(part) && /\d/.test(other ?? ''))) break;
    prefix += part;
  }
  return prefix;
}

const MAX_PREFIX_UNITS = 200;

/**
 * Matches the prefix with any numbers in it; at the end of a line its last spaces may have been
 * trimmed.
 */
function patternOf(prefix: string): RegExp {
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const body = prefix.trimEnd();
  const space = prefix.slice(body.length);
  const source = body.trimStart().split(NUMBERS).map(escaped).join('\\d+');
  return new RegExp(`^\\s*${source}(?:${escaped(space)}|\\s*$)`);
}

/**
 * Lines of a text that some program broke at a width, in the middle of words: all but the last are
 * as long.
 */
export function peelBrokenLines(text: string): Peel[] {
  const lines = text.trim().split(/\r?\n/);
  const width = lines[0]!.length;
  if (
    lines.length < 2 ||
    lines.some((line, at) => line.length !== width && at < lines.length - 1)
  ) {
    return [];
  }
  if (lines.at(-1)!.length > width) return [];
  return [
    peel('broken-lines', `lines broken at ${width} characters`, 0, text.length, lines.join('')),
  ];
}
