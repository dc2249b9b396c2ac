import type { Finding, FindingCode, Fix, Form } from '../analysis.ts';
import { distance } from 'fastest-levenshtein';
import {
  childOf,
  holderRangeOf,
  keyRangeOf,
  nodeAt,
  rangeOf,
  stringOf,
  type Document,
} from '../read/document.ts';
import { MAX_FINDINGS } from '../limits.ts';
import { append, partsOf, toPath } from '../read/pointer.ts';
import { shapeAt } from '../shape.ts';
import { explainDate } from './dates.ts';
import { amountFits } from '../rules/totals.ts';
import { expectedPhrase } from './expected.ts';
import { addNull, correctCase, unquote } from './fixes.ts';
import { cut, describeFound } from './found.ts';
import type { UndescribedKey } from './undescribed.ts';
import type { SchemaError } from './validators.generated.js';

/** How many values of an enumeration a sentence lists, the nearest first. */
const MAX_LISTED_VALUES = 8;

/** Always present, but mostly as null. */
const NULLABLE_OBJECTS = ['referrer', 'redemption'];

/** Which of several complaints about one value is its cause; the others are its consequences. */
const KEYWORD_RANK: Readonly<Record<string, number>> = {
  type: 0,
  const: 1,
  enum: 2,
  format: 3,
  pattern: 4,
  minimum: 5,
  maximum: 5,
};

/**
 * Turns the validator's errors into one finding a defect. Only the most basic complaint about a value is
 * kept; conditions (`if`, `allOf`) are no defects of their own and are dropped. Words take longer than the judgement
 * itself, so of more errors than an analysis keeps the rest is only counted, as `beyond`.
 * @param misspelt undescribed keys that were meant to be a missing one.
 */
export function explain(
  doc: Document,
  form: Form,
  errors: readonly SchemaError[],
  misspelt: readonly UndescribedKey[],
): { findings: Finding[]; beyond: number } {
  const byPlace = new Map<string, SchemaError>();
  for (const error of errors) {
    if (error.keyword === 'required') {
      byPlace.set(`${error.instancePath} ${missingKey(error)}`, error);
      continue;
    }
    const rank = KEYWORD_RANK[error.keyword];
    if (rank === undefined) continue;
    const known = byPlace.get(error.instancePath);
    // A condition's narrower demand comes after the general one and says more, so of equals the last is kept.
    if (!known || rank <= KEYWORD_RANK[known.keyword]!) byPlace.set(error.instancePath, error);
  }
  const findings: Finding[] = [];
  for (const error of byPlace.values()) {
    if (findings.length === MAX_FINDINGS) break;
    findings.push(toFinding(doc, form, error, misspelt));
  }
  return { findings, beyond: byPlace.size - findings.length };
}

/** The key that a `required` error misses. */
export function missingKey(error: SchemaError): string {
  return String((error.params as { missingProperty: unknown }).missingProperty);
}

function toFinding(
  doc: Document,
  form: Form,
  error: SchemaError,
  misspelt: readonly UndescribedKey[],
): Finding {
  const pointer = error.instancePath;
  const node = nodeAt(doc, pointer);
  const name = nameOf(pointer, form);
  if (error.keyword === 'required') return missingFinding(doc, form, error, misspelt);
  const range = rangeOf(doc, node);
  const shape = shapeAt(form, partsOf(pointer));
  const found = describeFound(doc, node);
  switch (error.keyword) {
    case 'type': {
      const types = [(error.params as { type: string | string[] }).type].flat();
      if (types.length === 1 && types[0] === 'null')
        return finding(
          'type',
          pointer,
          range,
          `${name} is ${found}, but must be null or absent here.`,
          {
            why: whyNull(doc, node, pointer),
          },
        );
      return finding(
        'type',
        pointer,
        range,
        `${name} is ${found}; the service sends ${expectedPhrase(shape, types)}.`,
        withFix(unquote(doc, node, shape, (amount) => isConfirmed(doc, pointer, amount))),
      );
    }
    case 'enum':
    case 'const':
      return finding(
        'enum',
        pointer,
        range,
        enumSentence(doc, node, name, found, error),
        withFix(correctCase(doc, node, allowedValues(error))),
      );
    case 'format': {
      const format = String((error.params as { format: unknown }).format);
      const reason = explainDate(stringOf(doc, node), format);
      return finding('format', pointer, range, `${name} is ${found}: ${reason}.`);
    }
    case 'pattern':
      return finding(
        'format',
        pointer,
        range,
        `${name} is ${found}; the service sends a time of day such as 12:00.`,
      );
    default: {
      const { comparison, limit } = error.params as { comparison: string; limit: number };
      const bound = comparison.startsWith('>') ? 'at least' : 'at most';
      return finding('range', pointer, range, `${name} is ${found}, but can be ${bound} ${limit}.`);
    }
  }
}

