/**
 * Compares our schema with the vendor's published one, field by field, and names every difference
 * in the values that are allowed. Words and examples are not compared.
 */
import { memberPlace, placesIn, rootPlace, valueOf as ourValueOf } from './ours.mjs';
import {
  branchesOf,
  choicesOf,
  membersOf,
  partlyRequiredOf,
  requiredOf,
  valueOf,
} from './published.mjs';

/** The kinds of difference, in their order within one field. */
const KINDS = [
  ...['added', 'elsewhere', 'left out', 'type', 'values', 'format', 'bounds'],
  ...['nullable', 'not null', 'optional', 'partly optional', 'required'],
  ...['open', 'merged', 'narrowed'],
];

/** The published schema of the data object. */
const ROOT = 'EventCustomerOrderUpdatedData';

/**
 * Every difference, file by file. A field that departs in several places of the data is one
 * difference.
 * @returns {{ file: string, field: string, kind: string, published: string, ours: string, at:
 *   string[], isPartial: boolean }[]} `at`: the places in the data object, such as
 *   `redemption.order.items.*.product`; `isPartial`: elsewhere the published schema agrees with
 *   ours about the field.
 */
export function schemaDifferences(openapi, bundle) {
  const { schemas } = openapi.components;
  const found = new Map();
  const walked = new Set();
  /**
   * The order of our fields in our schema, and which of them the published schema describes
   * anywhere.
   */
  const ranks = new Map();
  const described = new Set();
  /** The number of comparisons of each of our fields with a published one. */
  const compared = new Map();

  function note({ file, field, path }, kind, published, ours) {
    const key = JSON.stringify([file, field, kind, published, ours]);
    if (!found.has(key)) found.set(key, { file, field, kind, published, ours, at: [] });
    found.get(key).at.push(path.join('.'));
  }

  function visit(theirs, place) {
    const branches = theirs.flatMap((schema) => branchesOf(schema, schemas));
    if (place.path.length > 0) {
      compared.set(nameOf(place), (compared.get(nameOf(place)) ?? 0) + 1);
      compareValues(valueOf(branches), place, note);
    }
    // The published description contains itself in places, so each pair is visited once.
    const pair = JSON.stringify([place.inside, place.shape.required, theirs]);
    if (walked.has(pair)) return;
    walked.add(pair);
    compareObjects(theirs, branches, place);
    const members = membersOf(branches);
    const ours = placesIn(place, bundle);
    for (const [name, member] of ours) {
      if (!ranks.has(nameOf(member))) ranks.set(nameOf(member), ranks.size);
      if (members.has(name)) described.add(nameOf(member));
      if (members.has(name)) visit(members.get(name), member);
      else note(member, 'added', 'not described', words(ourValueOf(member)));
    }
    for (const name of members.keys()) {
      if (!ours.has(name)) note(memberOf(place, name), 'left out', 'described', 'not described');
    }
  }

  function compareObjects(theirs, branches, place) {
    const published = new Set(theirs.flatMap((schema) => [...requiredOf(schema, schemas)]));
    const ours = new Set(place.shape.required);
    for (const name of [...published].filter((name) => !ours.has(name))) {
      note(memberOf(place, name), 'optional', 'required', 'may be absent');
    }
    const partly = new Map(theirs.flatMap((schema) => [...partlyRequiredOf(schema, schemas)]));
    for (const [name, count] of partly) {
      if (published.has(name) || ours.has(name)) continue;
      note(memberOf(place, name), 'partly optional', `required in ${count}`, 'may be absent');
    }
    for (const name of [...ours].filter((name) => !published.has(name))) {
      note(memberOf(place, name), 'required', 'may be absent', 'required');
    }
    if (branches.some(({ additionalProperties }) => additionalProperties === false)) {
      note(place, 'open', 'no other fields', 'other fields are allowed');
    }
    const choices = theirs.flatMap((schema) => choicesOf(schema, schemas));
    const rule = place.shape.allOf ? 'one shape, narrowed by its type' : 'one shape';
    for (const count of choices) note(place, 'merged', `exactly one of ${count} shapes`, rule);
    if (choices.length === 0 && place.shape.allOf) note(place, 'narrowed', 'one shape', rule);
  }

  const memberOf = (place, name) => memberPlace(place, name, {}, bundle);

  visit([schemas[ROOT]], rootPlace(bundle));
  const files = Object.keys(bundle.$defs);
  const rankOf = (one) => ranks.get(nameOf(one)) ?? ranks.size;
  return [...found.values()]
    .map((one) => (one.kind === 'added' && described.has(nameOf(one)) ? elsewhere(one) : one))
    .map((one) => ({ ...one, isPartial: one.at.length < (compared.get(nameOf(one)) ?? 0) }))
    .sort(
      (a, b) =>
        files.indexOf(a.file) - files.indexOf(b.file) ||
        rankOf(a) - rankOf(b) ||
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
    );
}

/** A field that is published for some objects of its kind only. */
function elsewhere(difference) {
  const holders = difference.at.map((path) => path.split('.').slice(0, -1).join('.'));
  return { ...difference, kind: 'elsewhere', published: `not in ${holders.join(', ')}` };
}

const nameOf = ({ file, field }) => `${file} ${field}`;

function compareValues(published, place, note) {
  const ours = ourValueOf(place);
  const types = (value) => value.types.join(' or ') || 'anything';
  if (types(published) !== types(ours)) note(place, 'type', types(published), types(ours));
  if (ours.isNullable && !published.isNullable) note(place, 'nullable', 'not null', 'may be null');
  if (!ours.isNullable && published.isNullable) note(place, 'not null', 'may be null', 'not null');
  for (const kind of ['values', 'format', 'bounds']) {
    const [theirs, own] = [published, ours].map((value) => valueWords(kind, value[kind]));
    if (theirs !== own) note(place, kind, theirs, own);
  }
}

function valueWords(kind, value) {
  if (value === null || value.length === 0) return kind === 'format' ? 'none' : 'any';
  if (kind === 'values') return value.toSorted().join(', ');
  if (kind === 'bounds') return value.map((bound) => bound ?? '…').join(' to ');
  return value;
}

function words({ types, isNullable, format }) {
  const type = [...types, ...(isNullable ? ['null'] : [])].join(' or ');
  return format && format !== 'a pattern' ? `${type}, ${format}` : type;
}
