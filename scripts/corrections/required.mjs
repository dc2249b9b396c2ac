/**
 * Lists every field that our schema requires or never lets be null, with the evidence of the
 * documented examples, so that nobody mistakes a habit of the examples for a rule.
 */
import { countEvidence } from './evidence.mjs';
import { placesIn, rootPlace, valueOf } from './ours.mjs';

/**
 * @param examples name → data object.
 * @param known the list stored so far. Its handwritten notes stay.
 * @returns {{ file: string, field: string, requiredAt: string[], isNullable: boolean, seen?:
 *   string, note?: string }[]} `requiredAt`: the paths in the data object at which the field is
 *   required.
 */
export function listRequired(examples, bundle, known) {
  const evidence = countEvidence(examples, bundle);
  return [...strictPlaces(bundle).values()].map((one) => {
    const note = known.find(({ file, field }) => file === one.file && field === one.field)?.note;
    const seen = evidence({ ...one, kind: 'strict' });
    return { ...one, ...(seen ? { seen } : {}), ...(note === undefined ? {} : { note }) };
  });
}

/** The places in which our schema requires a field or refuses null, by field. */
function strictPlaces(bundle) {
  const found = new Map();
  const walked = new Set();
  function visit(place) {
    const { shape, inside } = place;
    const key = JSON.stringify([inside, shape.required]);
    if (walked.has(key)) return;
    walked.add(key);
    for (const [name, member] of placesIn(place, bundle)) {
      const { types, isNullable } = valueOf(member);
      const isRequired = shape.required?.includes(name) ?? false;
      if (isRequired || (types.length > 0 && !isNullable)) add(member, isRequired, isNullable);
      visit(member);
    }
  }
  function add({ file, field, path }, isRequired, isNullable) {
    const id = `${file} ${field}`;
    if (!found.has(id)) found.set(id, { file, field, requiredAt: [], isNullable });
    if (isRequired) found.get(id).requiredAt.push(path.join('.'));
  }
  visit(rootPlace(bundle));
  return found;
}
