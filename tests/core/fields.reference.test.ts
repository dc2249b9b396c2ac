import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/index.ts';
import { publishedFields, type PublishedField } from './published.ts';
import { eventExamples, hasReference } from './reference.ts';

const fields = hasReference ? publishedFields() : [];
const documented = hasReference ? eventExamples()['EVENTS.CUSTOMER.ORDER.UPDATED']! : {};

/**
 * Values that are accepted although the published type is another one, by the end of the field's
 * path. Each is a correction of the kind `type` in `src/event/corrections.json`.
 */
const ACCEPTED: Readonly<Record<string, unknown>> = {
  'coin.exchange_ratio': 0.5,
  'gift.amount': 0.5,
  'gift.balance': 0.5,
  'product.price': 0.5,
  'referee_reward.amount': 17,
  'referrals.campaigns.*': 'a text',
  'sku.price': 0.5,
  'skus.data.*.price': 0.5,
};

const toName = (path: readonly string[]) => path.join('.');

/** The documented example with one more value in a place, and the value's pointer. */
function withValue(path: readonly string[], value: unknown): { text: string; pointer: string } {
  const data = structuredClone(documented);
  let holder: Record<string, unknown> = data;
  const parts = path.map((part, index) => {
    const isElement = part === '*' && Array.isArray(holder);
    const key = isElement ? '0' : part === '*' ? 'key' : part;
    if (index === path.length - 1) holder[key] = value;
    else {
      const known = holder[key];
      const isThere = typeof known === 'object' && known !== null;
      const isList = path[index + 1] === '*' && isArray(path.slice(0, index + 1));
      if (!isThere || Array.isArray(known) !== isList)
        holder[key] = isList ? [] : withIdentity(path.slice(0, index + 1));
      holder = holder[key] as Record<string, unknown>;
    }
    return key;
  });
  return { text: JSON.stringify(data), pointer: `/${parts.join('/')}` };
}

function isArray(path: readonly string[]): boolean {
  const field = fields.find((one) => toName(one.path) === toName(path));
  return field?.types.has('array') ?? false;
}

/** The required members of an object of the data. */
function withIdentity(path: readonly string[]): Record<string, unknown> {
  if (path.length > 1) return {};
  return path[0] === 'voucher' ? { id: 'v_1', code: 'A' } : { id: 'id_1' };
}

const errorsOf = (text: string) =>
  analyse(text)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, pointer }) => `${code} ${pointer}`);

/** A value of each JSON type, by the name that the published description has for it. */
const SAMPLES: readonly (readonly [string, unknown])[] = [
  ['string', 'a text'],
  ['integer', 17],
  ['number', 0.5],
  ['boolean', true],
  ['array', []],
  ['object', {}],
];

/** Values of the types that the field does not have. A whole number is a number too. */
const ofWrongTypes = ({ types }: PublishedField): unknown[] =>
  SAMPLES.filter(([type]) => !types.has(type) && !(type === 'integer' && types.has('number'))).map(
    ([, value]) => value,
  );

describe.skipIf(!hasReference)(
  'each field of the published description is held (EVENT_REFERENCE)',
  () => {
    const accepted = new Set<string>();

    test('there are hundreds of them', () => {
      expect(fields.length).toBeGreaterThan(400);
    });

    test.each(
      fields.filter(({ types }) => types.size > 0).map((f) => [toName(f.path), f] as const),
    )('%s of any wrong type is an error there', (name, field) => {
      for (const value of ofWrongTypes(field)) {
        const { text, pointer } = withValue(field.path, value);
        const end = Object.keys(ACCEPTED).find((known) => name.endsWith(known));
        const isAccepted = end !== undefined && ACCEPTED[end] === value;
        if (isAccepted) accepted.add(end);
        expect([value, errorsOf(text)]).toEqual([value, isAccepted ? [] : [`type ${pointer}`]]);
      }
    });

    test('every accepted type belongs to a published field', () => {
      expect([...accepted].sort()).toEqual(Object.keys(ACCEPTED));
    });

    test.each(
      fields.filter(({ values }) => values.size > 0).map((f) => [toName(f.path), f] as const),
    )('%s with a value that its enumeration does not have is an error there', (_name, field) => {
      const { text, pointer } = withValue(field.path, field.types.has('integer') ? 99 : 'NO_SUCH');
      expect(errorsOf(text)).toEqual([`enum ${pointer}`]);
    });

    test.each(
      fields
        .filter(({ formats }) => formats.has('date-time') || formats.has('date'))
        .map((f) => [toName(f.path), f] as const),
    )('%s with a day that no calendar has is an error there', (_name, field) => {
      const day = field.formats.has('date') ? '2024-02-30' : '2024-02-30T10:00:00.000Z';
      const { text, pointer } = withValue(field.path, day);
      expect(errorsOf(text)).toEqual([`format ${pointer}`]);
    });

    test.each([
      ...['customer', 'referrer', 'order', 'redemption'].map((key) => [key, ''] as const),
      ['id', '/order'] as const,
      ['id', '/customer'] as const,
    ])('without %s in "%s" it says so there', (key, holder) => {
      const data = structuredClone(documented);
      const at = (holder === '' ? data : data[holder.slice(1)]) as Record<string, unknown>;
      delete at[key];
      expect(errorsOf(JSON.stringify(data))).toEqual([`missing ${holder}`]);
    });

    test('the documented event without its items, or with null, has no finding', () => {
      const { items: _, ...order } = documented['order'] as Record<string, unknown>;
      for (const without of [order, { ...order, items: null }]) {
        const text = JSON.stringify({ ...documented, order: without });
        expect(analyse(text).findings).toEqual([]);
      }
    });
  },
);
