import { partsOf, toPointer } from '../read/pointer.ts';
import { elementShape, propertiesOf, propertyShape, rootShape, type Shape } from '../shape.ts';
import { cut } from '../validate/found.ts';
import {
  broken,
  type Breach,
  deliveryOf,
  isObject,
  nameIn,
  textAt,
  valueAt,
  type Rule,
  type RuleEntry,
  type Subject,
} from './rule.ts';

/** The prefixes themselves stand in the schema, as `x-prefix`. */
const ID_PREFIX: RuleEntry = {
  severity: 'notice',
  evidence: 'every documented object, but for a few vouchers that carry their code as id',
};

/** Prefixes that depend on a value beside the identifier. */
interface Dependent extends RuleEntry {
  readonly holder: string;
  readonly holderIn: 'data' | 'delivery';
  readonly key: string;
  readonly prefixes: Readonly<Record<string, readonly string[]>>;
}

const DEPENDENT: readonly Dependent[] = [
  {
    severity: 'notice',
    holder: 'redemption',
    holderIn: 'data',
    key: 'result',
    prefixes: { SUCCESS: ['r_', 'rr_'], FAILURE: ['rf_', 'rrf_'] },
    evidence: '10 of 10 documented redemptions and rollbacks',
  },
  {
    severity: 'notice',
    holder: 'source',
    holderIn: 'delivery',
    key: 'object',
    prefixes: { distribution: ['distr_'], webhook: ['wh_'] },
    evidence: 'every documented delivery',
  },
];

/** Identifiers that do not begin as those of their kind do: probably another kind's, or made by hand. */
export const idPrefix: Rule = (subject) => {
  const found: Breach[] = [];
  const delivery = deliveryOf(subject);
  const { pointer, value } = delivery ?? { pointer: subject.dataPointer, value: subject.data };
  visit(subject, value, rootShape(subject.form), partsOf(pointer), found);
  return [...found, ...DEPENDENT.flatMap((rule) => checkDependent(subject, rule))];
};

/**
 * Goes only where the schema knows prefixes, so its depth is the schema's.
 * @param path of the value; the same after the visit. A pointer is made of it only where something is told.
 */
function visit(
  subject: Subject,
  value: unknown,
  shape: Shape,
  path: (string | number)[],
  found: Breach[],
): void {
  if (typeof value === 'string') {
    if (isWrong(subject, value, shape)) found.push(explain(subject, toPointer(path), value, shape));
  } else if (Array.isArray(value)) {
    const element = elementShape(shape);
    if (!element || !leadsToPrefix(element)) return;
    for (let i = 0; i < value.length; i++) {
      path.push(i);
      visit(subject, value[i], element, path, found);
      path.pop();
    }
  } else if (isObject(value)) {
    const members = describedMembers(shape);
    const other = otherMembers(shape);
    // Only keys that are there: looking for each that may be takes longer where objects differ in shape.
    for (const key in value) {
      const member = members.get(key) ?? (other && !propertiesOf(shape).has(key) ? other : null);
      if (!member) continue;
      const inner = value[key];
      // Thousands of items have several identifiers each, nearly all of them right.
      if (typeof inner === 'string' ? !isWrong(subject, inner, member) : !isNested(inner)) continue;
      // A few documented vouchers carry their code as id.
      if (key === 'id' && inner === value['code']) continue;
      path.push(key);
      visit(subject, inner, member, path, found);
      path.pop();
    }
  }
}

function isWrong({ data }: Subject, id: string, shape: Shape): boolean {
  const prefixes = prefixesOf(shape);
  if (prefixes.length === 0 || beginsWithOne(id, prefixes)) return false;
  return !(prefixes.includes('v_') && id === textAt(data, 'voucher/code'));
}

/** A loop, since it is asked of every identifier. */
function beginsWithOne(id: string, prefixes: readonly string[]): boolean {
  for (const prefix of prefixes) if (id.startsWith(prefix)) return true;
  return false;
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** The shape of members under keys of the payload's own, where prefixes are in it. */
function otherMembers(shape: Shape): Shape | null {
  const other = typeof shape.additionalProperties === 'object' ? propertyShape(shape, '') : null;
  return other && leadsToPrefix(other) ? other : null;
}

const described = new WeakMap<Shape, ReadonlyMap<string, Shape>>();

/** The members with prefixes in them, found once for each shape: thousands of items share one. */
function describedMembers(shape: Shape): ReadonlyMap<string, Shape> {
  let members = described.get(shape);
  if (!members) {
    members = new Map([...propertiesOf(shape)].filter(([, member]) => leadsToPrefix(member)));
    described.set(shape, members);
  }
  return members;
}

function leadsToPrefix(shape: Shape): boolean {
  if (prefixesOf(shape).length > 0 || describedMembers(shape).size > 0) return true;
  const element = elementShape(shape);
  if (element && leadsToPrefix(element)) return true;
  return otherMembers(shape) !== null;
}

function prefixesOf(shape: Shape): readonly string[] {
  return shape['x-prefix'] ?? NO_PREFIXES;
}

const NO_PREFIXES: readonly string[] = [];

function explain(subject: Subject, pointer: string, value: string, shape: Shape): Breach {
  return broken(subject, ID_PREFIX.severity, 'id-prefix', () => ({
    pointers: [pointer],
    message: `${nameIn(subject, pointer)} is ${cut(JSON.stringify(value))}; such identifiers begin with ${prefixesOf(shape).join(' or ')}.`,
    why: `The prefix tells what is identified: so in ${ID_PREFIX.evidence}.`,
  }));
}

function checkDependent(subject: Subject, rule: Dependent): Breach[] {
  const { key, prefixes, severity, evidence } = rule;
  const from =
    rule.holderIn === 'data'
      ? { pointer: subject.dataPointer, value: subject.data }
      : deliveryOf(subject);
  const holder = from && valueAt(from.value, rule.holder);
  const id = textAt(holder, 'id');
  const kind = textAt(holder, key);
  if (!from || id === undefined || kind === undefined || !Object.hasOwn(prefixes, kind)) return [];
  const begins = (prefix: string) => id.startsWith(prefix);
  // An identifier with none of the prefixes has its finding already.
  if (!Object.values(prefixes).flat().some(begins) || prefixes[kind]!.some(begins)) return [];
  const pointer = `${from.pointer}/${rule.holder}`;
  return [
    broken(subject, severity, 'id-prefix', () => ({
      pointers: [`${pointer}/id`, `${pointer}/${key}`],
      message: `${nameIn(subject, `${pointer}/id`)} is ${cut(JSON.stringify(id))}, but where ${key} is ${kind} it begins with ${prefixes[kind]!.join(' or ')}.`,
      why: `The prefix tells what is identified: so in ${evidence}.`,
    })),
  ];
}
