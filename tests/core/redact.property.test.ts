import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testPayloads } from '../../scripts/test-payloads/write.mjs';
import { analyse } from '../../src/core/analyse.ts';
import { REDACTION_LEVELS, type Analysis, type RedactionLevel } from '../../src/core/analysis.ts';
import { personalData } from '../../src/core/redaction/personal-data.ts';
import { redact } from '../../src/core/redaction/redact.ts';
import { nodeAt, pointerOf, type JsonDocument } from '../../src/core/read/json-document.ts';
import { read } from '../../src/core/read/read.ts';
import { soundDelivery } from './sound-delivery.ts';
import { anyCharacter } from './any-character.ts';

const folder = new URL('../../src/event/examples/', import.meta.url);
const payloads: readonly unknown[] = [
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'broken-syntax.json')
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown),
  soundDelivery,
];

function documentOf(text: string): JsonDocument {
  const doc = read(text);
  if (!doc) throw new Error(`No JSON: ${text}`);
  return doc;
}

/** The parts that redaction must keep: the verdict, and each finding's severity, code and place. */
function judgement(analysis: Analysis, place: (pointer: string) => string) {
  const { verdict, form, purpose, counts, findings } = analysis;
  return {
    verdict,
    form,
    purpose,
    counts,
    findings: findings.map(({ severity, code, pointer }) => ({
      severity,
      code,
      pointer: place(pointer),
    })),
  };
}

/** A text before and after its redaction, each with its analysis. */
interface Redacted {
  readonly level: RedactionLevel;
  readonly text: string;
  readonly before: Analysis;
  readonly once: string;
  readonly after: Analysis;
}

function redacted(text: string, level: RedactionLevel): Redacted {
  const before = analyse(text);
  const once = redact(before, new Set(), level)!.text;
  return { level, text, before, once, after: analyse(once) };
}

/** Redaction changes no judgement. */
function expectSameJudgement({ text, before, once, after }: Redacted): void {
  // A payload that was found inside another text is redacted alone.
  const from = documentOf(before.text);
  const to = documentOf(once);
  expect(to.positions.count).toBe(from.positions.count);
  // Redaction keeps every value in its place, so the same node has the renamed pointer.
  const renamed = (pointer: string) => pointerOf(to, nodeAt(from, pointer));
  expect({ text, once, ...judgement(after, (pointer) => pointer) }).toEqual({
    text,
    once,
    ...judgement(before, renamed),
  });
}

/** A second redaction changes nothing, and no placeholder is called personal. */
function expectLastingPlaceholders({ level, text, once, after }: Redacted): void {
  const twice = redact(after, new Set(), level)!;
  const personal = personalData(after).map(({ label }) => label);
  expect({ text, level, once, twice: twice.text, count: twice.count, personal }).toEqual({
    ...{ text, level, once, twice: once, count: 0, personal: [] },
  });
}

function expectSound(redaction: Redacted): void {
  expectSameJudgement(redaction);
  expectLastingPlaceholders(redaction);
}

