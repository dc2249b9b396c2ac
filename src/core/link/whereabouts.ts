import { pointerOf, type Document } from '../read/document.ts';
import { toPath } from '../read/pointer.ts';

/** Rows that a list of places holds: more than anyone reads, and a hostile text must not make it larger than itself. */
export const MAX_LISTED_PLACES = 10_000;
/** What is deeper is named by its holder at this level: a pointer is as long as its place is deep. */
const MAX_POINTER_DEPTH = 500;

export interface Whereabouts {
  readonly pointer: string;
  /** As people write it, below the data object: `customer.email`; of the root «the text». */
  readonly label: string;
}

/** Names a node to people. @param dataPointer of the data object, `null` when there is none. */
export function whereaboutsOf(
  doc: Document,
  node: number,
  dataPointer: string | null,
): Whereabouts {
  const pointer = pointerOf(doc, nearNode(doc, node));
  const above = dataPointer ?? '';
  const isInside = pointer.startsWith(`${above}/`);
  const path = toPath(isInside ? pointer.slice(above.length) : pointer);
  return { pointer, label: path === '' ? 'the text' : path };
}

function nearNode(doc: Document, node: number): number {
  const { parent } = doc.places;
  let depth = 0;
  for (let at = node; at > 0; at = parent[at]!) depth++;
  let near = node;
  for (; depth > MAX_POINTER_DEPTH; depth--) near = parent[near]!;
  return near;
}
