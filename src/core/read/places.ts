/**
 * Where every value of a text stands. Typed arrays instead of a tree of objects: a payload of 10 MB holds
 * some 700,000 values, and one pass without recursion bears any depth.
 */
export interface Places {
  /** Nodes are numbered in document order (pre-order); node 0 is the root. */
  readonly count: number;
  /** UTF-16 offset of the value's first code unit. */
  readonly start: Int32Array;
  /** One after its last. */
  readonly end: Int32Array;
  /** Offset of the member key's opening quote; -1 for elements and the root. */
  readonly keyStart: Int32Array;
  /** One after the key's closing quote; -1 likewise. */
  readonly keyEnd: Int32Array;
  /** Node of the holder; -1 for the root. */
  readonly parent: Int32Array;
  /** The first node after this one's subtree; its first child, if it has any, is node + 1. */
  readonly next: Int32Array;
}

/** Collects the nodes while a text is scanned. Arrays double when they are full. */
export class PlacesBuilder {
  count = 0;
  start: Int32Array;
  end: Int32Array;
  keyStart: Int32Array;
  keyEnd: Int32Array;
  parent: Int32Array;
  next: Int32Array;
  /** Of the member's key as decoded; tells unequal keys apart without reading them again. */
  keyHash: Int32Array;

  constructor(textLength: number) {
    // A payload has a value every 14 to 20 characters; too small only costs a doubling.
    const capacity = (textLength >> 4) + 16;
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.keyStart = new Int32Array(capacity);
    this.keyEnd = new Int32Array(capacity);
    this.parent = new Int32Array(capacity);
    this.next = new Int32Array(capacity);
    this.keyHash = new Int32Array(capacity);
  }

  /** Adds a node whose end is not known yet and returns its number. */
  open(start: number, parent: number, keyStart: number, keyEnd: number, keyHash: number): number {
    const node = this.count++;
    if (node === this.start.length) this.#grow();
    this.start[node] = start;
    this.parent[node] = parent;
    this.keyStart[node] = keyStart;
    this.keyEnd[node] = keyEnd;
    this.keyHash[node] = keyHash;
    return node;
  }

  close(node: number, end: number): void {
    this.end[node] = end;
    this.next[node] = this.count;
  }

  finish(): Places {
    const { count } = this;
    // Copies, so that the spare capacity is given back.
    return {
      count,
      start: this.start.slice(0, count),
      end: this.end.slice(0, count),
      keyStart: this.keyStart.slice(0, count),
      keyEnd: this.keyEnd.slice(0, count),
      parent: this.parent.slice(0, count),
      next: this.next.slice(0, count),
    };
  }

  #grow(): void {
    this.start = doubled(this.start);
    this.end = doubled(this.end);
    this.keyStart = doubled(this.keyStart);
    this.keyEnd = doubled(this.keyEnd);
    this.parent = doubled(this.parent);
    this.next = doubled(this.next);
    this.keyHash = doubled(this.keyHash);
  }
}

function doubled(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