/** Texts that a careless pseudonym would change in kind: like dates, identifiers, known words. */
const oddText = fc.oneof(
  fc.constantFrom(
    ...['', ' ', '2024-03-12', '2024-02-30', '2024-03-12T10: 24: 01.084Z', '2024-03-12T08:37:24Z'],
    ...['2024-03-12 08:37:24', '12/03/2024', '12 March 2024', '1710232644296', '10:24', '25:00'],
    ...['cust_1', 'cust_', 'cust_kim@poe.example', 'ord_ufwK2qUNGDYxa1aji7XKzuHm', 'v_a', 'rf_a'],
    ...['kim@poe.example', '+43 316 123456', '0316 123456', 'https://shop.example/?u=kim%40poe.at'],
    ...['PAID', 'paid', 'SUCCESS', 'FAILURE', 'Kim Poe', 'EUR', 'eur', 'XXX', 'order', 'webhook'],
    ...['customer.order.paid', '__proto__', 'constructor', 'null', '\ud800', '{{customer.name}}'],
    ...['Z', '1', '-1', 'person-1@example.com', 'text-1', 'name-1', '1900-01-02'],
  ),
  fc.string({ unit: anyCharacter, maxLength: 12 }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.date({ noInvalidDate: true }).map((date) => date.toString()),
  fc.integer({ min: 0, max: 36 }).map((month) => `2024-${String(month).padStart(2, '0')}-01`),
);

const scalar = fc.oneof(
  { arbitrary: oddText, weight: 6 },
  { arbitrary: fc.constantFrom(null, true, false, 0, -1, 0.5, 1e21, 9007199254740993), weight: 2 },
);

const someKey = fc.oneof(
  oddText,
  fc.constantFrom('id', 'metadata', 'email', 'phone', 'currency', 'object', 'type', 'birthdate'),
);

const anything = fc.oneof(
  { arbitrary: scalar, weight: 8 },
  {
    arbitrary: fc.dictionary(someKey, fc.oneof(scalar, fc.dictionary(someKey, scalar))),
    weight: 2,
  },
  { arbitrary: fc.array(scalar, { maxLength: 3 }), weight: 1 },
);

type Mutation =
  | { readonly kind: 'replace'; readonly at: number; readonly value: unknown }
  | { readonly kind: 'copy'; readonly at: number; readonly from: number }
  | { readonly kind: 'remove'; readonly at: number }
  | {
      readonly kind: 'add' | 'rename';
      readonly at: number;
      readonly key: string;
      readonly value: unknown;
    };

const place = fc.nat(10_000);
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('replace' as const), at: place, value: anything }),
  fc.record({ kind: fc.constant('copy' as const), at: place, from: place }),
  fc.record({ kind: fc.constant('remove' as const), at: place }),
  fc.record({ kind: fc.constantFrom('add', 'rename'), at: place, key: someKey, value: anything }),
);

type Holder = Record<string, unknown>;

/** Every member of a value, with the object or list around it. */
function members(value: unknown): (readonly [Holder, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => [[holder, key] as const, ...members(holder[key])]);
}

function define(holder: Holder, key: string, value: unknown): void {
  // A plain assignment of `__proto__` would set the prototype.
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function mutated(payload: unknown, mutations: readonly Mutation[]): string {
  const root = { payload: JSON.parse(JSON.stringify(payload)) as unknown };
  for (const mutation of mutations) {
    const all = members(root);
    const [holder, key] = all[mutation.at % all.length]!;
    if (mutation.kind === 'replace') define(holder, key, mutation.value);
    else if (mutation.kind === 'copy') {
      const [source, name] = all[mutation.from % all.length]!;
      define(holder, key, JSON.parse(JSON.stringify(source[name])));
    } else if (holder === (root as Holder) || Array.isArray(holder)) continue;
    else if (mutation.kind === 'remove') delete holder[key];
    else {
      define(holder, mutation.key, mutation.kind === 'add' ? mutation.value : holder[key]);
      if (mutation.kind === 'rename' && mutation.key !== key) delete holder[key];
    }
  }
  return JSON.stringify(root.payload);
}

/** Any JSON text. */
const anyJson = fc.oneof(
  fc.json(),
  anything.map((value) => JSON.stringify(value)),
);

describe('redaction changes neither the verdict nor a finding, and a second one nothing', () => {
  test('of the examples, however they are changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...payloads),
        fc.array(mutation, { maxLength: 8 }),
        fc.constantFrom(...REDACTION_LEVELS),
        (payload, mutations, level) => expectSound(redacted(mutated(payload, mutations), level)),
      ),
      { numRuns: 1200, seed: 5 },
    );
  });

  test('of any JSON', () => {
    fc.assert(
      fc.property(anyJson, fc.constantFrom(...REDACTION_LEVELS), (text, level) =>
        expectSound(redacted(text, level)),
      ),
      { numRuns: 400, seed: 5 },
    );
  });
});

/** The leaves of a value, each with its path. */
function leavesOf(value: unknown, path = ''): (readonly [path: string, leaf: unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, `${path}/${key}`));
}

