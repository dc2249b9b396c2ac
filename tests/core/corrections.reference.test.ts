import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bundleSchema } from '../../scripts/bundle-schema.mjs';
import { documentedData, makeCorrections } from '../../scripts/corrections/make.mjs';
import { listRequired } from '../../scripts/corrections/required.mjs';
import { eventExamples, hasReference, readReference } from './reference.ts';

interface Correction {
  readonly kind: string;
  readonly seen?: string;
  readonly note?: string;
}
type Corrections = Readonly<Record<string, Readonly<Record<string, readonly Correction[]>>>>;

const fileOf = (path: string) => new URL(`../../${path}`, import.meta.url);
const listed = JSON.parse(
  readFileSync(fileOf('src/event/corrections.json'), 'utf8'),
) as Corrections;

/** A line for each correction, so that a failure names exactly those that differ. */
const linesOf = (corrections: Corrections): string[] =>
  Object.entries(corrections).flatMap(([file, fields]) =>
    Object.entries(fields).flatMap(([field, list]) =>
      list.map((correction) => `${file} ${field}: ${JSON.stringify(correction)}`),
    ),
  );

interface RequiredField {
  readonly file: string;
  readonly field: string;
  readonly requiredAt: readonly string[];
  readonly isNullable: boolean;
  readonly seen?: string;
  readonly note?: string;
}
const required = JSON.parse(
  readFileSync(fileOf('src/event/required.json'), 'utf8'),
) as readonly RequiredField[];

test('only the identity of the event’s own objects and its four keys are required', () => {
  const places = required.flatMap(({ requiredAt }) => requiredAt);
  expect(places.sort()).toEqual([
    ...['campaign.id', 'customer', 'customer.id', 'order', 'order.id', 'promotion_tier.id'],
    ...['publication.id', 'redemption', 'redemption.id', 'referrer', 'voucher.code', 'voucher.id'],
  ]);
});

test('only identity, customer, order and elements of lists are never null', () => {
  const fields = required
    .filter(({ field, isNullable }) => !isNullable && !/(^|\.)(id|\*)$/.test(field))
    .map(({ file, field }) => `${file} ${field}`);
  expect(fields).toEqual(['data customer', 'data order', 'voucher code']);
});

type Schema = Record<string, unknown> & {
  properties: Record<string, Record<string, unknown>>;
};

/** The differences found today. `change` may alter our schema first. */
function differencesToday(change?: (definitions: Record<string, Schema>) => void): string[] {
  const bundle = bundleSchema(fileOf('src/event/schema').pathname) as unknown as {
    $defs: Record<string, Schema>;
  };
  change?.(bundle.$defs);
  const openapi = readReference('order-events.openapi.json');
  const delivery = readReference('delivery-example.json') as { data: object };
  const data = documentedData(eventExamples(), delivery) as Record<string, object>;
  return linesOf(makeCorrections(openapi, data, bundle, listed) as Corrections);
}

const missingIn = (some: readonly string[], others: readonly string[]) =>
  some.filter((line) => !others.includes(line));

describe.skipIf(!hasReference)(
  'the list of corrections, held against the published schema (EVENT_REFERENCE)',
  () => {
    const lines = linesOf(listed);
    const today = hasReference ? differencesToday() : [];

    test('every difference between the two schemas is listed, with its evidence', () => {
      expect(missingIn(today, lines)).toEqual([]);
    });

    test('every required or never null field is listed, with its evidence', () => {
      const bundle = bundleSchema(fileOf('src/event/schema').pathname);
      const delivery = readReference('delivery-example.json') as { data: object };
      const data = documentedData(eventExamples(), delivery) as Record<string, object>;
      expect(required).toEqual(listRequired(data, bundle, required));
    });

    test('every listed correction is a difference', () => {
      expect(missingIn(lines, today)).toEqual([]);
    });

    test('each but "no part of the identity" has its evidence, counted or in a note', () => {
      const byRule = ['nullable', 'optional', 'partly optional', 'elsewhere'];
      const unfounded = Object.entries(listed).flatMap(([file, fields]) =>
        Object.entries(fields).flatMap(([field, list]) =>
          list
            .filter(({ kind, seen, note }) => !byRule.includes(kind) && !seen && !note)
            .map(({ kind }) => `${file} ${field} ${kind}`),
        ),
      );
      expect(unfounded).toEqual([]);
    });

    test.each<[string, (definitions: Record<string, Schema>) => void, string, number]>([
      [
        'a field that takes another type',
        ({ order }) => (order!.properties['amount']!['type'] = ['string', 'null']),
        'order amount: {"kind":"type"',
        1,
      ],
      [
        'a value that an enumeration no longer has',
        ({ campaign }) => (campaign!.properties['type']!['enum'] = ['STATIC', null]),
        'campaign type: {"kind":"values"',
        1,
      ],
      [
        'a format that is dropped',
        ({ order }) => delete order!.properties['created_at']!['format'],
        'order created_at: {"kind":"format"',
        1,
      ],
      [
        'a field that is left out',
        ({ order }) => delete order!.properties['amount'],
        'order amount: {"kind":"left out"',
        1,
      ],
      [
        'a field that is added',
        ({ order }) => (order!.properties['colour'] = { type: 'string' }),
        'order colour: {"kind":"added"',
        1,
      ],
      [
        'a field that one of several published shapes requires, required here too',
        ({ discount }) => (discount!['required'] = ['percent_off']),
        'discount percent_off: {"kind":"partly optional"',
        -1,
      ],
      [
        'a correction that is taken back',
        ({ customer }) => (customer!.properties['email']!['type'] = 'string'),
        'customer email: {"kind":"nullable"',
        -1,
      ],
    ])('%s would be noticed', (_what, change, line, count) => {
      const changed = differencesToday(change);
      const appeared = missingIn(changed, lines).filter((one) => one.startsWith(line));
      const vanished = missingIn(lines, changed).filter((one) => one.startsWith(line));
      expect(appeared.length - vanished.length).toBe(count);
    });
  },
);
