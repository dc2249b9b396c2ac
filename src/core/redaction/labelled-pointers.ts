import { pointerOf, type JsonDocument } from '../read/json-document.ts';
import { toPath } from '../read/pointer.ts';

/** Rows of a list of places: more than anyone reads. */
const MAX_LISTED_PLACES = 1_000;
/** UTF-16 code units of their pointers together: keys may be long, and stand in the pointer of all that is below. */
const MAX_LISTED_UNITS = 1_000_000;
/** What is deeper is named by its holder at this level: a pointer is as long as its place is deep. */
const MAX_POINTER_DEPTH = 500;

export interface LabelledPointer {
  readonly pointer: string;
  /** As people write it, below the data object: `customer.email`; of the root «the text». */
  readonly label: string;
}

/**
 * Names nodes to people, the first of them only: a list never becomes larger than what can be shown.
 * @param dataPointer of the data object, `null` when there is none.
 */
export function labelledPointers(
  doc: JsonDocument,
  nodes: readonly number[],
  dataPointer: string | null,
): LabelledPointer[] {
  const near = nearNodes(doc);
  const places: LabelledPointer[] = [];
  let units = 0;
  for (const node of nodes.slice(0, MAX_LISTED_PLACES)) {
    const pointer = pointerOf(doc, near[node]!);
    units += pointer.length;
    if (units > MAX_LISTED_UNITS) break;
    const above = dataPointer ?? '';
    const path = toPath(pointer.startsWith(`${above}/`) ? pointer.slice(above.length) : pointer);
    places.push({ pointer, label: path === '' ? 'the text' : path });
  }
  return places;
}

/** By node: itself, or its holder at the deepest level that is named. */
function nearNodes(doc: JsonDocument): Uint32Array {
  const { count, parent } = doc.positions;
  const near = new Uint32Array(count);
  const depth = new Uint32Array(count);
  for (let node = 1; node < count; node++) {
    const holder = parent[node]!;
    depth[node] = depth[holder]! + 1;
    near[node] = depth[node]! > MAX_POINTER_DEPTH ? near[holder]! : node;
  }
  return near;
}