describe('redaction keeps the arithmetic and the dates of every example and test payload', () => {
  const known = [
    ...payloads.map((payload) => JSON.stringify(payload)),
    ...testPayloads().map(({ text }) => text.replace('\ufeff', '')),
  ].filter((text) => read(text) !== null);
  const DATE = /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/;
  /** Nobody can say what metadata mean, and a birthday is personal. */
  const MAY_CHANGE = /metadata|birth/i;

  test.each(REDACTION_LEVELS)('at the level %s', (level) => {
    expect(known.length).toBeGreaterThan(120);
    for (const text of known) {
      const redaction = redacted(text, level);
      expectSound(redaction);
      const before = leavesOf(JSON.parse(redaction.before.text));
      const after = leavesOf(JSON.parse(redaction.once));
      const changed = before.filter(([path, leaf], at) => {
        const counts = typeof leaf !== 'string' || DATE.test(leaf);
        return counts && !MAY_CHANGE.test(path) && !Object.is(leaf, after[at]![1]);
      });
      expect({ text, changed }).toEqual({ text, changed: [] });
    }
  });
});

/** Strings and numbers that people put into metadata, none of which a placeholder looks like. */
const secretText = fc.oneof(
  fc.constantFrom(
    ...['4111 1111 1111 1111', 'AT61 1904 3002 3457 3201', 'jane.doe@mail.example', 'Jane Doe'],
    ...['+43 664 1234567', '1990-07-14', '1990-07-14T10:00:00Z', 'Zoë', 'cust_janedoe1990wien'],
    ...['ord_JaneDoe199007', 'PAID', 'order', 'sk_live_4eC39HqLyjWDarjtT1zdp7dc', 'null', 'true'],
    ...['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqYW5lIn0.c2lnbmF0dXJl', 'https://shop.example/?u=jane'],
    ...[
      '{{customer.name}}',
      '{{order.metadata.kim}}',
      'AKIAIOSFODNN7EXAMPLE',
      '-122.4194',
      '0x1F4A9',
    ],
  ),
  fc.string({ unit: anyCharacter, minLength: 3, maxLength: 20 }),
  fc.string({ unit: 'grapheme-ascii', minLength: 3, maxLength: 12 }),
);
const longNumber = fc.oneof(
  fc.constantFrom(4111111111111111, 48600700800, 48.2081743, -122.4194155, 90071992547409930000),
  fc.integer({ min: 20_000, max: Number.MAX_SAFE_INTEGER }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: 2, max: 9e9 }),
);
const dataKey = fc.oneof(
  fc.constantFrom('Jane Doe', 'jane.doe@mail.example', '+43 664 1234567', '48600700800', 'Kim'),
  fc.constantFrom('size', 'gift_wrap', 'homeStore', 'note'),
);
const metadata = fc.dictionary(
  dataKey,
  fc.oneof(
    secretText,
    longNumber,
    fc.array(fc.oneof(secretText, longNumber), { maxLength: 3 }),
    fc.dictionary(dataKey, fc.oneof(secretText, longNumber)),
  ),
  { minKeys: 1 },
);

/** Every string and number in a value, and every key that is not the name of a field. */
function scalarsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  const entries = Object.entries(value as Holder);
  const keys = Array.isArray(value) ? [] : entries.map(([key]) => key);
  return [
    ...keys.filter((key) => !/^[a-z]+(?:_?[a-zA-Z]+)?$/.test(key)),
    ...entries.flatMap(([, one]) => scalarsIn(one)),
  ];
}

test('no text of three letters or more and no number of five digits survives in metadata', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('customer', 'order', 'campaign', 'voucher', 'publication'),
      metadata,
      fc.constantFrom(...REDACTION_LEVELS),
      (holder, values, level) => {
        const payload = JSON.parse(JSON.stringify(soundDelivery)) as { data: Holder };
        (payload.data[holder] as Holder)['metadata'] = values;
        const text = JSON.stringify(payload);
        const redaction = redacted(text, level);
        const { data } = JSON.parse(redaction.once) as typeof payload;
        const left = scalarsIn((data[holder] as Holder)['metadata']);
        for (const value of scalarsIn(values)) {
          const counts = /\p{L}{3}/u.test(value) || value.replace(/\D/g, '').length >= 5;
          if (counts)
            expect({ text, left, value: left.filter((one) => one.includes(value)) }).toEqual({
              text,
              left,
              value: [],
            });
        }
        expectSound(redaction);
      },
    ),
    { numRuns: 400, seed: 5 },
  );
});
