import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { pointerOf } from '../../src/core/read/json-document.ts';
import { read } from '../../src/core/read/read.ts';
import { checkSchema } from '../../src/core/schema/check.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly allOf?: readonly unknown[];
}

type Form = 'data' | 'delivery';

const event = new URL('../../src/event/', import.meta.url);
const readText = (path: string) => readFileSync(new URL(path, event), 'utf8');
const bundle = JSON.parse(readText('schema.full.generated.json')) as {
  readonly $id: string;
  readonly $defs: Readonly<Record<string, Schema>>;
};

const ajv = new Ajv2020({ allErrors: true, strict: false, formats: fullFormats });
ajv.addSchema(bundle);

interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: object;
}

/**
 * The errors in a line each: keyword, place and parameters. Of several types or lists of values at
 * one place only the narrowest stays, because a place may allow less than the object that it refers
 * to, and plain Ajv reports both.
 */
function lines(errors: readonly SchemaError[]): string[] {
  const byPlace = new Map<string, string>();
  for (const { keyword, instancePath, params } of errors) {
    const text = JSON.stringify(params);
    const place = `${keyword} ${instancePath} ${keyword === 'required' ? text : ''}`;
    const known = byPlace.get(place);
    if (known === undefined || text.length < known.length) byPlace.set(place, text);
  }
  return [...byPlace].map(([place, text]) => `${place} ${text}`).sort();
}

/**
 * The errors of plain Ajv for a whole value. Conditions are left out, because their `then` has its
 * own errors. Errors inside a value of a wrong type are left out too: about a `discount` that must
 * be null by the voucher's type, Ajv also reports the errors of its own shape, which are no second
 * defect.
 */
function errorsOfAjv(value: unknown, form: Form): string[] {
  const validate = ajv.getSchema(`${bundle.$id}#/$defs/${form}`)!;
  void validate(value);
  const errors: readonly SchemaError[] = validate.errors ?? [];
  const wrong = new Set(
    errors.filter(({ keyword }) => keyword === 'type').map((one) => one.instancePath),
  );
  const isInside = (place: string): boolean => {
    const holder = place.slice(0, Math.max(place.lastIndexOf('/'), 0));
    return place !== '' && (wrong.has(holder) || isInside(holder));
  };
  return lines(
    errors.filter(
      ({ keyword, instancePath }) =>
        keyword !== 'if' &&
        !isInside(instancePath) &&
        !(keyword === 'required' && wrong.has(instancePath)),
    ),
  );
}

function errorsOfOurs(value: unknown, form: Form): string[] {
  const doc = read(JSON.stringify(value))!;
  const { defects } = checkSchema(doc, form);
  return lines(
    defects.map(({ node, error }) => ({ ...error, instancePath: pointerOf(doc, node) })),
  );
}

let compared = 0;

function expectAgreement(value: unknown): void {
  for (const form of ['data', 'delivery'] as const) {
    const errors = errorsOfAjv(value, form);
    if (errors.length > 0) compared += 1;
    expect(errorsOfOurs(value, form)).toEqual(errors);
  }
}

/** A value with every field that the schema describes. */
function sampleOf(schema: Schema, depth = 0): unknown {
  if (schema.$ref !== undefined) {
    return depth > 9 ? null : sampleOf(bundle.$defs[schema.$ref.split('/').at(-1)!]!, depth);
  }
  const { properties = {}, additionalProperties, items } = schema;
  if (schema.enum) return schema.enum[0];
  const types = [schema.type ?? []].flat();
  if (types.includes('object')) {
    // The `type` of an object with conditions would forbid some of its other members.
    const members = Object.entries(properties).filter(([key]) => !schema.allOf || key !== 'type');
    if (additionalProperties) members.push(['some ~key/', additionalProperties]);
    return Object.fromEntries(members.map(([key, member]) => [key, sampleOf(member, depth + 1)]));
  }
  if (types.includes('array')) return items ? [sampleOf(items, depth + 1)] : [];
  if (types.includes('string')) return sampleText(schema);
  if (types.includes('boolean')) return true;
  return types.includes('number') ? (schema.minimum ?? 0) + 0.5 : (schema.minimum ?? 1);
}

