import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/index.ts';
import { publishedFields, type PublishedField } from './published.ts';
import { eventExamples, hasReference } from './reference.ts';

/** Fields whose type ours corrects, by the end of their names: documented examples have another one. */
const CORRECTED = [
  'customer.referrals.campaigns.*',
  'referrer.referrals.campaigns.*',
  'referee_reward.amount',
];

const fields = hasReference ? publishedFields() : [];
const documented = hasReference ? eventExamples()['EVENTS.CUSTOMER.ORDER.UPDATED']! : {};

const toName = (path: readonly string[]) => path.join('.');

/** The documented example with one more value in a place, and the way there. */
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

/** What an object of the data cannot be without. */
function withIdentity(path: readonly string[]): Record<string, unknown> {
  if (path.length > 1) return {};
  return path[0] === 'voucher' ? { id: 'v_1', code: 'A' } : { id: 'id_1' };
}

const errorsOf = (text: string) =>
  analyse(text)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, pointer }) => `${code} ${pointer}`);

/** A value of a type that the field does not have. */
function ofWrongType({ types }: PublishedField): unknown {
  if (!types.has('string')) return 'a text';
  if (!types.has('integer') && !types.has('number')) return 17;
  return true;
}

describe.skipIf(!hasReference)(
  'each field of the published description is held (EVENT_REFERENCE)',
  () => {
    const held = fields.filter(({ path }) => !CORRECTED.some((end) => toName(path).endsWith(end)));

    test('there are hundreds of them', () => {
      expect(fields.length).toBeGreaterThan(400);
    });

    test.each(held.filter(({ types }) => types.size > 0).map((f) => [toName(f.path), f] as const))(
      '%s of a wrong type is an error there',
      (_name, field) => {
        const { text, pointer } = withValue(field.path, ofWrongType(field));
        expect(errorsOf(text)).toEqual([`type ${pointer}`]);
      },
    );

    test.each(
      held.filter(({ values }) => values.size > 0).map((f) => [toName(f.path), f] as const),
    )('%s with a value that its enumeration does not have is an error there', (_name, field) => {
      const { text, pointer } = withValue(field.path, field.types.has('integer') ? 99 : 'NO_SUCH');
      expect(errorsOf(text)).toEqual([`enum ${pointer}`]);
    });

    test.each(
      held
        .filter(({ formats }) => formats.has('date-time') || formats.has('date'))
        .map((f) => [toName(f.path), f] as const),
    )('%s with a day that no calendar has is an error there', (_name, field) => {
      const day = field.formats.has('date') ? '2024-02-30' : '2024-02-30T10:00:00.000Z';
      const { text, pointer } = withValue(field.path, day);
      expect(errorsOf(text)).toEqual([`format ${pointer}`]);
    });
  },
);
