import { childOf, kindOf, rangeOf } from '../read/json-document.ts';
import { read } from '../read/read.ts';
import { COMPACT, write, type Writing } from '../write/write.ts';
import { WRITERS } from './writers.ts';

/** A form of a body over which a program may have made a signature. */
export interface SignedForm {
  /** Unique, and stable for the worker's contract. */
  readonly id: string;
  /** The end of the sentence “The signature fits …”. Code has backticks. */
  readonly label: string;
  /**
   * `body`: the signed body itself. `bytes`: the same JSON in other bytes. `rewritten`: parsed and
   * written again. `part`: less or more than the body.
   */
  readonly kind: 'body' | 'bytes' | 'rewritten' | 'part';
  /** The language or library that writes it; `null` for the body in other bytes. */
  readonly program: string | null;
  /** Gives the body in this form; `null` where it has none. */
  readonly of: (text: string) => string | null;
}

const BYTE_ORDER_MARK = /^\ufeff/;

const withoutMark = (text: string): string => text.replace(BYTE_ORDER_MARK, '');
const toLf = (text: string): string => text.replaceAll('\r\n', '\n');
const toCrlf = (text: string): string => toLf(text).replaceAll('\n', '\r\n');
const trimmed = (text: string): string =>
  withoutMark(text)
    .replace(/^[ \t\r\n]+/, '')
    .trimEnd();

const COMPACT_FORM: SignedForm = {
  id: 'compact',
  label: 'the payload without white space between tokens',
  kind: 'body',
  program: null,
  of: (text) => rewritten(text, COMPACT),
};

const PASTED_FORM: SignedForm = {
  id: 'pasted',
  label: 'the payload as it was pasted',
  kind: 'body',
  program: null,
  of: (text) => text,
};

const ofBytes: readonly (readonly [id: string, label: string, of: (text: string) => string])[] = [
  ['no-mark', 'the payload without its byte order mark', withoutMark],
  ['trimmed', 'the payload without white space at its ends', trimmed],
  ['end', 'the payload with a line break at its end', (text) => `${trimmed(text)}\n`],
  ['crlf', 'the payload with CRLF line breaks', (text) => toCrlf(trimmed(text))],
  [
    'crlf-end',
    'the payload with CRLF line breaks, also at its end',
    (text) => `${toCrlf(trimmed(text))}\r\n`,
  ],
  ['lf', 'the payload with LF line breaks', (text) => toLf(trimmed(text))],
];

/**
 * The forms in the order in which they are tried. Voucherify signs a JSON body without white space
 * between tokens, so this form is the first.
 */
export const SIGNED_FORMS: readonly SignedForm[] = [
  COMPACT_FORM,
  PASTED_FORM,
  ...ofBytes.map(([id, label, of]) => ({ id, label, kind: 'bytes' as const, program: null, of })),
  {
    id: 'compact-end',
    label: 'the payload without white space, but with a line break at its end',
    kind: 'bytes',
    program: null,
    of: (text) => followed(rewritten(text, COMPACT), '\n'),
  },
  ...WRITERS.map(({ id, program, label, writing }) => ({
    id,
    label: `the payload as ${label}`,
    kind: 'rewritten' as const,
    program,
    of: (text: string) => rewritten(text, writing),
  })),
  { id: 'data', label: 'the object `data` alone', kind: 'part', program: null, of: dataAsWritten },
  {
    id: 'data-compact',
    label: 'the object `data` alone, without white space between tokens',
    kind: 'part',
    program: null,
    of: (text) => rewrittenData(text, COMPACT),
  },
  ...WRITERS.map(({ id, program, label, writing }) => ({
    id: `data-${id}`,
    label: `the object \`data\` alone, as ${label}`,
    kind: 'part' as const,
    program,
    of: (text: string) => rewrittenData(text, writing),
  })),
];

/**
 * A body in one of the forms.
 * @returns `null` when the body has no such form, because it is not JSON or has no `data`.
 */
export function signedText(text: string, id: string): string | null {
  return SIGNED_FORMS.find((form) => form.id === id)?.of(text) ?? null;
}

function rewritten(text: string, writing: Writing): string | null {
  const doc = read(text);
  return doc && write(doc, writing);
}

function rewrittenData(text: string, writing: Writing): string | null {
  const found = dataIn(text);
  return found && write(found.doc, writing, found.node);
}

function dataAsWritten(text: string): string | null {
  const found = dataIn(text);
  if (!found) return null;
  const { start, end } = rangeOf(found.doc, found.node);
  return text.slice(start, end);
}

function dataIn(text: string) {
  const doc = read(text);
  const node = doc && kindOf(doc, 0) === 'object' ? childOf(doc, 0, 'data') : -1;
  return doc && node >= 0 && kindOf(doc, node) === 'object' ? { doc, node } : null;
}

function followed(text: string | null, by: string): string | null {
  return text === null ? null : text + by;
}
