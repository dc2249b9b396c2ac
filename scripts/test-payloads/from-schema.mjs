import { PURPOSES, REQUIRED_OBJECTS } from '../../src/event/purposes.ts';
import { placesIn, rootPlace, valueOf } from '../corrections/ours.mjs';

/** Objects inside objects end here, because an order holds redemptions with orders. */
const MAX_DEPTH = 7;

const MOMENT = '2026-03-12T08:37:24.000Z';
const BY_FORMAT = { 'date-time': MOMENT, date: '2026-03-12', 'a pattern': '12:00' };

/** The result and the ID of a redemption with each status. */
const OUTCOMES = {
  SUCCEEDED: { id: 'r_1', result: 'SUCCESS' },
  FAILED: { id: 'rf_1', result: 'FAILURE' },
  ROLLED_BACK: { id: 'rr_1', result: 'SUCCESS' },
};

/**
 * Payloads that together take every branch of the schema: for each purpose, each value of every
 * enumeration, each type, `null` wherever it may be, and only the required fields. All amounts are
 * 0, all times are the same, and objects of one kind have one ID, so that every rule holds.
 * @returns name → data object
 */
export function payloadsFromSchema(bundle) {
  const root = rootPlace(bundle);
  const members = placesIn(root, bundle);
  const indices = Array.from({ length: branchesOf(root, bundle, 0) }, (_, index) => index);
  const depths = Array.from({ length: MAX_DEPTH }, (_, depth) => depth + 1);
  const variants = [
    ...indices.map((index) => [`values-${index + 1}`, { index }]),
    ...indices.map((index) => [`null-values-${index + 1}`, { index, hasNullValues: true }]),
    ...depths.map((depth) => [`null-from-depth-${depth}`, { index: depth - 1, nullDepth: depth }]),
    ['required-only', { index: 0, isRequiredOnly: true }],
  ];
  const payloads = {};
  for (const [turn, [purpose, { objects }]] of Object.entries(PURPOSES).entries()) {
    const keys = [...REQUIRED_OBJECTS, ...objects];
    for (const [variant, { index, ...rest }] of variants) {
      // Objects of every purpose take other values in each.
      const options = { ...rest, index: index + turn * indices.length };
      const filled = keys.map((key) => {
        // Null counts as absent. These objects decide which purpose it is.
        const own = objects.includes(key)
          ? { ...options, nullDepth: options.nullDepth + 1 }
          : options;
        return [key, full(members.get(key), bundle, own, 1)];
      });
      const absent = options.nullDepth === 1 ? [...members.keys()] : [];
      payloads[`${purpose}-${variant}`] = {
        ...Object.fromEntries(absent.map((key) => [key, null])),
        ...Object.fromEntries(filled),
      };
    }
  }
  return payloads;
}

/** The most values or types at any place. */
function branchesOf(place, bundle, depth) {
  const { types, values } = valueOf(place);
  const inside = depth > MAX_DEPTH ? [] : [...placesIn(place, bundle).values()];
  return Math.max(
    values.length,
    types.length,
    ...inside.map((member) => branchesOf(member, bundle, depth + 1)),
  );
}

function full(place, bundle, options, depth) {
  const { types, isNullable, values, format, bounds } = valueOf(place);
  const { shape } = place;
  const { index } = options;
  const isNull = depth >= options.nullDepth || (options.hasNullValues && !isHolder(types));
  if (isNullable && isNull) return null;
  if (values.length > 0) return values[index % values.length];
  switch (types[index % types.length]) {
    case 'string':
      if (shape['x-prefix']) return `${shape['x-prefix'][0]}1`;
      // A publication lists the IDs of its vouchers, of which the payload shows one.
      if (place.path.at(-2) === 'vouchers_id') return 'v_1';
      return BY_FORMAT[format] ?? 'Text';
    case 'integer':
    case 'number':
      return Math.max(0, bounds?.[0] ?? 0);
    case 'boolean':
      return true;
    case 'array': {
      const element = placesIn(place, bundle).get('*');
      return depth > MAX_DEPTH || !element ? [] : [full(element, bundle, options, depth + 1)];
    }
    default:
      return object(place, bundle, options, depth);
  }
}

/** Whether a place has an object or a list, in which there are more places. */
function isHolder(types) {
  return types.includes('object') || types.includes('array');
}

function object(place, bundle, options, depth) {
  const required = place.shape.required ?? [];
  const members = [...placesIn(place, bundle)].filter(
    ([name]) =>
      name !== '*' && (required.includes(name) || !(options.isRequiredOnly || depth > MAX_DEPTH)),
  );
  const conditions = place.shape.allOf ?? [];
  // A type decides about the other members. So these take their next value only when all types had
  // their turn.
  const later = { ...options, index: Math.floor(options.index / Math.max(1, conditions.length)) };
  const value = Object.fromEntries(
    members.map(([name, member]) => {
      const isType = conditions.some(({ if: when }) => name in when.properties);
      return [name, full(member, bundle, isType ? options : later, depth + 1)];
    }),
  );
  const others = 'items' in place.shape ? undefined : placesIn(place, bundle).get('*');
  if (others && !options.isRequiredOnly && depth <= MAX_DEPTH) {
    value.key_1 = full(others, bundle, later, depth + 1);
  }
  for (const { if: when, then } of conditions) {
    const holds = Object.entries(when.properties).every(([key, only]) => value[key] === only.const);
    if (!holds) continue;
    for (const [key, demand] of Object.entries(then.properties)) {
      if (!(key in value)) continue;
      if (demand.type === 'null') value[key] = null;
      if (demand.enum && !demand.enum.includes(value[key])) {
        value[key] = demand.enum[later.index % (demand.enum.length - 1)];
      }
    }
  }
  const outcome = OUTCOMES[value.status];
  if (outcome && 'result' in value) Object.assign(value, outcome);
  return value;
}