/** A field as people name it: its path in the data object; in the delivery around it from the root. */
export function nameOf(pointer: string, form: Form): string {
  if (pointer === '') return form === 'delivery' ? 'The delivery' : 'The data object';
  if (form === 'delivery' && pointer === '/data') return 'data';
  return toPath(form === 'delivery' ? pointer.replace(/^\/data(?=\/)/, '') : pointer);
}

function missingFinding(
  doc: Document,
  form: Form,
  error: SchemaError,
  misspelt: readonly UndescribedKey[],
): Finding {
  const pointer = error.instancePath;
  const key = missingKey(error);
  const node = nodeAt(doc, pointer);
  const sentence = missingSentence(pointer, key, form);
  const why = whyMissing(form === 'delivery' ? pointer.slice('/data'.length) : pointer);
  const meant = misspelt.find((u) => u.holder === pointer && u.meant === key);
  const member = meant ? childOf(doc, node, meant.key) : -1;
  const keyRange = member < 0 ? null : keyRangeOf(doc, member);
  if (!meant || !keyRange) {
    const fix = NULLABLE_OBJECTS.includes(key) ? { fix: addNull(doc, node, key) } : {};
    return finding('missing', pointer, holderRangeOf(doc, node), sentence, { why, ...fix });
  }
  return finding(
    'missing',
    pointer,
    holderRangeOf(doc, node),
    `${sentence.slice(0, -1)}. It seems to be misspelt as «${cut(meant.key)}».`,
    {
      why,
      related: [{ pointer: append(pointer, meant.key), range: keyRange }],
      fix: {
        title: `Rename to "${key}"`,
        edits: [{ range: keyRange, text: JSON.stringify(key) }],
      },
    },
  );
}

function missingSentence(pointer: string, key: string, form: Form): string {
  if (pointer === '' && form === 'delivery') return `${key} is missing: every delivery has it.`;
  if (pointer === '' || (pointer === '/data' && form === 'delivery')) {
    const nullable = NULLABLE_OBJECTS.includes(key) ? ', if only as null' : '';
    return `${key} is missing: every order event has it${nullable}.`;
  }
  const name = nameOf(`${pointer}/${key}`, form);
  return `${name} is missing: without it the object cannot be told from others.`;
}

function whyMissing(dataPointer: string): string {
  return dataPointer === ''
    ? 'Documented as always present. A payload that was customised in the distribution may have dropped it; then the receiver has to do without.'
    : 'It identifies the object. A payload that was customised in the distribution may have dropped it; then the receiver has to do without.';
}

/** Why a field must be null: the `type` beside it chooses another one. */
function whyNull(doc: Document, node: number, pointer: string): string {
  const holder = doc.places.parent[node]!;
  const type = holder < 0 ? -1 : childOf(doc, holder, 'type');
  if (type < 0) return 'The objects around it leave no room for it.';
  return `The type beside it is ${cut(stringOf(doc, type))}, so ${partsOf(pointer).at(-1)} belongs to another kind of object.`;
}

function withFix(fix: Fix | null): { fix?: Fix } {
  return fix ? { fix } : {};
}

/** Whether an amount that stands in quotes fits the amounts beside it. */
function isConfirmed(doc: Document, pointer: string, amount: number): boolean {
  const parts = partsOf(pointer);
  let holder = doc.root;
  for (const part of parts.slice(0, -1)) holder = (holder as Record<string, unknown>)[part];
  return amountFits(holder as object, parts.at(-1)!, amount);
}

/** The values that an enumeration allows, `null` left out. */
function allowedValues(error: SchemaError): string[] {
  const params = error.params as { allowedValues?: unknown[]; allowedValue?: unknown };
  const allowed = params.allowedValues ?? [params.allowedValue];
  return allowed.filter((value) => value !== null).map(String);
}

function enumSentence(
  doc: Document,
  node: number,
  name: string,
  found: string,
  error: SchemaError,
): string {
  const values = allowedValues(error);
  const text = stringOf(doc, node).toUpperCase();
  const sorted = values.sort(
    (a, b) => distance(text, a.toUpperCase()) - distance(text, b.toUpperCase()),
  );
  const listed = sorted.slice(0, MAX_LISTED_VALUES);
  const rest = sorted.length - listed.length;
  if (sorted.length === 1) return `${name} is ${found}; the service sends ${sorted[0]}.`;
  return `${name} is ${found}; the service sends one of ${listed.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

function finding(
  code: FindingCode,
  pointer: string,
  range: Finding['range'],
  message: string,
  more: Pick<Partial<Finding>, 'why' | 'related' | 'fix'> = {},
): Finding {
  return { severity: 'error', code, pointer, range, message, ...more };
}
