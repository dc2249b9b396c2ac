import { childOf, kindOf, type JsonDocument } from '../read/json-document.ts';
import { textMember } from '../read/node-at.ts';

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
