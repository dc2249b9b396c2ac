import { kindOf, sourceOf, type JsonDocument } from '../read/json-document.ts';

/** How a program writes JSON. Every function gets and gives JSON tokens, not decoded values. */
export interface Writing {
  /** Between two members or elements. */
  readonly comma: string;
  /** Between a key and its value. */
  readonly colon: string;
  /** Spaces for each level, with each member on its own line; 0 for one line. */
  readonly indent: number;
  /** A string value or a key, with its quotes. */
  readonly string: (source: string) => string;
  readonly key: (source: string) => string;
  readonly number: (source: string) => string;
  /** The members of an object that are written, in their order. */
  readonly members: (doc: JsonDocument, object: number) => readonly number[];
  /** Whether an object with these members is written as a list. */
  readonly isList: (doc: JsonDocument, members: readonly number[]) => boolean;
}

const asItIs = (source: string): string => source;

/** JSON without white space between tokens. All else stays as it is written. */
export const COMPACT: Writing = {
  comma: ',',
  colon: ':',
  indent: 0,
  string: asItIs,
  key: asItIs,
  number: asItIs,
  members: childrenIn,
  isList: () => false,
};

/** Deeper levels are indented like this one, or nested brackets would fill the memory. */
const MAX_INDENTED_LEVELS = 64;

/** The work that is left: a text to write, or a node at a level. */
type Task = string | { readonly node: number; readonly level: number };

/**
 * Writes a value of a document anew. Without recursion, so that the call stack does not limit the
 * depth. A byte order mark is left out.
 * @param root the node to write, by default the whole document.
 */
export function write(doc: JsonDocument, writing: Writing, root = 0): string {
  const { comma, colon, indent, members } = writing;
  const lineBreak = (level: number): string =>
    indent === 0 ? '' : `\n${' '.repeat(indent * Math.min(level, MAX_INDENTED_LEVELS))}`;
  const pieces: string[] = [];
  const tasks: Task[] = [{ node: root, level: 0 }];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (typeof task === 'string') {
      pieces.push(task);
      continue;
    }
    const { node, level } = task;
    const kind = kindOf(doc, node);
    if (kind === 'object' || kind === 'array') {
      const children = kind === 'object' ? members(doc, node) : childrenIn(doc, node);
      const isList = kind === 'array' || writing.isList(doc, children);
      pieces.push(isList ? '[' : '{');
      tasks.push(isList ? ']' : '}');
      if (children.length > 0) tasks.push(lineBreak(level));
      // The last task is done first.
      for (let at = children.length - 1; at >= 0; at--) {
        const child = children[at]!;
        tasks.push({ node: child, level: level + 1 });
        if (!isList) tasks.push(writing.key(keySourceOf(doc, child)) + colon);
        tasks.push((at === 0 ? '' : comma) + lineBreak(level + 1));
      }
    } else if (kind === 'string') pieces.push(writing.string(sourceOf(doc, node)));
    else if (kind === 'number') pieces.push(writing.number(sourceOf(doc, node)));
    else pieces.push(sourceOf(doc, node));
  }
  return pieces.join('');
}

/** A member's key as it is written, with its quotes. */
function keySourceOf({ text, positions }: JsonDocument, member: number): string {
  return text.slice(positions.keyStart[member], positions.keyEnd[member]);
}

/** The members or elements of a node in document order, duplicate keys included. */
function childrenIn({ positions: { next } }: JsonDocument, node: number): number[] {
  const children: number[] = [];
  for (let child = node + 1; child < next[node]!; child = next[child]!) children.push(child);
  return children;
}

/**
 * The members that a parser keeps: of duplicate keys the last value, at the place of the first.
 * JavaScript, Python, PHP, Ruby and Java do so.
 */
export function keptMembers(doc: JsonDocument, object: number): number[] {
  const kept = new Map<string, number>();
  for (const child of childrenIn(doc, object)) kept.set(decode(keySourceOf(doc, child)), child);
  return [...kept.values()];
}

/** The text that a JSON string means. */
export function decode(source: string): string {
  return JSON.parse(source) as string;
}
