/**
 * The places of all values of a text. Typed arrays instead of a tree of objects, because a payload
 * of 10 MB holds some 700,000 values.
 */
export interface Positions {
  /** Nodes are numbered in document order (pre-order); node 0 is the root. */
  readonly count: number;
  /** UTF-16 offset of the value's first code unit. */
  readonly start: Int32Array;
  /** The offset after its last code unit. */
  readonly end: Int32Array;
  /** Offset of the member key's opening quote; -1 for elements and the root. */
  readonly keyStart: Int32Array;
  /** The offset after the key's closing quote; -1 for elements and the root. */
  readonly keyEnd: Int32Array;
  /** Node of the holder; -1 for the root. */
  readonly parent: Int32Array;
  /**
   * The first node after the node's subtree. The first child of a node, if it has any, is node + 1.
   */
  readonly next: Int32Array;
}

/** Two members of one object with the same key, by their nodes. No third one is between them. */
export interface Duplicate {
  readonly earlier: number;
  readonly later: number;
}

/** The places of all values, and the values that need a closer look. */
export interface LocatedValues {
  readonly positions: Positions;
  /** Members with a key that their object has already, in the order of the later ones. */
  readonly duplicates: readonly Duplicate[];
  /** Nodes of numbers with a point, an exponent or more than 15 characters, in document order. */
  readonly unusualNumbers: readonly number[];
}

// Characters are compared by their codes: 34 is ", 44 a comma, 58 a colon, 91 [, 92 \, 93 ], 123 {,
// 125 }, 102 f, 110 n, 116 t, and 0xfeff is a byte order mark.

/** Every integer of up to 15 digits is a double. */
const MAX_SAFE_DIGITS = 15;
/** Places for the keys of an object by their hash; only keys that share a place are compared. */
const HASH_PLACES = 1024;

/**
 * Finds the place of every value in one pass, without recursion, so that the call stack does not
 * limit the depth. One function, because the engine keeps local variables in registers: with a
 * field for the offset it takes half as long again.
 * @param text a JSON text (RFC 8259) that `JSON.parse` accepts, a leading byte order mark aside.
 *   With any other text the function may never return.
 */
export function locateValues(text: string): LocatedValues {
  // A payload has a value every 14 to 20 characters. A guess that is too small costs one doubling.
  let capacity = (text.length >> 4) + 16;
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let keyStart = new Int32Array(capacity);
  let keyEnd = new Int32Array(capacity);
  let parent = new Int32Array(capacity);
  let next = new Int32Array(capacity);
  let keyHash = new Int32Array(capacity);
  let count = 0;

  /** For each hash, the last object that had a key of that hash. */
  const holderOfHash = new Int32Array(HASH_PLACES).fill(-1);
  const duplicates: Duplicate[] = [];
  const unusualNumbers: number[] = [];

  // Instead of a stack, `holder` climbs back through the nodes' parents.
  let holder = -1;
  let inObject = false;
  let at = afterSpace(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  for (;;) {
    // A value, with its key in an object.
    const node = count++;
    if (node === capacity) {
      capacity *= 2;
      start = doubled(start);
      end = doubled(end);
      keyStart = doubled(keyStart);
      keyEnd = doubled(keyEnd);
      parent = doubled(parent);
      next = doubled(next);
      keyHash = doubled(keyHash);
    }
    parent[node] = holder;
    keyStart[node] = -1;
    keyEnd[node] = -1;
    if (inObject) {
      keyStart[node] = at;
      let hash = 0;
      let code;
      for (at++; (code = text.charCodeAt(at)) !== 34 && code !== 92; at++) {
        hash = (Math.imul(hash, 31) + code) | 0;
      }
      if (code === 92) {
        at = endOfString(text, keyStart[node]) - 1;
        hash = hashOf(JSON.parse(text.slice(keyStart[node], at + 1)) as string);
      }
      keyHash[node] = hash;
      keyEnd[node] = ++at;
      at = afterSpace(text, afterSpace(text, at) + 1);
    }

    start[node] = at;
    const code = text.charCodeAt(at);
    if (code === 123 || code === 91) {
      at = afterSpace(text, at + 1);
      if (text.charCodeAt(at) !== code + 2) {
        holder = node;
        inObject = code === 123;
        continue;
      }
      at++;
    } else if (code === 34) at = endOfString(text, at);
    else if (code === 116 || code === 110) at += 4;
    else if (code === 102) at += 5;
    else {
      at = endOfNumber(text, at);
      if (isUnusual(text, start[node], at)) unusualNumbers.push(node);
    }
    end[node] = at;
    next[node] = count;

    // After a value the ends of its holders follow, or a comma.
    for (;;) {
      if (holder < 0) {
        // Copies free the spare capacity.
        const positions = {
          count,
          start: start.slice(0, count),
          end: end.slice(0, count),
          keyStart: keyStart.slice(0, count),
          keyEnd: keyEnd.slice(0, count),
          parent: parent.slice(0, count),
          next: next.slice(0, count),
        };
        return {
          positions,
          duplicates: duplicates.sort((a, b) => a.later - b.later),
          unusualNumbers,
        };
      }
      at = afterSpace(text, at) + 1;
      if (text.charCodeAt(at - 1) === 44) {
        at = afterSpace(text, at);
        break;
      }
      end[holder] = at;
      next[holder] = count;
      if (inObject) {
        for (let member = holder + 1; member < count; member = next[member]!) {
          const place = keyHash[member]! & (HASH_PLACES - 1);
          if (holderOfHash[place] === holder) {
            addDuplicates(text, { count, keyStart, keyEnd, next }, holder, duplicates);
            break;
          }
          holderOfHash[place] = holder;
        }
      }
      holder = parent[holder]!;
      inObject = holder >= 0 && text.charCodeAt(start[holder]!) === 123;
    }
  }
}

function afterSpace(text: string, from: number): number {
  let at = from;
  // Between the values of a JSON text no other character has a code this low.
  while (text.charCodeAt(at) <= 32) at++;
  return at;
}

function endOfString(text: string, quote: number): number {
  let at = quote + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    at += code === 92 ? 2 : 1;
  }
}

/** The offset after a number's last character: a digit, a sign, a point or an exponent's letter. */
function endOfNumber(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    const isPart = (code >= 48 && code <= 57) || code === 46 || (code | 32) === 101;
    if (!isPart && code !== 43 && code !== 45) return at;
    at++;
  }
}

function isUnusual(text: string, start: number, end: number): boolean {
  // A sign or a point may count as a digit here: the few unusual numbers are examined exactly.
  if (end - start > MAX_SAFE_DIGITS) return true;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 46 || (code | 32) === 101) return true;
  }
  return false;
}

function addDuplicates(
  text: string,
  { count, keyStart, keyEnd, next }: Pick<Positions, 'count' | 'keyStart' | 'keyEnd' | 'next'>,
  object: number,
  found: Duplicate[],
): void {
  const seen = new Map<string, number>();
  for (let later = object + 1; later < count; later = next[later]!) {
    const key = JSON.parse(text.slice(keyStart[later], keyEnd[later])) as string;
    const earlier = seen.get(key);
    if (earlier !== undefined) found.push({ earlier, later });
    seen.set(key, later);
  }
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function hashOf(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  return hash;
}
