import { placesIn, rootPlace } from './ours.mjs';

/** Examples that one evidence names at most. */
const MAX_NAMED = 3;

/**
 * Counts the values of the documented event examples, field by field of our schema.
 * @param {Record<string, object>} examples name → data object
 * @returns a function from a difference to its evidence, as a part of a sentence such as “null in
 *   34 of 40, such as in CUSTOMER.CREATED”; `undefined` when no example has the field.
 */
export function countEvidence(examples, bundle) {
  const counts = new Map();

  function visit(value, place, example) {
    countOf(counts, place).values.push({ value, example });
    if (typeof value !== 'object' || value === null) return;
    const members = placesIn(place, bundle);
    if (Array.isArray(value)) {
      if (members.has('*')) for (const one of value) visit(one, members.get('*'), example);
      return;
    }
    for (const [name, member] of members) {
      if (name in value) visit(value[name], member, example);
      else if (name !== '*') countOf(counts, member).absent.push(example);
    }
    if (!members.has('*')) return;
    for (const [name, one] of Object.entries(value)) {
      if (!members.has(name)) visit(one, members.get('*'), example);
    }
  }

  const roots = placesIn(rootPlace(bundle), bundle);
  for (const [name, data] of Object.entries(examples)) {
    const example = name.replace(/^EVENTS\./, '');
    // Some events call their customer the holder.
    for (const [key, value] of Object.entries({ customer: data.holder, ...data })) {
      if (roots.has(key) && value !== undefined) visit(value, roots.get(key), example);
    }
  }
  return (difference) => evidenceOf(difference, countOf(counts, difference));
}

function countOf(counts, { file, field }) {
  const key = `${file} ${field}`;
  if (!counts.has(key)) counts.set(key, { values: [], absent: [] });
  return counts.get(key);
}

function evidenceOf({ kind, published }, { values, absent }) {
  const present = values.filter(({ value }) => value !== null);
  switch (kind) {
    case 'nullable':
      return words(
        'null',
        values.filter(({ value }) => value === null),
        values.length,
      );
    case 'optional':
    case 'partly optional':
      return words(
        'absent',
        absent.map((example) => ({ example })),
        values.length + absent.length,
      );
    case 'added':
    case 'elsewhere':
    case 'required':
      return words('there', values, values.length + absent.length);
    case 'type': {
      const others = present.filter(
        ({ value }) => !published.split(' or ').includes(typeOf(value)),
      );
      return words(list(others.map(({ value }) => typeOf(value))), others, values.length);
    }
    case 'values': {
      const others = present.filter(({ value }) => !published.split(', ').includes(String(value)));
      return words(list(others.map(({ value }) => value)), others, values.length);
    }
    case 'strict':
      return strictWords(values, absent);
    default:
      return undefined;
  }
}

/** How often a required or non-null field is present or not null in the documents. */
function strictWords(values, absent) {
  const total = values.length + absent.length;
  if (total === 0) return undefined;
  const nulls = values.filter(({ value }) => value === null).length;
  return `there in ${values.length} of ${total}, null in ${nulls}`;
}

function words(what, seen, total) {
  if (seen.length === 0) return undefined;
  return `${what} in ${seen.length} of ${total}, such as in ${seen[0].example}`;
}

function list(values) {
  return [...new Set(values)].slice(0, MAX_NAMED).join(', ');
}

function typeOf(value) {
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
