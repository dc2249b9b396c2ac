import type { Form } from '../analysis.ts';
import { toPointer } from '../read/pointer.ts';
import {
  elementSchema,
  propertiesOf,
  propertySchema,
  rootSchema,
  type FieldSchema,
} from '../schema/event-schema.ts';
import { toCode } from '../read/code.ts';
import { listValues } from '../wording/lists.ts';
import { cut } from '../wording/quote.ts';
import { isObject, textAt, valueAt } from '../read/value-at.ts';
import {
  violation,
  type Violation,
  nameIn,
  rootOf,
  type Rule,
  type RuleEntry,
  type OrderEventData,
} from './violation.ts';

/** The schema has the prefixes, as `x-prefix`. A few vouchers use their code as the ID. */
const SEVERITY = 'notice';

/** Prefixes that depend on a value beside the identifier. */
interface Dependent extends Pick<RuleEntry, 'evidence'> {
  readonly holder: string;
  readonly holderIn: Form;
  readonly key: string;
  readonly prefixes: Readonly<Record<string, readonly string[]>>;
}

const DEPENDENT: readonly Dependent[] = [
  {
    holder: 'redemption',
    holderIn: 'data',
    key: 'result',
    prefixes: { SUCCESS: ['r_', 'rr_'], FAILURE: ['rf_', 'rrf_'] },
    evidence: 'all 10 documented redemptions and rollbacks',
  },
  {
    holder: 'source',
    holderIn: 'delivery',
    key: 'object',
    prefixes: { distribution: ['distr_'], webhook: ['wh_'] },
    evidence: 'every documented webhook',
  },
];

/**
 * Identifiers without the prefix of their kind: probably another kind's identifiers, or made by
 * hand.
 */
export const idPrefix: Rule = (subject) => {
  const found: Violation[] = [];
  visit(subject, subject.doc.root, rootSchema(subject.form), [], found);
  return [...found, ...DEPENDENT.flatMap((rule) => checkDependent(subject, rule))];
};

/**
 * Visits only members whose schema leads to a prefix, so its depth is limited by the schema.
 * @param path of the value; unchanged after the visit. A pointer is made of it only for a
 *   violation.
 */
function visit(
  subject: OrderEventData,
  value: unknown,
  schema: FieldSchema,
  path: (string | number)[],
  found: Violation[],
): void {
  if (typeof value === 'string') {
    if (isWrong(subject, value, schema)) found.push(explain(subject, [...path], value, schema));
  } else if (Array.isArray(value)) {
    const element = elementSchema(schema);
    if (!element || !leadsToPrefix(element)) return;
    for (let i = 0; i < value.length; i++) {
      path.push(i);
      visit(subject, value[i], element, path, found);
      path.pop();
    }
  } else if (isObject(value)) {
    const members = describedMembers(schema);
    const other = otherMembers(schema);
    // Walks the object's own keys: looking up every described key is slower for objects of many
    // shapes.
    for (const key in value) {
      const member = members.get(key) ?? (other && !propertiesOf(schema).has(key) ? other : null);
      if (!member) continue;
      const inner = value[key];
      // Skips correct identifiers without a call: an order can have thousands of items with several
      // each.
      if (typeof inner === 'string' ? !isWrong(subject, inner, member) : !isNested(inner)) continue;
      // A few documented vouchers carry their code as id.
      if (key === 'id' && inner === value['code']) continue;
      path.push(key);
      visit(subject, inner, member, path, found);
      path.pop();
    }
  }
}

function isWrong({ data }: OrderEventData, id: string, schema: FieldSchema): boolean {
  const prefixes = prefixesOf(schema);
  if (prefixes.length === 0 || beginsWithOne(id, prefixes)) return false;
  return !(prefixes.includes('v_') && id === textAt(data, 'voucher/code'));
}

