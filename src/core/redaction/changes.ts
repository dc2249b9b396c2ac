import type { Range } from '../analysis.ts';
import {
  childOf,
  keyOf,
  keyRangeOf,
  kindOf,
  rangeOf,
  sourceOf,
  stringOf,
  type JsonDocument,
} from '../read/json-document.ts';
import { nameOf } from './fates.ts';
import type { Noun } from './nouns.ts';
import type { Places } from './places.ts';
import { Pseudonyms } from './pseudonyms.ts';

/** One replaced key or value. */
export interface Change {
  readonly what: 'key' | 'value';
  readonly node: number;
  readonly isPersonal: boolean;
  /** The decoded text, or a number as written. */
  readonly from: string;
  readonly to: string;
  readonly range: Range;
}

export interface ReplacedText {
  readonly node: number;
  readonly text: string;
}

/** What is replaced in a document, in document order. */
export interface Choice {
  readonly personal: ReadonlySet<number>;
  readonly texts: readonly ReplacedText[];
  /** Nodes of numbers. */
  readonly numbers: readonly number[];
  /** The members whose key is replaced, with the noun of its placeholder. */
  readonly keys: ReadonlyMap<number, Noun>;
}

/**
 * Gives each replaced text, number and key its placeholder. Names come first, so that the same text
 * elsewhere is called by what it is. One that is its own placeholder already is not a change.
 * @returns the changes in document order.
 */
export function toChanges(places: Places, { personal, texts, numbers, keys }: Choice): Change[] {
  const { doc } = places;
  const pseudonyms = new Pseudonyms(stayingIn(doc, texts, keys));
  const named = texts.map(({ node, text }) => ({ node, text, noun: nameOf(places, node).noun }));
  for (const { text, noun } of named) if (noun === 'Customer') pseudonyms.of(text, noun);
  for (const { node, text, noun } of named) {
    if (noun === 'email') pseudonyms.of(text, noun, siblingName(doc, node));
    else if (noun !== 'Text') pseudonyms.of(text, noun);
  }

  const changes: Change[] = [];
  const add = (what: Change['what'], node: number, from: string, to: string, range: Range) => {
    if (from === to) return;
    changes.push({ what, node, isPersonal: personal.has(node), from, to, range });
  };
  for (const { node, text, noun } of named) {
    add('value', node, text, pseudonyms.of(text, noun), rangeOf(doc, node));
  }
  for (const node of numbers) {
    const from = sourceOf(doc, node);
    add('value', node, from, pseudonyms.ofNumber(from), rangeOf(doc, node));
  }
  for (const [node, noun] of keys) {
    const key = keyOf(doc, node);
    add('key', node, key, pseudonyms.of(key, noun), keyRangeOf(doc, node)!);
  }
  return changes.sort((a, b) => a.range.start - b.range.start);
}

/** The name beside an email address; `undefined` when its object has none. */
function siblingName(doc: JsonDocument, node: number): string | undefined {
  const name = childOf(doc, doc.positions.parent[node]!, 'name');
  return name >= 0 && kindOf(doc, name) === 'string' ? stringOf(doc, name) : undefined;
}

/** Every text and key that stays. */
function stayingIn(
  doc: JsonDocument,
  texts: readonly ReplacedText[],
  keys: ReadonlyMap<number, Noun>,
): ReadonlySet<string> {
  const { count } = doc.positions;
  const isGoing = new Uint8Array(count);
  for (const { node } of texts) isGoing[node] = 1;
  const all = new Set<string>();
  for (let node = 0; node < count; node++) {
    if (isGoing[node] === 0 && kindOf(doc, node) === 'string') all.add(stringOf(doc, node));
    if (doc.positions.keyStart[node]! >= 0 && !keys.has(node)) all.add(keyOf(doc, node));
  }
  return all;
}
