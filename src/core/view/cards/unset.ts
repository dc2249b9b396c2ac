import { childrenOf, keyOf, kindOf } from '../../read/json-document.ts';
import { at } from '../../read/node-at.ts';
import { propertySchema, type FieldSchema } from '../../schema/event-schema.ts';
import { joinWords } from '../../wording/lists.ts';
import { shorten } from '../../read/shorten.ts';
import type { LayoutContext } from '../context.ts';

/** Names in the line; more of them are counted. */
const MAX_NAMES = 12;

/** UTF-16 code units of a name, since a payload’s own keys have any length. */
const MAX_NAME = 40;

/**
 * The members that are null, {} or [] in words: "source ID, metadata, customer’s address and
 * loyalty"; '' when there are none.
 */
export function unsetWords(
  context: LayoutContext,
  node: number,
  schema: FieldSchema | null,
): string {
  const customer = at(context.doc, node, 'customer');
  const own = namesOf(context, node, schema);
  const inside = namesOf(context, customer, propertySchema(schema, 'customer'));
  const shown = own.slice(0, MAX_NAMES);
  const rest = own.length - shown.length;
  if (rest > 0) return joinWords([...shown, `${rest} more`]);
  return [
    shown.join(', '),
    inside.length > 0 ? `customer’s ${joinWords(inside.slice(0, MAX_NAMES))}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function namesOf({ doc }: LayoutContext, node: number, schema: FieldSchema | null): string[] {
  if (node < 0 || kindOf(doc, node) !== 'object') return [];
  return childrenOf(doc, node)
    .filter((member) => isUnset(doc, member))
    .map((member) => {
      const key = keyOf(doc, member);
      return lowered(propertySchema(schema, key)?.title ?? shorten(key, MAX_NAME));
    });
}

function isUnset(doc: LayoutContext['doc'], node: number): boolean {
  const kind = kindOf(doc, node);
  if (kind === 'null') return true;
  return (kind === 'object' || kind === 'array') && childrenOf(doc, node).length === 0;
}

/** A title inside a sentence: "Source ID" as "source ID", and "SKU" as it is. */
function lowered(title: string): string {
  return /^[A-Z][a-z-]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
