import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/index.ts';
import { composedPayloads, isObject, type Data } from './composed.ts';
import { publishedFields } from './published.ts';
import { hasReference } from './reference.ts';

/** Of a thousand single defects at most five may go unnoticed or be reported elsewhere. */
const LEAST_SHARE = 0.995;

/** A member's key that the shop chooses, and everything below it. */
const FREE = /^(?:metadata|system_metadata|attributes)$/;
const MOMENT = /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/;

interface Defect {
  readonly path: readonly string[];
  readonly what: string;
  /** Absent for a missing member. */
  readonly value?: unknown;
}

/** The published values of a field, by its path. `*` means elements, and members of a map. */
const published = new Map(
  hasReference
    ? publishedFields()
        .filter(({ values }) => values.size > 0)
        .map(({ path, values }) => [path.join('.'), values] as const)
    : [],
);

/** Single defects in the values of a payload, whether our schema describes them or not. */
function* defectsIn(value: unknown, path: readonly string[]): Generator<Defect> {
  const other = typeof value === 'string' ? 17 : typeof value === 'number' ? 'a text' : 'no';
  if (value === null) return;
  if (path.length > 0) yield { path, what: 'of a wrong type', value: other };
  const name = path.map((key) => (/^\d+$|^r_/.test(key) ? '*' : key)).join('.');
  if (published.has(name)) yield { path, what: 'of no published value', value: 'NO_SUCH' };
  if (typeof value === 'string' && MOMENT.test(value)) {
    yield { path, what: 'with a month too many', value: value.replace(/-\d\d-/, '-13-') };
    yield { path, what: 'no date at all', value: 'yesterday' };
  }
  if (typeof value !== 'object' || FREE.test(path.at(-1) ?? '')) return;
  for (const [key, member] of Object.entries(value)) yield* defectsIn(member, [...path, key]);
}

/** Objects and identifiers that Voucherify always sends. */
const ABSENT: readonly (readonly string[])[] = [
  ...['customer', 'referrer', 'order', 'redemption'].map((key) => [key]),
  ...['order', 'customer', 'campaign', 'promotion_tier', 'voucher', 'publication'].map((key) => [
    key,
    'id',
  ]),
];

function withDefect(data: Data, { path, value }: Defect): Data {
  const copy = structuredClone(data) as Record<string, unknown>;
  let holder = copy;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  if (value === undefined) delete holder[path.at(-1)!];
  else holder[path.at(-1)!] = value;
  return copy;
}

const errorsOf = (data: Data) =>
  analyse(JSON.stringify(data))
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ pointer }) => pointer);

describe.skipIf(!hasReference)(
  'single defects put into payloads composed from the vendor’s event examples (EVENT_REFERENCE)',
  () => {
    test('at least 99.5 % are one error, at the exact place', () => {
      const missed: string[] = [];
      const seen = new Set<string>();
      for (const { name, data } of composedPayloads()) {
        const known = errorsOf(data);
        const absent = ABSENT.filter(
          ([key, inner]) => inner === undefined || isObject(data[key!]),
        ).map((path): Defect => ({ path, what: 'absent' }));
        for (const defect of [...defectsIn(data, []), ...absent]) {
          const { path, what, value } = defect;
          const pointer = `/${path.join('/')}`;
          // The same value in the same place of another payload would only be counted again.
          const original = path.reduce<unknown>((at, key) => (at as Data)[key], data);
          const key = `${pointer} ${what} ${JSON.stringify(original)}`;
          if (seen.has(key)) continue;
          seen.add(key);
          const at = value === undefined ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer;
          const expected = [...known.filter((one) => !one.startsWith(pointer)), at].sort();
          if (errorsOf(withDefect(data, defect)).sort().join() !== expected.join())
            missed.push(`${pointer} ${what} (${name})`);
        }
      }
      const share = 1 - missed.length / seen.size;
      expect(seen.size).toBeGreaterThan(1500);
      expect(
        share,
        `${missed.length} of ${seen.size} missed:\n${missed.join('\n')}`,
      ).toBeGreaterThanOrEqual(LEAST_SHARE);
    });
  },
);
