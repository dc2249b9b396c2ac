/** References inside a bundled schema: `#/$defs/` and the name of a file. */
const PREFIX = '#/$defs/';

/** The reference to a file. */
export function referenceTo(file) {
  return PREFIX + file;
}

/** The file that a reference names. */
export function fileOf($ref) {
  return $ref.slice(PREFIX.length);
}

/** A schema with its references followed. Its own keywords replace those of the file. */
export function followed({ $ref, ...own }, definitions) {
  return $ref === undefined ? own : { ...followed(definitions[fileOf($ref)], definitions), ...own };
}
