import { pointerOf, stringOf, type JsonDocument } from '../read/json-document.ts';
import { toTemplateKey } from './template-key.ts';

/** How many placeholders show that a payload is a design. */
const ENOUGH = 2;

/**
 * The first values that are placeholders for their own fields, as the payload designer writes them:
 * `"id": "{{order.id}}"`. At most two are looked for.
 */
export function findPlaceholders(doc: JsonDocument, dataPointer: string): string[] {
  const found: string[] = [];
  if (!doc.text.includes('{{')) return found;
  const { count } = doc.positions;
  for (let node = 1; node < count && found.length < ENOUGH; node++) {
    if (isOwnName(doc, node, dataPointer)) found.push(stringOf(doc, node));
  }
  return found;
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
