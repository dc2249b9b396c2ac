import { pointerOf, stringOf, type JsonDocument } from '../read/json-document.ts';
import { toTemplateKey } from './template-key.ts';

/** So many placeholders show a design. A single one may be a name that a mail merge left behind. */
const ENOUGH = 2;

/**
 * Whether a payload is a design: values are placeholders for their own fields, as the payload
 * designer writes them, such as `"id": "{{order.id}}"`.
 */
export function isDesign(doc: JsonDocument, dataPointer: string): boolean {
  if (!doc.text.includes('{{')) return false;
  let found = 0;
  for (let node = 1; node < doc.positions.count; node++) {
    if (isOwnName(doc, node, dataPointer) && ++found === ENOUGH) return true;
  }
  return false;
}

/** Whether a value is the placeholder that the designer writes for the value's own field. */
export function isOwnName(doc: JsonDocument, node: number, dataPointer: string): boolean {
  const { start, parent, keyStart, keyEnd } = doc.positions;
  if (!doc.text.startsWith('"{{', start[node])) return false;
  const text = stringOf(doc, node);
  // Each level of a name takes at least a letter and a dot, so a deeper value cannot have this
  // name.
  let room = text.length;
  for (let at = node; at > 0 && room > 0; at = parent[at]!) {
    // Six written letters of a key are at least one of its name.
    room -= 1 + Math.max(1, Math.ceil((keyEnd[at]! - keyStart[at]! - 2) / 6));
  }
  return room > 0 && text.replaceAll(' ', '') === toTemplateKey(pointerOf(doc, node), dataPointer);
}
