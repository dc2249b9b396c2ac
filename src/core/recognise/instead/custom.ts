import { DATA_OBJECTS, REQUIRED_OBJECTS } from '../../../event/purposes.ts';
import { toCode } from '../../read/code.ts';
import { childOf, keyOf, kindOf, pointerOf, type JsonDocument } from '../../read/json-document.ts';
import { keyUnitsTo } from '../../read/key-units.ts';
import { toPath } from '../../read/pointer.ts';
import { describedPaths, foldName, isDescribedPath } from '../described-keys.ts';
import { listCode, listParts, type Description } from './description.ts';

/** Nodes in which fields are looked for: a custom payload is small. */
const MAX_NODES = 2_000;
/** UTF-16 code units of a path: those of the event's fields are shorter. */
const MAX_PATH_UNITS = 200;
/** Keys as they are written: an escape has six code units, and `"data"` is not in the path. */
const MAX_KEY_UNITS = 6 * MAX_PATH_UNITS + 6;
/** Recognized fields that a sentence lists. */
const MAX_LISTED = 5;
/** Fields that show that a payload was made of an order event's. */
const ENOUGH_FIELDS = 2;

const ADVICE =
  'Check a full webhook body, or compare this payload with the design in your distribution.';
const WHY = 'The payload designer can remove or rename fields, or send any JSON.';

/** A field of an order event in a custom payload. */
interface RecognizedField {
  /** Its path in the payload. */
  readonly path: string;
  /** The field of the event, where its path is another one. */
  readonly meant: string | null;
}

/** The finding for a payload that somebody designed. @param reason a clause without a full stop. */
export function describeCustomPayload(doc: JsonDocument, reason: string): Description {
  return custom(
    `This looks like a custom payload (payload designer), because ${reason}.`,
    recognizedFields(doc),
  );
}

/** JSON with some keys of an order event, or with fields that are named after its fields. */
export function describePossiblyCustom(
  doc: JsonDocument,
  keys: readonly string[],
): Description | null {
  const ours = keys.filter((key) => DATA_OBJECTS.includes(key));
  const fields = recognizedFields(doc);
  if (ours.length > 0) {
    const absent = REQUIRED_OBJECTS.filter((key) => !keys.includes(key));
    const message = `This JSON has ${listCode(ours)}, but not ${listCode(absent)} of an order event.`;
    return custom(message, fields);
  }
  return fields.length >= ENOUGH_FIELDS
    ? custom('This may be a custom payload (payload designer).', fields)
    : null;
}

function custom(message: string, fields: readonly RecognizedField[]): Description {
  const named = fields.slice(0, MAX_LISTED).map(({ path, meant }) => {
    return meant === null ? toCode(path) : `${toCode(path)} (\`${meant}\`)`;
  });
  const found =
    fields.length === 0
      ? 'No order event fields were recognized.'
      : `Recognized fields: ${listParts(named, fields.length)}.`;
  return { code: 'custom-payload', message: `${message} ${ADVICE}`, why: `${found} ${WHY}` };
}

/**
 * Scalars at the place of a field of the event, or named after one of its paths: `order_id` is
 * `order.id`. A single word such as `name` says nothing.
 */
function recognizedFields(doc: JsonDocument): readonly RecognizedField[] {
  const data = childOf(doc, 0, 'data');
  const isInData = data >= 0 && kindOf(doc, data) === 'object';
  const { count, next } = doc.positions;
  const from = isInData ? data + 1 : 1;
  const to = Math.min(isInData ? next[data]! : count, from + MAX_NODES);
  const fields: RecognizedField[] = [];
  for (let node = from; node < to; node++) {
    const kind = kindOf(doc, node);
    if (kind === 'object' || kind === 'array') continue;
    // A pointer holds all keys above its value, and one of them may have megabytes.
    if (keyUnitsTo(doc, node) > MAX_KEY_UNITS) continue;
    const path = toPath(
      isInData ? pointerOf(doc, node).slice('/data'.length) : pointerOf(doc, node),
    );
    if (path.length > MAX_PATH_UNITS) continue;
    if (path.includes('.') && isDescribedPath(path)) fields.push({ path, meant: null });
    else {
      const meant = paths().get(foldName(keyOf(doc, node)));
      if (meant !== undefined) fields.push({ path, meant });
    }
  }
  return fields;
}

let folded: ReadonlyMap<string, string> | null = null;

/** The paths of two or more keys by their folded names, the shortest of each. */
function paths(): ReadonlyMap<string, string> {
  if (folded === null) {
    const found = new Map<string, string>();
    for (const path of describedPaths()) {
      const name = foldName(path);
      if (path.includes('.') && !found.has(name)) found.set(name, path);
    }
    folded = found;
  }
  return folded;
}
