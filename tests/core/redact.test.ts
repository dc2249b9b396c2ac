import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../src/event/examples/index.ts';
import { analyse, personalData, redact, type Analysis } from '../../src/core/index.ts';

const example = (slug: string) =>
  readFileSync(new URL(`../../src/event/examples/${slug}.json`, import.meta.url), 'utf8');
const readable = EXAMPLES.filter(({ verdict }) => verdict !== 'unreadable').map(({ slug }) => slug);

function redacted(text: string, keep?: ReadonlySet<string>): string {
  return redact(analyse(text), keep)!.text;
}

/** Where a pointer leads, by positions instead of names: what stays when keys are renamed. */
function positionsOf(root: unknown, pointer: string): number[] {
  let value = root;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const holder = value as Record<string, unknown>;
      value = holder[key];
      return Object.keys(holder).indexOf(key);
    });
}

/** What must stay: the verdict, and of each finding its severity, code and place. */
function outline(analysis: Analysis) {
  const root: unknown = JSON.parse(analysis.text);
  return {
    verdict: analysis.verdict,
    purpose: analysis.purpose,
    counts: analysis.counts,
    findings: analysis.findings.map(({ severity, code, pointer }) => ({
      severity,
      code,
      place: positionsOf(root, pointer),
    })),
  };
}

describe('redaction is an allow-list', () => {
  const payload = JSON.stringify({
    customer: {
      id: 'cust_ufwK2qUNGDYxa1aji7XKzuHm',
      name: 'Kim Poe',
      email: 'kim@poe.example',
      phone: '+43 316 123456',
      birthdate: '1990-07-14',
      source_id: 'kim@poe.example',
    },
    referrer: null,
    order: {
      id: 'ord_tNridJhmcEOQXUqNyenX1Up6',
      status: 'PAID',
      created_at: '2024-03-12T08:37:24.296Z',
      amount: 5500,
      items: [],
      metadata: { currency: 'EUR', note: 'ring twice', 'Kim’s key': true },
    },
    redemption: null,
  });
  const after = JSON.parse(redacted(payload)) as Record<string, Record<string, unknown>>;

  test('identifiers of the vendor, enumeration values, times, numbers and a currency stay', () => {
    expect(after['customer']).toMatchObject({ id: 'cust_ufwK2qUNGDYxa1aji7XKzuHm' });
    expect(after['order']).toMatchObject({
      id: 'ord_tNridJhmcEOQXUqNyenX1Up6',
      status: 'PAID',
      created_at: '2024-03-12T08:37:24.296Z',
      amount: 5500,
    });
    expect(Object.values(after['order']!['metadata']!)).toContain('EUR');
  });

  test('names, e-mail addresses, phone numbers, birth dates and free texts go, keys of metadata too', () => {
    const text = JSON.stringify(after);
    for (const gone of ['Kim', 'poe.example', '316', '1990-07-14', 'ring twice']) {
      expect(text).not.toContain(gone);
    }
  });

  test('stand-ins are of the same kind, and equal where the originals were', () => {
    const {
      email,
      phone,
      birthdate,
      source_id: source,
    } = after['customer'] as Record<string, string>;
    expect(email).toMatch(/^[^@]+@example\.com$/);
    expect(phone).toMatch(/^\+\d+$/);
    expect(birthdate).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(source).toBe(email);
  });

  test('what one wants to keep stays, and only that', () => {
    const kept = redacted(payload, new Set(['/customer/name']));
    expect(kept).toContain('"name":"Kim Poe"');
    expect(kept).not.toContain('kim@poe.example');
  });

  test('of an unreadable text nothing can be told', () => {
    expect(redact(analyse('{"a": kim@poe.example'))).toBeNull();
  });
});

describe('redaction changes no judgement', () => {
  test.each(readable)('%s', (slug) => {
    const before = analyse(example(slug));
    expect(outline(analyse(redacted(example(slug))))).toEqual(outline(before));
  });

  test.each(readable)('of %s nothing personal is left by what the schema describes', (slug) => {
    const before = personalData(analyse(example(slug)));
    const text = redacted(example(slug));
    const values = before
      .filter(({ certainty }) => certainty === 'described')
      .map(({ pointer }) =>
        pointer
          .split('/')
          .slice(1)
          .reduce<unknown>(
            (value, key) => (value as Record<string, unknown>)[key],
            JSON.parse(example(slug)),
          ),
      );
    for (const value of values) expect(text).not.toContain(JSON.stringify(value));
  });

  /** One change to one value somewhere: of another type, malformed, emptied, or made personal. */
  const changed = fc
    .tuple(
      fc.constantFrom(...readable),
      fc.nat(),
      fc.constantFrom<unknown>(
        null,
        '',
        'x',
        17,
        -1.5,
        true,
        [],
        {},
        'kim@poe.example',
        '2024-13-45T10:00:00Z',
        '2024-02-30',
        'paid',
        { name: 'Kim' },
        ['Kim'],
      ),
    )
    .map(([slug, at, value]) => {
      const root = JSON.parse(example(slug)) as unknown;
      const places: [Record<string, unknown>, string][] = [];
      const visit = (node: unknown) => {
        if (typeof node !== 'object' || node === null) return;
        for (const key of Object.keys(node)) {
          places.push([node as Record<string, unknown>, key]);
          visit((node as Record<string, unknown>)[key]);
        }
      };
      visit(root);
      const [holder, key] = places[at % places.length]!;
      holder[key] = value;
      return JSON.stringify(root);
    });

  test('whatever is wrong in a payload', () => {
    fc.assert(
      fc.property(changed, (text) => {
        const before = analyse(text);
        expect(outline(analyse(redact(before)!.text))).toEqual(outline(before));
      }),
      { seed: 11, numRuns: 600 },
    );
  });
});

test('hostile texts are redacted too, each in time', () => {
  const hostile = [
    '{"__proto__": {"name": "Kim"}, "constructor": "Kim"}',
    '{"a": "Kim", "a": "Kim"}',
    '['.repeat(20_000) + '"Kim"' + ']'.repeat(20_000),
    `{"metadata": {${Array.from({ length: 20_000 }, (_, index) => `"k${index}": "Kim ${index}"`).join()}}}`,
  ];
  for (const text of hostile) {
    const after = redacted(text);
    expect(after).not.toContain('Kim');
    expect(() => analyse(after)).not.toThrow();
  }
});
