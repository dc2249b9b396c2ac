/** JSON Pointer (RFC 6901) and the dotted path that people write. */

// Module constants: inside a function each expression would be created with every call.
const INDEX = /^(0|[1-9]\d*)$/;
const IDENTIFIER = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;
const TO_ESCAPE = /[~/]/;

/** Whether a part of a pointer can be the index of an element. */
export function isIndex(part: string): boolean {
  return INDEX.test(part);
}

/** The pointer of a path of keys and indices; `[]` gives '', the whole document. */
export function toPointer(parts: readonly (string | number)[]): string {
  return parts.map((part) => '/' + escapePart(part)).join('');
}

/** The pointer of a member or element of the value that `pointer` names. */
export function append(pointer: string, part: string | number): string {
  return pointer + '/' + escapePart(part);
}

/** The unescaped parts of a pointer; '' gives `[]`. Text before the first slash is ignored. */
export function partsOf(pointer: string): string[] {
  const parts = pointer.split('/');
  parts.shift();
  return pointer.includes('~') ? parts.map(unescapePart) : parts;
}

/**
 * A pointer as people write it: `order.items[0].price`. A key that is not an identifier is quoted
 * in brackets. '' gives ''.
 */
export function toPath(pointer: string): string {
  return pathOf(partsOf(pointer));
}

/** The path of a pointer's parts, written as `toPath` writes it. */
export function pathOf(parts: readonly string[]): string {
  let path = '';
  for (const part of parts) {
    if (IDENTIFIER.test(part)) path += path === '' ? part : '.' + part;
    else if (isIndex(part)) path += `[${part}]`;
    else path += `[${JSON.stringify(part)}]`;
  }
  return path;
}

/** The JSONPath (RFC 9535) of a pointer: `$.order.items[0].price`, `$['a b']`. */
export function toJsonPath(pointer: string): string {
  const steps = partsOf(pointer).map((part) => {
    if (isIndex(part)) return `[${part}]`;
    if (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(part)) return `.${part}`;
    const escaped = JSON.stringify(part).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
    return `['${escaped}']`;
  });
  return `$${steps.join('')}`;
}

/** Whether `inner` names `outer` itself or something inside it. */
export function isWithin(inner: string, outer: string): boolean {
  return inner.startsWith(outer) && (inner.length === outer.length || inner[outer.length] === '/');
}

function escapePart(part: string | number): string {
  // Nearly no key needs escaping, and two vain replacements would take most of the time.
  if (typeof part === 'number' || !TO_ESCAPE.test(part)) return String(part);
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescapePart(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