/** A loop instead of `some`, because every identifier is tested. */
function beginsWithOne(id: string, prefixes: readonly string[]): boolean {
  for (const prefix of prefixes) if (id.startsWith(prefix)) return true;
  return false;
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** The schema of a map's members, if it leads to a prefix. */
function otherMembers(schema: FieldSchema): FieldSchema | null {
  const other = typeof schema.additionalProperties === 'object' ? propertySchema(schema, '') : null;
  return other && leadsToPrefix(other) ? other : null;
}

const described = new WeakMap<FieldSchema, ReadonlyMap<string, FieldSchema>>();

/**
 * The members that lead to a prefix, found once for each schema, because thousands of items share
 * one.
 */
function describedMembers(schema: FieldSchema): ReadonlyMap<string, FieldSchema> {
  let members = described.get(schema);
  if (!members) {
    members = new Map([...propertiesOf(schema)].filter(([, member]) => leadsToPrefix(member)));
    described.set(schema, members);
  }
  return members;
}

function leadsToPrefix(schema: FieldSchema): boolean {
  if (prefixesOf(schema).length > 0 || describedMembers(schema).size > 0) return true;
  const element = elementSchema(schema);
  if (element && leadsToPrefix(element)) return true;
  return otherMembers(schema) !== null;
}

function prefixesOf(schema: FieldSchema): readonly string[] {
  return schema['x-prefix'] ?? NO_PREFIXES;
}

const NO_PREFIXES: readonly string[] = [];

/** The objects of the prefixes, as the beginning of a sentence. */
const OBJECTS: Readonly<Record<string, string>> = {
  camp_: 'campaign',
  cat_: 'category',
  cust_: 'customer',
  distr_: 'distribution',
  evcus_: 'customer event',
  ord_: 'order',
  ordli_: 'order item',
  prod_: 'product',
  proj_: 'project',
  promo_: 'promotion tier',
  pub_: 'publication',
  r_: 'redemption',
  sku_: 'SKU',
  v_: 'voucher',
  whs_: 'webhook',
};

function subjectOf([first = '']: readonly string[]): string {
  const object = OBJECTS[first];
  return object === undefined ? 'Voucherify IDs' : `Voucherify ${object} IDs`;
}

function explain(
  subject: OrderEventData,
  path: readonly (string | number)[],
  value: string,
  schema: FieldSchema,
): Violation {
  return violation(subject, SEVERITY, 'id-prefix', () => {
    const pointer = toPointer(path);
    const other = Object.keys(OBJECTS).find((prefix) => value.startsWith(prefix));
    const looks = other === undefined ? '' : `, which looks like a ${OBJECTS[other]} ID`;
    return {
      pointers: [pointer],
      message: `${nameIn(subject, pointer)} is ${cut(JSON.stringify(value))}${looks}. ${subjectOf(prefixesOf(schema))} usually begin with ${listValues(prefixesOf(schema))}.`,
      why: 'The prefix shows the type of object. Every documented ID has it, except a few vouchers that use their code as the ID.',
    };
  });
}

function checkDependent(subject: OrderEventData, rule: Dependent): Violation[] {
  const { key, prefixes, evidence } = rule;
  const from = rootOf(subject, rule.holderIn);
  const holder = from && valueAt(from.value, rule.holder);
  const id = textAt(holder, 'id');
  const kind = textAt(holder, key);
  if (!from || id === undefined || kind === undefined || !Object.hasOwn(prefixes, kind)) return [];
  const begins = (prefix: string) => id.startsWith(prefix);
  // An identifier with none of the prefixes has its finding already.
  if (!Object.values(prefixes).flat().some(begins) || prefixes[kind]!.some(begins)) return [];
  const pointer = `${from.pointer}/${rule.holder}`;
  return [
    violation(subject, SEVERITY, 'id-prefix', () => ({
      pointers: [`${pointer}/id`, `${pointer}/${key}`],
      message: `${nameIn(subject, `${pointer}/id`)} is ${cut(JSON.stringify(id))}, but \`${key}\` is ${toCode(kind)}. Then the ID usually begins with ${listValues(prefixes[kind]!)}.`,
      why: `The prefix matches in ${evidence}.`,
    })),
  ];
}