function sampleText({ format, pattern }: Schema): string {
  if (format === 'date-time') return '2024-03-12T08:37:24.296Z';
  if (format === 'date') return '2024-03-12';
  return pattern === undefined ? 'x' : '12:00';
}

const sample = {
  data: sampleOf({ $ref: '#/$defs/data' }),
  delivery: sampleOf({ $ref: '#/$defs/delivery' }),
};
const examples = readdirSync(new URL('examples/', event))
  .filter((file) => file.endsWith('.json') && file !== 'broken-syntax.json')
  .map((file) => JSON.parse(readText(`examples/${file}`)) as unknown);

/** Every holder in a value with one of its keys. */
function placesIn(value: unknown): [holder: Record<string, unknown>, key: string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [[holder, key], ...placesIn(holder[key])]) as [
    Record<string, unknown>,
    string,
  ][];
}

function set(holder: Record<string, unknown>, key: string, put: unknown): void {
  if (put === ABSENT) delete holder[key];
  else holder[key] = structuredClone(put);
}

const ABSENT = 'absent';
const PUT: readonly unknown[] = [
  ...[ABSENT, null, true, 0, -1, 1.5, 101, '', 'x', '24:00', '7:5', [], {}, [null], [{}], ['x']],
  ...['AMOUNT', 'PERCENT', 'UNIT', 'FIXED', 'GIFT_VOUCHER', 'LOYALTY_CARD', 'DISCOUNT_VOUCHER'],
  { type: 'GIFT_VOUCHER', discount: {}, gift: { amount: 'x' } },
  { type: 'UNIT', effect: 'APPLY_TO_ORDER', units: [{ effect: 3 }] },
];

const date = fc
  .tuple(
    fc.constantFrom(
      '2024-02-29',
      '2023-02-29',
      '1900-02-29',
      '2024-13-01',
      '2024-1-01',
      '0000-01-00',
    ),
    fc.constantFrom('T', 't', ' ', '', 'T ', '\n'),
    fc.constantFrom(
      '00:00:00',
      '23:59:60',
      '23:59:61',
      '22:59:60',
      '24:00:00',
      '10:60:00',
      '9:00:00',
    ),
    fc.constantFrom('', '.1', '.123456', '.', ',5'),
    fc.constantFrom(
      'Z',
      'z',
      '',
      '+00:00',
      '-01:00',
      '+0130',
      '-01',
      '+24:00',
      '+01:60',
      ' Z',
      '+1',
    ),
  )
  .map((parts) => parts.join(''));

describe('the validators of values and objects together find the same errors as Ajv for the whole', () => {
  afterAll(() => expect(compared).toBeGreaterThan(3_000));
  test('a value with every described field fits', () => {
    for (const form of ['data', 'delivery'] as const) {
      expect(errorsOfAjv(sample[form], form)).toEqual([]);
      expect(errorsOfOurs(sample[form], form)).toEqual([]);
    }
  });

  test.each(PUT.map((put) => [put]))('each described scalar, replaced by %j', (put) => {
    const value = structuredClone(sample.data);
    placesIn(value)
      .filter(([holder, key]) => typeof holder[key] !== 'object')
      .forEach(([holder, key]) => set(holder, key, put));
    expectAgreement(value);
  });

  test('several places of a whole payload at once', () => {
    const change = fc.tuple(fc.nat(), fc.constantFrom(...PUT));
    fc.assert(
      fc.property(
        fc.constantFrom(sample.data, sample.delivery, ...examples),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        (subject, changes) => {
          const value = structuredClone(subject);
          for (const [index, put] of changes) {
            const places = placesIn(value);
            const [holder, key] = places[index % places.length]!;
            set(holder, key, put);
          }
          expectAgreement(value);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('dates and times, also impossible ones', () => {
    const order = (created_at: string) => ({
      ...(structuredClone(examples[0]) as object),
      customer: { id: 'cust_1', created_at, birthdate: created_at.slice(0, 10) },
    });
    fc.assert(
      fc.property(date, (text) => expectAgreement(order(text))),
      { numRuns: 2000 },
    );
  });
});
