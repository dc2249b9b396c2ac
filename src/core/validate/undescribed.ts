import type { Finding, Form } from '../analysis.ts';
import { closestKey } from '../wording/closest-key.ts';
import { rename } from './fixes.ts';
import {
  childOf,
  keyRangeOf,
  kindOf,
  pointerOf,
  type JsonDocument,
} from '../read/json-document.ts';
import { partsOf } from '../read/pointer.ts';
import {
  allowsNumbers,
  propertiesOf,
  propertySchema,
  schemaAt,
  typesOf,
  type FieldSchema,
} from '../schema/event-schema.ts';
import type { SchemaReport } from '../schema/check.ts';
import { codeOf } from '../wording/field-name.ts';

/** A key that the schema does not describe, in an object that it describes. */
export interface UndescribedKey {
  /** Node of the member. */
  readonly node: number;
  /** Node of the object that has it. */
  readonly holder: number;
  readonly key: string;
  /** The absent described key with nearly the same spelling, which was probably meant. */
  readonly meant: string | null;
}

/**
 * Words that resemble a described key but mean something else: a referee is not a referrer. The
 * others are keys of other documented events: `vouchers` is not a misspelt `voucher`.
 */
const OTHER_WORDS = new Set(
  (
    'county region referee referee_id created_by updated_by ' +
    'campaign count customer_event holder loyalty_tier_to order redemption referral rollback vouchers'
  ).split(' '),
);

/** Every key of a document that the schema does not describe, in document order. */
export function findUndescribed(doc: JsonDocument, report: SchemaReport): UndescribedKey[] {
  const found: UndescribedKey[] = [];
  for (const { holder, object, schema, keys } of report.undescribed) {
    const properties = propertiesOf(schema);
    // Each described key explains one misspelt key only, because two renamed keys would be
    // duplicates.
    const absent = [...properties.keys()].filter((name) => !Object.hasOwn(object, name));
    for (const key of keys) {
      const meant = meantBy(key, object[key], properties, absent);
      if (meant !== null) absent.splice(absent.indexOf(meant), 1);
      found.push({ node: childOf(doc, holder, key), holder, key, meant });
    }
  }
  return found.sort((a, b) => a.node - b.node);
}

function meantBy(
  key: string,
  value: unknown,
  properties: ReadonlyMap<string, FieldSchema>,
  absent: readonly string[],
): string | null {
  const word = key.toLowerCase();
  if (OTHER_WORDS.has(word) && !properties.has(word)) return null;
  // Shops call the items of an order its line items.
  const name = key.replace(/^line_?(?=items$)/i, '');
  const meant = closestKey(name, absent);
  if (meant === null || !fits(value, properties.get(meant)!)) return null;
  // A key that resembles a present key more is one of a family: `line1` beside `line_1` is not
  // `line_2`.
  return closestKey(name, [meant, ...properties.keys()]) === meant ? meant : null;
}

/**
 * Whether a described key could have the value, which may be a number in quotes. A list is not a
 * misspelt amount, and renaming the key must not make an error.
 */
function fits(value: unknown, schema: FieldSchema): boolean {
  const types = typesOf(schema);
  if (value === null || types.length === 0) return true;
  if (typeof value === 'string') {
    if (schema.enum && !schema.enum.includes(value)) return false;
    if (schema.format?.startsWith('date') && !/^\d{4}-\d\d/.test(value)) return false;
  }
  const kind = Array.isArray(value) ? 'array' : typeof value;
  const isNumeric = allowsNumbers(schema);
  if (kind === 'number') return isNumeric;
  return types.includes(kind) || (isNumeric && kind === 'string' && !isNaN(Number(value)));
}

/** Whether the meant key allows the value unchanged. A number in quotes would be an error there. */
function renameFits(
  doc: JsonDocument,
  { node, meant }: UndescribedKey,
  holder: FieldSchema | null,
) {
  const schema = propertySchema(holder, meant!);
  const types = schema ? typesOf(schema) : [];
  return kindOf(doc, node) !== 'string' || types.length === 0 || types.includes('string');
}

/**
 * The finding of an undescribed key: a warning when it is a misspelt described key, else a notice.
 */
export function explainUndescribed(
  doc: JsonDocument,
  form: Form,
  undescribed: UndescribedKey,
): Finding {
  const { node, meant } = undescribed;
  const pointer = pointerOf(doc, node);
  const parts = partsOf(pointer);
  const name = codeOf(pointer, form, parts);
  const range = keyRangeOf(doc, node)!;
  if (meant !== null) {
    const holder = schemaAt(form, parts.slice(0, -1));
    return {
      severity: 'warning',
      code: 'misspelt',
      pointer,
      range,
      message: `${name} is probably meant to be \`${meant}\`. A receiver that reads \`${meant}\` finds nothing.`,
      why: `The documented key \`${meant}\` is missing, and this key is nearly the same.`,
      ...(renameFits(doc, undescribed, holder) && { fix: rename(range, meant) }),
    };
  }
  return {
    severity: 'notice',
    code: 'undocumented',
    pointer,
    range,
    message: `${name} is not a documented field of order events.`,
    why: 'Voucherify can add fields at any time, so a new field is not an error. Ask Voucherify before you rely on it.',
  };
}
