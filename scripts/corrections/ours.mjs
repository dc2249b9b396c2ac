import { fileOf } from '../schema-reference.mjs';

/** The root of our schema as a place: its file and field, and its path from the data object. */
export function rootPlace(bundle) {
  return enter({ file: 'data', field: '', path: [], shape: bundle.$defs.data }, bundle);
}

/** The members of the places that were asked about. Payloads are made from each place many times. */
const knownMembers = new WeakMap();

/** The members of a place's object, each as a place. `*` means elements, and members of a map. */
export function placesIn(place, bundle) {
  const known = knownMembers.get(place);
  if (known) return known;
  const members = membersOf(place, bundle);
  knownMembers.set(place, members);
  return members;
}

function membersOf(place, bundle) {
  const { properties = {}, items, additionalProperties } = place.shape;
  const isMap = typeof additionalProperties === 'object';
  const members = {
    ...properties,
    ...(items ? { '*': items } : {}),
    ...(isMap ? { '*': additionalProperties } : {}),
  };
  return new Map(
    Object.entries(members).map(([name, shape]) => [name, memberPlace(place, name, shape, bundle)]),
  );
}

/** The place of a member, also of one that the schema does not describe. */
export function memberPlace(place, name, shape, bundle) {
  const field = place.inside.field ? `${place.inside.field}.${name}` : name;
  const path = [...place.path, name];
  return enter({ file: place.inside.file, field, path, shape }, bundle);
}

/** The values that our schema allows at a place, without `null`. */
export function valueOf({ shape }) {
  const types = [shape.type ?? []].flat();
  const isBound = (shape.minimum ?? shape.maximum) !== undefined;
  return {
    types: types.filter((type) => type !== 'null').sort(),
    isNullable: types.includes('null'),
    values: (shape.enum ?? []).filter((value) => value !== null),
    format: shape.format ?? (shape.pattern === undefined ? null : 'a pattern'),
    bounds: isBound ? [shape.minimum ?? null, shape.maximum ?? null] : null,
  };
}

/**
 * Follows the references of a place. The place's own field keeps its name (`data: customer`). The
 * fields of the object there belong to the file that describes it (`customer: id`), which `inside`
 * names.
 */
function enter({ shape: raw, ...place }, bundle) {
  let shape = raw;
  let inside = { file: place.file, field: place.field };
  while (shape.$ref !== undefined) {
    const { $ref, properties: narrowed = {}, required = [], ...siblings } = shape;
    const file = fileOf($ref);
    const target = bundle.$defs[file];
    const properties = { ...target.properties };
    for (const [name, part] of Object.entries(narrowed)) {
      properties[name] = { ...properties[name], ...part };
    }
    shape = {
      ...target,
      ...siblings,
      ...(target.properties ? { properties } : {}),
      required: [...(target.required ?? []), ...required],
    };
    inside = { file, field: '' };
  }
  return { ...place, shape, inside };
}
