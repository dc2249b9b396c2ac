import { kindOf, sourceOf, type Document } from '../read/document.ts';

/** UTF-16 code units of a value that a sentence quotes: enough to recognise it. */
const MAX_QUOTED = 40;

/** What stands at a node, as a part of a sentence: «the string "2500"», «null», «an array». */
export function describeFound(doc: Document, node: number): string {
  const kind = kindOf(doc, node);
  if (kind === 'object') return 'an object';
  if (kind === 'array') return 'an array';
  const source = sourceOf(doc, node);
  if (kind === 'null' || kind === 'boolean') return source;
  return `the ${kind} ${cut(source)}`;
}

/** Cut in the middle of nothing: a long text ends in an ellipsis and, of a string, its closing quote. */
export function cut(source: string): string {
  if (source.length <= MAX_QUOTED) return source;
  const quote = source.startsWith('"') ? '"' : '';
  return `${source.slice(0, MAX_QUOTED - 1).replace(/[\ud800-\udbff]$/, '')}…${quote}`;
}
