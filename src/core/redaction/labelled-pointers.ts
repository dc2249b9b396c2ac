import { MAX_POINTER_UNITS } from '../limits.ts';
import { pointerOf, type JsonDocument } from '../read/json-document.ts';
import { toFieldPath } from '../wording/field-path.ts';

/** Entries of a list of places: more than anyone reads. */
const MAX_LISTED_PLACES = 1_000;
/** A deeper value is named by its holder at this level, because a deep pointer is long. */
const MAX_POINTER_DEPTH = 500;

export interface LabelledPointer {
  readonly pointer: string;
  /**
   * The path below the data object as people write it: `customer.email`; “the payload” for the root.
   */
  readonly label: string;
}

/**
 * Names the first of some nodes for people. The list never becomes larger than a page can show.
 * @param dataPointer of the data object; `null` when there is none.
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
    if (units > MAX_POINTER_UNITS) break;
    const path = toFieldPath(pointer, dataPointer ?? '');
    places.push({ pointer, label: path === '' ? 'the payload' : path });
  }
  return places;
}

/** For each node itself, or its holder at the deepest level that has a name. */
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
