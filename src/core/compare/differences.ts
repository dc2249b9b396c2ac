import {
  childrenOf,
  childOf,
  kindOf,
  membersOf,
  sourceOf,
  stringOf,
  type JsonDocument,
} from '../read/json-document.ts';

/** Two values with the same meaning, by node; -1 for the side that lacks the value. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** Two values that differ. */
export interface Difference extends Pair {
  /** The outermost list element around the values, perhaps themselves; `null` outside of lists. */
  readonly element: Pair | null;
}

/** A pair that is still to be compared. */
interface Open extends Difference {
  /**
   * Two texts of at most so many UTF-16 code units are compared as texts first, because most parts
   * of two payloads are written alike. The number halves at each level, so that a deep document is
   * not compared anew at each of its levels.
   */
  readonly worth: number;
}

/** The keys that identify an element of an array, the surest first. */
const IDENTITIES: readonly (readonly string[])[] = [
  ['id'],
  ['product_id', 'sku_id'],
  ['product_id'],
  ['source_id'],
];

/**
 * The innermost values in which two documents differ, in the order of the second document. Removed
 * values come at the end of their holder, and all differences of a list element are neighbors. The
 * order of keys makes no difference, nor does the notation of a number or string. Elements of an
 * array are matched by their identifiers, then by product. Elements without any are matched by
 * position.
 */
export function differencesBetween(
  before: JsonDocument,
  beforeRoot: number,
  after: JsonDocument,
  afterRoot: number,
): Difference[] {
  const found: Difference[] = [];
  // An explicit stack: a document may be nested deeper than the call stack goes.
  const root: Open = { before: beforeRoot, after: afterRoot, element: null, worth: Infinity };
  const stack = [root];
  for (let open = stack.pop(); open; open = stack.pop()) {
    const { worth, ...difference } = open;
    const { before: left, after: right, element } = difference;
    if (left < 0 || right < 0) {
      found.push(difference);
      continue;
    }
    const units = after.positions.end[right]! - after.positions.start[right]!;
    const isCompared = units <= worth;
    if (isCompared && sourceOf(before, left) === sourceOf(after, right)) continue;
    const kind = kindOf(after, right);
    if (kind !== kindOf(before, left)) found.push(difference);
    else if (kind === 'object' || kind === 'array') {
      const inside =
        kind === 'object'
          ? memberPairs(membersOf(before, left), membersOf(after, right))
          : elementPairs(before, left, after, right);
      const worthInside = isCompared ? units / 2 : worth;
      // A loop, because a call cannot take a hundred thousand arguments.
      for (const inner of inside.reverse()) {
        const around = element ?? (kind === 'array' ? inner : null);
        stack.push({ ...inner, element: around, worth: worthInside });
      }
    } else if (!areEqual(before, left, after, right)) found.push(difference);
  }
  return found;
}

/** The members of two objects, by key, as pairs in the order of the later object. */
export function memberPairs(
  olds: ReadonlyMap<string, number>,
  news: ReadonlyMap<string, number>,
): Pair[] {
  const pairs = [...news].map(([key, node]) => ({ before: olds.get(key) ?? -1, after: node }));
  for (const [key, node] of olds) if (!news.has(key)) pairs.push({ before: node, after: -1 });
  return pairs;
}

function elementPairs(
  before: JsonDocument,
  left: number,
  after: JsonDocument,
  right: number,
): Pair[] {
  const olds = childrenOf(before, left);
  const news = childrenOf(after, right);
  const oldOf = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (node: number, old: number) => {
    oldOf.set(node, old);
    taken.add(old);
  };
  for (const keys of IDENTITIES) {
    const byIdentity = new Map<string, number[]>();
    // From the last element to the first, because `pop` then takes the first.
    for (const old of olds.toReversed()) {
      const identity = taken.has(old) ? null : identityOf(before, old, keys);
      if (identity === null) continue;
      const same = byIdentity.get(identity);
      if (same) same.push(old);
      else byIdentity.set(identity, [old]);
    }
    for (const node of news) {
      const identity = oldOf.has(node) ? null : identityOf(after, node, keys);
      const old = identity === null ? undefined : byIdentity.get(identity)?.pop();
      if (old !== undefined) pair(node, old);
    }
  }
  // Elements without an identifier, such as strings, match when their position is the same.
  news.forEach((node, index) => {
    const old = olds[index];
    if (oldOf.has(node) || old === undefined || taken.has(old)) return;
    if (hasIdentity(before, old) || hasIdentity(after, node)) return;
    pair(node, old);
  });
  return [
    ...news.map((node) => ({ before: oldOf.get(node) ?? -1, after: node })),
    ...olds.filter((old) => !taken.has(old)).map((old) => ({ before: old, after: -1 })),
  ];
}

function hasIdentity(doc: JsonDocument, node: number): boolean {
  return IDENTITIES.some((keys) => identityOf(doc, node, keys) !== null);
}

/**
 * The values of the keys that identify an element, as one text; `null` when one is not a string.
 */
function identityOf(doc: JsonDocument, node: number, keys: readonly string[]): string | null {
  if (kindOf(doc, node) !== 'object') return null;
  const parts: string[] = [];
  for (const key of keys) {
    const child = childOf(doc, node, key);
    if (child < 0 || kindOf(doc, child) !== 'string') return null;
    parts.push(stringOf(doc, child));
  }
  return JSON.stringify(parts);
}

function areEqual(before: JsonDocument, left: number, after: JsonDocument, right: number): boolean {
  // Values that are written alike are equal, also numbers that a double cannot hold.
  if (sourceOf(before, left) === sourceOf(after, right)) return true;
  const kind = kindOf(after, right);
  if (kind === 'string') return stringOf(before, left) === stringOf(after, right);
  if (kind !== 'number') return false;
  const one = Number(sourceOf(before, left));
  const other = Number(sourceOf(after, right));
  // Two different numbers that a double cannot hold may give the same double.
  return one === other && Number.isFinite(one) && Math.abs(one) <= Number.MAX_SAFE_INTEGER;
}
