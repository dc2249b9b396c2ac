/** Writes docs/schema-corrections.md from src/event/corrections.json. */

const HEAD = `# Differences from Voucherify's published schema

Voucherify's published schema of this event rejects some of Voucherify's own examples. Where they disagree, this project's schema follows the examples. This page lists every difference. A test compares the two schemas field by field. It fails if a difference is missing here, or if a listed one does not exist.

Most corrections follow one rule: **an error must be certain**. A field that does not identify its object may be null or absent. "Null in 34 of 40" counts the documented event examples that have the field. A field without a count follows the rule, but no example shows it. In a path, a dot leads into an object, and \`*\` is each element of an array or object.

\`npm run generate\` makes this file from \`src/event/corrections.json\`. Do not edit it by hand.
`;

/** The beginning of a line for each kind of difference. */
const LISTED = {
  nullable: 'May be null',
  optional: 'May be absent, though published as required',
};

/** The subject of a line, where the kind's own name says too little. */
const WORDS = { merged: 'shapes', bounds: 'range' };

const REQUIRED = `## Required fields

This project's schema requires few fields and rejects null in few places. Everything else may be null or missing. The counts are of the documented event examples, those of other events included. A delivery must have its \`data\`.

- The definition of the event requires the fields at the root of the data object. A custom payload may leave one out, and the finding says so.
- An \`id\` identifies its object. Only the event's own objects must have one. In nested objects it may be absent.
- An element of an array, written \`*\`, is never null. No documented array contains null.`;

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
