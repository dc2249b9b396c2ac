import { childOf, kindOf, stringOf, type JsonDocument } from '../read/json-document.ts';

/**
 * The name in `event.type` of a delivery; `null` when nothing shows that the document is a
 * delivery, because the data of some events has an `event` of its own.
 */
export function declaredEvent(doc: JsonDocument): string | null {
  const isDelivery =
    childOf(doc, 0, 'data') >= 0 ||
    childOf(doc, 0, 'project_id') >= 0 ||
    textMember(doc, 0, 'id')?.startsWith('whs_') === true;
  if (!isDelivery) return null;
  const event = childOf(doc, 0, 'event');
  return event >= 0 && kindOf(doc, event) === 'object' ? textMember(doc, event, 'type') : null;
}

/** The string under a key of an object; `null` when the member is absent or not a string. */
export function textMember(doc: JsonDocument, object: number, key: string): string | null {
  const member = childOf(doc, object, key);
  return member >= 0 && kindOf(doc, member) === 'string' ? stringOf(doc, member) : null;
}
