import type { Analysis, Range } from '../analysis.ts';
import { documentOf } from '../analyse.ts';
import { personalNodes } from '../personal-data.ts';
import {
  keyOf,
  keyRangeOf,
  kindOf,
  nodeAt,
  rangeOf,
  sourceOf,
  stringOf,
  type Document,
} from '../read/document.ts';
import { freeMembers } from './free-members.ts';
import { shapesOf } from './shapes.ts';
import { StandIns } from './stand-ins.ts';
import { isDatePlace, isPlainDate, stays, type PlacedText } from './stays.ts';
import { MAX_LISTED_PLACES, whereaboutsOf } from './whereabouts.ts';

/** One thing that redaction takes out. A member whose key and value both go has two, with the same pointer. */
export interface Replacement {
  /** Of the value, or of the member whose key it is; in the text before. */
  readonly pointer: string;
  /** Its path as people write it, below the data object; of a key with «key» in front. */
  readonly label: string;
  /** Decoded; of a number as it is written. */
  readonly from: string;
  readonly to: string;
}

export interface Redaction {
  readonly text: string;
  /** In document order, at most `MAX_LISTED_PLACES`. */
  readonly replaced: readonly Replacement[];
  /** Of all, also of those not listed. */
  readonly count: number;
}

interface Change {
  readonly node: number;
  readonly isKey: boolean;
  readonly range: Range;
  readonly from: string;
  readonly to: string;
  /** `to` as JSON. */
  readonly source: string;
}

/**
 * Takes out everything that could name a person, in place: the text around it stays. An allow-list: numbers
 * (but for those at personal places), booleans, null, and of strings what `stays` names; every other string and
 * every metadata key becomes a stand-in of the same kind, equal where the originals were equal. So verdict and
 * findings stay what they are, but for the names of metadata keys in their pointers.
 * @param keep pointers of values, and of members whose key and value shall stay. A text that is kept stays
 * wherever it stands, but for personal places, so that identifiers keep agreeing.
 * @returns `null` when the text is unreadable: then nothing tells what in it is personal.
 */
export function redact(
  analysis: Analysis,
  keep: ReadonlySet<string> = new Set(),
): Redaction | null {
  const doc = documentOf(analysis);
  if (!doc) return null;
  const kept = new Set([...keep].map((pointer) => nodeAt(doc, pointer)));
  const changes = findChanges(doc, analysis, kept);
  return {
    text: apply(doc.text, changes),
    replaced: changes.slice(0, MAX_LISTED_PLACES).map(({ node, isKey, from, to }) => {
      const { pointer, label } = whereaboutsOf(doc, node, analysis.dataPointer);
      return { pointer, label: isKey ? `key ${label}` : label, from, to };
    }),
    count: changes.length,
  };
}

function findChanges(doc: Document, analysis: Analysis, kept: ReadonlySet<number>): Change[] {
  const { count } = doc.places;
  const personal = personalNodes(doc, analysis.form);
  const free = freeMembers(doc, analysis.form);
  const texts = placeTexts(doc, analysis, personal);
  const staying = new Set<string>();
  const dates = new Set<string>();
  for (const [node, here] of texts) {
    if (stays(here) || kept.has(node)) staying.add(here.text);
    if (here.isMalformed && isDatePlace(here.shape)) dates.add(here.text);
  }
  const taken = allTexts(doc);
  const standIns = new StandIns(taken);
  const keyStandIns = new StandIns(taken);
  const changes: Change[] = [];
  for (let node = 0; node < count; node++) {
    if (kept.has(node)) continue;
    const key = doc.places.keyStart[node]! < 0 ? '' : keyOf(doc, node);
    if (free[node] === 1 && key !== '') {
      const to = keyStandIns.of(key, 'key', 'like');
      const range = keyRangeOf(doc, node)!;
      changes.push({ node, isKey: true, range, from: key, to, source: JSON.stringify(to) });
    }
    const range = rangeOf(doc, node);
    const here = texts.get(node);
    if (here) {
      const { text, isPersonal } = here;
      if (stays(here) || (!isPersonal && staying.has(text))) continue;
      const likeness = !dates.has(text) ? 'like' : isPersonal ? 'no-date' : 'instant';
      const to = standIns.of(text, nameFor(key, free[node] === 1), likeness);
      changes.push({ node, isKey: false, range, from: text, to, source: JSON.stringify(to) });
    } else if (personal.has(node) && kindOf(doc, node) === 'number') {
      const from = sourceOf(doc, node);
      const to = numberLike(from);
      changes.push({ node, isKey: false, range, from, to, source: to });
    }
  }
  return changes;
}

/** Every string value, by node, with what decides about it. */
function placeTexts(
  doc: Document,
  analysis: Analysis,
  personal: ReadonlyMap<number, unknown>,
): ReadonlyMap<number, PlacedText> {
  const shapes = shapesOf(doc, analysis.form);
  const { findings, counts } = analysis;
  const malformed = new Set(
    findings.filter(({ code }) => code === 'format').map(({ range }) => range.start),
  );
  const kept = findings.filter(({ severity }) => severity === 'error').length;
  const texts = new Map<number, PlacedText>();
  for (let node = 0; node < doc.places.count; node++) {
    if (kindOf(doc, node) !== 'string') continue;
    const text = stringOf(doc, node);
    texts.set(node, {
      text,
      key: doc.places.keyStart[node]! < 0 ? '' : keyOf(doc, node),
      shape: shapes[node] ?? null,
      isPersonal: personal.has(node),
      isMalformed:
        malformed.has(doc.places.start[node]!) || (counts.error > kept && !isPlainDate(text)),
    });
  }
  return texts;
}

function allTexts(doc: Document): ReadonlySet<string> {
  const all = new Set<string>();
  for (let node = 0; node < doc.places.count; node++) {
    if (kindOf(doc, node) === 'string') all.add(stringOf(doc, node));
    if (doc.places.keyStart[node]! >= 0) all.add(keyOf(doc, node));
  }
  return all;
}

/** What a stand-in is called: after its field where that is described, since other keys may be personal. */
function nameFor(key: string, isFree: boolean): string {
  return isFree || !/^[a-z][a-z0-9_]*$/.test(key) ? 'text' : key;
}

/** A number of as many digits, so that a program that rounds the one rounds the other. */
function numberLike(source: string): string {
  const sign = source.startsWith('-') ? '-' : '';
  if (/[.eE]/.test(source)) return `${sign}1.5`;
  const length = source.length - sign.length;
  const value = Number(source);
  const isRounded = !Number.isFinite(value) || BigInt(value) !== BigInt(source);
  return sign + (isRounded ? '9'.repeat(length) : `1${'0'.repeat(length - 1)}`);
}

function apply(text: string, changes: readonly Change[]): string {
  const pieces: string[] = [];
  let copied = 0;
  for (const { range, source } of changes) {
    pieces.push(text.slice(copied, range.start), source);
    copied = range.end;
  }
  pieces.push(text.slice(copied));
  return pieces.join('');
}
