/**
 * Random objects that fit the event's schema, and single defects in them, both made from the
 * schema.
 */
import fc from 'fast-check';
import { bundleSchema } from '../../scripts/bundle-schema.mjs';
import { placesIn, rootPlace, valueOf } from '../../scripts/corrections/ours.mjs';

/** A place in our schema, as scripts/corrections/ours.mjs walks it. */
export interface Place {
  readonly file: string;
  readonly field: string;
  readonly path: readonly string[];
  readonly shape: FieldSchema;
  readonly inside: { readonly file: string; readonly field: string };
}

interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly pattern?: string;
  readonly allOf?: readonly Condition[];
  readonly 'x-free'?: boolean;
}

/** When `if` a member has a value, `then` others are null or have fewer values. */
interface Condition {
  readonly if: { readonly properties: Readonly<Record<string, { readonly const: unknown }>> };
  readonly then: {
    readonly properties: Readonly<
      Record<string, { readonly type?: string; readonly enum?: readonly unknown[] }>
    >;
  };
}

type Members = Record<string, unknown>;

export interface Defect {
  readonly code: 'type' | 'enum' | 'format' | 'missing';
  /** Keys and indices from the object that was given. */
  readonly path: readonly string[];
  /** The value at the defect; absent for a missing member. */
  readonly value?: unknown;
}

const bundle = bundleSchema(new URL('../../src/event/schema', import.meta.url).pathname);

export const root = rootPlace(bundle) as Place;
export const membersOf = (place: Place) =>
  placesIn(place, bundle) as unknown as ReadonlyMap<string, Place>;

export interface Rule {
  readonly types: readonly string[];
  readonly isNullable: boolean;
  readonly values: readonly unknown[];
  readonly format: string | null;
  /** The least and the greatest number. */
  readonly bounds: readonly (number | null)[] | null;
}

export const ruleOf = (place: Place) => valueOf(place) as Rule;

/** Deeper objects are left out or null. */
const MAX_DEPTH = 4;
const TIMES_OF_DAY = ['00:00', '08:30', '12:00', '23:59:59', '10:15:00Z', '24:00'];

const moment = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Values that a place may hold. */
export function valuesOf(place: Place, depth = 0): fc.Arbitrary<unknown> {
  const { types, isNullable, values, format, bounds } = ruleOf(place);
  const filled =
    values.length > 0 ? [fc.constantFrom(...values)] : types.map((type) => ofType(type));
  const [first, ...others] = filled;
  const plain = fc.oneof(first!, ...others);
  return isNullable ? fc.oneof({ weight: 4, arbitrary: plain }, fc.constant(null)) : plain;

  function ofType(type: string): fc.Arbitrary<unknown> {
    switch (type) {
      case 'string':
        if (format === 'date-time') return moment;
        if (format === 'date') return moment.map((text) => text.slice(0, 'yyyy-mm-dd'.length));
        return place.shape.pattern === undefined ? fc.string() : fc.constantFrom(...TIMES_OF_DAY);
      case 'integer':
        return fc.integer({ min: Number(bounds?.[0] ?? -1e9), max: Number(bounds?.[1] ?? 1e9) });
      case 'number':
        return fc.double({ noNaN: true, noDefaultInfinity: true });
      case 'boolean':
        return fc.boolean();
      case 'array':
        return fc.array(valuesOf(membersOf(place).get('*')!, depth), { maxLength: 2 });
      default:
        return objectsOf(place, depth);
    }
  }
}

function objectsOf(place: Place, depth: number): fc.Arbitrary<unknown> {
  const members = membersOf(place);
  const required = place.shape.required ?? [];
  const arbitraries = [...members]
    .filter(([name, member]) => name !== '*' && (required.includes(name) || fits(member, depth)))
    .map(([name, member]) => [name, valuesOf(member, depth + 1)] as const);
  const described = fc.record(Object.fromEntries(arbitraries), { requiredKeys: [...required] });
  // A list or object there has the shape of a list's elements.
  const others = 'items' in place.shape ? undefined : members.get('*');
  const free = others
    ? fc.dictionary(fc.stringMatching(/^[a-z]{3,8}_x$/), valuesOf(others, depth + 1), {
        maxKeys: 2,
      })
    : fc.constant(place.shape['x-free'] ? { colour: 'red', size: 4 } : {});
  return fc
    .tuple(free, described)
    .map(([more, some]) => narrowed({ ...more, ...some }, place.shape.allOf ?? []));
}

function fits(member: Place, depth: number): boolean {
  return (
    depth < MAX_DEPTH || !ruleOf(member).types.some((type) => type === 'object' || type === 'array')
  );
}

/** The same object without the members that its type excludes. */
function narrowed(object: Members, conditions: readonly Condition[]): Members {
  for (const { if: when, then } of conditions) {
    const holds = Object.entries(when.properties).every(
      ([key, only]) => object[key] === only.const,
    );
    if (!holds) continue;
    for (const [key, demand] of Object.entries(then.properties)) {
      if (!(key in object)) continue;
      if (demand.type === 'null') object[key] = null;
      if (demand.enum && !demand.enum.includes(object[key])) object[key] = demand.enum[0];
    }
  }
  return object;
}

const OF_EACH_TYPE = ['a text', 17, 0.5, true, ['a'], { a: 1 }];
const NO_MOMENTS = [
  '',
  'yesterday',
  '2024-02-30T10:00:00.000Z',
  '2024-03-12T25:00:00Z',
  '12/03/2024',
];
const NO_DATES = ['', 'tomorrow', '2024-02-30', '2024-3-1', '2024-03-12T00:00:00.000Z'];

/** Every single defect of an object at a place, wherever the schema describes a value in it. */
export function defectsIn(place: Place, value: unknown, path: readonly string[] = []): Defect[] {
  const own = path.length > 0 ? defectsOf(place, path) : [];
  if (typeof value !== 'object' || value === null) return own;
  const members = membersOf(place);
  const missing = (place.shape.required ?? [])
    .filter((key) => key in value)
    .map((key): Defect => ({ code: 'missing', path: [...path, key] }));
  const inner = Object.entries(value).flatMap(([key, member]) => {
    const described = members.get(key) ?? members.get('*');
    return described ? defectsIn(described, member, [...path, key]) : [];
  });
  return [...own, ...missing, ...inner];
}

function defectsOf(place: Place, path: readonly string[]): Defect[] {
  const { types, isNullable, values, format } = ruleOf(place);
  const wrong = OF_EACH_TYPE.filter((value) => !types.some((type) => isOf(type, value)));
  const of = (code: Defect['code'], some: readonly unknown[]) =>
    some.map((value): Defect => ({ code, path, value }));
  return [
    ...of('type', isNullable ? wrong : [...wrong, null]),
    ...of('enum', values.length > 0 ? [types.includes('integer') ? 99 : 'NO_SUCH'] : []),
    ...of('format', format === 'date-time' ? NO_MOMENTS : format === 'date' ? NO_DATES : []),
    ...of('format', format === 'a pattern' ? ['noon', '25:00', ''] : []),
  ];
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  return typeof value === type && !Array.isArray(value);
}
