/**
 * Reads the vendor's published OpenAPI document. Alternatives (`oneOf`, `anyOf`) and parts
 * (`allOf`) about one place are read side by side, because any of them may have a field.
 */

/** The schemas about one place: references followed, branches side by side. */
export function branchesOf(schema, schemas) {
  const { $ref, allOf = [], oneOf = [], anyOf = [], ...own } = schema;
  const inner = [...named($ref, schemas), ...allOf, ...oneOf, ...anyOf];
  return [own, ...inner.flatMap((branch) => branchesOf(branch, schemas))];
}

/** The members that every alternative requires. */
export function requiredOf(schema, schemas) {
  const { $ref, required = [], allOf = [], oneOf, anyOf } = schema;
  const parts = [...named($ref, schemas), ...allOf];
  const names = new Set([...required, ...parts.flatMap((part) => [...requiredOf(part, schemas)])]);
  const [first, ...others] = (oneOf ?? anyOf ?? []).map((part) => requiredOf(part, schemas));
  for (const name of first ?? []) if (others.every((one) => one.has(name))) names.add(name);
  return names;
}

/** Members that only some alternatives require, each with the count: “1 of 5 shapes”. */
export function partlyRequiredOf(schema, schemas) {
  const { $ref, allOf = [], oneOf, anyOf } = schema;
  const choices = oneOf ?? anyOf ?? [];
  const required = choices.map((part) => [...requiredOf(part, schemas)]);
  const found = new Map(
    required.flat().map((name) => {
      const count = required.filter((names) => names.includes(name)).length;
      return [name, `${count} of ${choices.length} shapes`];
    }),
  );
  for (const part of [...named($ref, schemas), ...allOf, ...choices]) {
    for (const [name, count] of partlyRequiredOf(part, schemas)) found.set(name, count);
  }
  return found;
}

/** The number of alternatives of each `oneOf` or `anyOf` of one place. */
export function choicesOf(schema, schemas) {
  const { $ref, allOf = [], oneOf, anyOf } = schema;
  const own = oneOf ?? anyOf;
  return [
    ...(own ? [own.length] : []),
    ...[...named($ref, schemas), ...allOf].flatMap((part) => choicesOf(part, schemas)),
  ];
}

/** The members of all branches with their schemas. `*` means elements, and members of a map. */
export function membersOf(branches) {
  const members = new Map();
  const add = (name, schema) => members.set(name, [...(members.get(name) ?? []), schema]);
  for (const { properties = {}, items, additionalProperties } of branches) {
    for (const [name, property] of Object.entries(properties)) add(name, property);
    if (items) add('*', items);
    if (typeof additionalProperties === 'object') add('*', additionalProperties);
  }
  return members;
}

/** The values that all branches together allow, without `null`. */
export function valueOf(branches) {
  const types = new Set(
    branches.flatMap(({ type, properties }) => type ?? (properties ? 'object' : [])),
  );
  const typed = branches.filter(({ type, enum: values }) => values || (type && type !== 'null'));
  const isOpen = typed.some(({ enum: values }) => values === undefined);
  const values = isOpen ? [] : typed.flatMap(({ enum: some }) => some);
  const bounds = branches.find(({ minimum, maximum }) => (minimum ?? maximum) !== undefined);
  return {
    types: [...types].filter((type) => type !== 'null').sort(),
    // `nullable` is not a keyword of JSON Schema 2020-12, but its meaning is plain.
    isNullable: types.has('null') || branches.some(({ nullable }) => nullable === true),
    values: [...new Set(values)].filter((value) => value !== null),
    format: branches.find(({ format }) => format)?.format ?? null,
    bounds: bounds ? [bounds.minimum ?? null, bounds.maximum ?? null] : null,
  };
}

function named($ref, schemas) {
  return $ref === undefined ? [] : [schemas[$ref.split('/').at(-1)]];
}
