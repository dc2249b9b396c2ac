/** Writes docs/schema-corrections.md from src/event/corrections.json. */

const HEAD = `# Where our schema departs from the published one

Voucherify publishes a description of this event. Taken literally, it refuses Voucherify's own documented examples. So our schema departs from it where the documents show that it is wrong. This list has every difference. A test compares the two schemas field by field, and fails when a difference is not listed or a listed one does not exist.

Most corrections follow one rule: **an error must be certain**. A field that does not identify its object may be null or absent. "Null in 34 of 40" counts the documented event examples that have the field. A field without a count follows the rule, but no example shows it. A dot leads into an object, and \`*\` to each element of an array or member of a map.

\`npm run generate\` makes this file from \`src/event/corrections.json\`.
`;

/** The beginning of a line for each kind of difference. */
const LISTED = {
  nullable: 'May be null',
  optional: 'May be absent, though published as required',
};

/** The subject of a line, where the kind's own name says too little. */
const WORDS = { merged: 'shapes', bounds: 'range' };

const REQUIRED = `## What must be there

Our schema requires few fields and refuses null in few places. Everything else may be null or absent. The counts are of the documented event examples, those of other events included. A delivery must have its \`data\`.

- The definition of the event requires the fields at the root of the data object. A customised payload may lack one, and the finding says so.
- An \`id\` identifies its object. Only the event's own objects must have one. In nested objects it may be absent.
- An element of a list, written \`*\`, is never null, because a list names existing things only. No documented list holds null.`;

/**
 * @param required the result of `listRequired`.
 * @returns {string} Markdown, as Prettier lays it out.
 */
export function correctionsDocument(corrections, required) {
  const sections = Object.entries(corrections).map(([file, fields]) => section(file, fields));
  const strict = `${REQUIRED}\n\n${required.map(requiredLine).join('\n')}`;
  return `${HEAD}\n${countLine(corrections)}\n\n${[strict, ...sections].join('\n\n')}\n`;
}

function requiredLine({ file, field, requiredAt, isNullable, seen, note }) {
  const places = requiredAt.map((path) => `\`${path}\``).join(', ');
  const rules = [
    ...(requiredAt.length > 0 ? [`required at ${places}`] : []),
    isNullable ? 'may be null' : 'never null',
  ];
  const evidence = parenthesis(seen ?? 'in no documented example', note);
  return `- \`${file}\` \`${field}\`: ${rules.join('; ')} ${evidence.join(' ')}.`;
}

function countLine(corrections) {
  const all = Object.values(corrections).flatMap((fields) => Object.values(fields).flat());
  const count = (kind) => all.filter((one) => one.kind === kind).length;
  const rest = all.length - count('nullable') - count('optional');
  return `${all.length} corrections: ${count('nullable')} fields may be null, ${count('optional')} may be absent, ${rest} others.`;
}

function section(file, fields) {
  const rows = Object.entries(fields).flatMap(([field, list]) =>
    list.map((correction) => ({ field: field || 'the object itself', ...correction })),
  );
  const others = rows.filter(({ kind }) => !(kind in LISTED)).map(otherLine);
  const listed = Object.entries(LISTED).flatMap(([kind, words]) => {
    const names = rows.filter((row) => row.kind === kind).map(listedName);
    return names.length > 0 ? [`- **${words}**: ${names.join('; ')}.`] : [];
  });
  return `## ${file}\n\n${[...others, ...listed].join('\n')}`;
}

function listedName({ field, seen, note }) {
  return [`\`${field}\``, ...parenthesis(seen, note)].join(' ');
}

function otherLine({ field, kind, published, ours, seen, note }) {
  const evidence = parenthesis(seen, note);
  return `- ${[`\`${field}\`: ${sentence(kind, published, ours)}`, ...evidence].join(' ')}.`;
}

function parenthesis(...parts) {
  const given = parts.filter((part) => part !== undefined);
  return given.length > 0 ? [`(${given.join('; ')})`] : [];
}

function sentence(kind, published, ours) {
  switch (kind) {
    case 'added':
      return `not published; here: ${ours}`;
    case 'elsewhere':
      return `published, but ${published}; here in every place: ${ours}`;
    case 'open':
      return 'published without other fields; here they are allowed';
    case 'partly optional':
      return `published as ${published}; here it ${ours}`;
    case 'required':
      return 'published as optional; here required';
    case 'narrowed':
      return 'published with any of discount, gift and loyalty card; here only with the one that its type names';
    default:
      return `${WORDS[kind] ?? kind} published: ${published}; here: ${ours}`;
  }
}
