import type { Form } from '../analysis.ts';
import { escaping, printable } from '../write/strings.ts';
import { COMPACT, decode, keptMembers, write, type Writing } from '../write/write.ts';
import { code, compactBody, type CodeForm } from './code-form.ts';

/** The names of the types in the file that the page offers beside its schema. */
const TYPES: Readonly<Record<Form, string>> = {
  delivery: 'OrderUpdatedDelivery',
  data: 'OrderUpdatedData',
};

/** TypeScript takes these two for the end of a line. */
const lineEnds = escaping(/[\u2028\u2029]/g);
const string = (source: string): string => lineEnds(printable(source));

function key(source: string): string {
  const name = decode(source);
  // As a plain key it would set the prototype.
  if (name === '__proto__') return `["__proto__"]`;
  return /^[a-z_$][\w$]*$/i.test(name) ? name : string(source);
}

/** An object literal may not have the same key twice, so the last value counts, as in a parser. */
const LITERAL: Writing = {
  ...COMPACT,
  colon: ': ',
  indent: 2,
  key,
  string,
  members: keptMembers,
};

/** The payload as a literal of TypeScript. Its type comes from the file that the page offers. */
export const typescript: CodeForm = {
  id: 'typescript',
  title: 'TypeScript',
  isRequest: false,
  bodyOf: compactBody,
  write(_, doc, form) {
    const literal = write(doc, LITERAL);
    if (form === null) return code(`export const payload = ${literal};\n`);
    const type = TYPES[form];
    return code(
      `import type { ${type} } from './customer.order.updated';\n\n` +
        `export const payload: ${type} = ${literal};\n`,
    );
  },
};
