import { describe, expect, test } from 'vitest';
import { variantOf } from '../../src/core/edit/variants.ts';
import { analyse, layout } from '../../src/core/index.ts';
import { EXAMPLES } from '../../src/event/examples/index.ts';
import { exampleText } from '../payloads.ts';

const VALID = EXAMPLES.filter(({ verdict }) => verdict === 'valid').map(({ slug }) => slug);

/** The findings that a payload has and another one has not. */
function newFindings(before: string, after: string) {
  const kinds = new Set(analyse(before).findings.map(({ code }) => code));
  return analyse(after).findings.filter(({ code }) => !kinds.has(code));
}

describe.each(VALID)('of the example %s', (slug) => {
  const text = exampleText(slug);
  const analysis = analyse(text);

  test.each(['jpy', 'canceled', 'no-items'] as const)('the variant %s is valid', (variant) => {
    const made = variantOf(analysis, variant)!;
    expect(analyse(made)).toMatchObject({
      verdict: 'valid',
      form: analysis.form,
      purpose: analysis.purpose,
    });
    expect(newFindings(text, made)).toEqual([]);
  });

  test('each variant is what its name says', () => {
    const jpy = analyse(variantOf(analysis, 'jpy')!);
    expect(layout(jpy).currency.code).toBe('JPY');
    const canceled = analyse(variantOf(analysis, 'canceled')!);
    expect(canceled.text).toContain('"status": "CANCELED"');
    expect(canceled.event).toBe(analysis.event && 'customer.order.canceled');
    expect(analyse(variantOf(analysis, 'no-items')!).text).toContain('"items": []');
  });
});

test.each(['', 'nothing', '{"a":1}', '[]', 'null'])('%j has no variant', (text) => {
  expect(variantOf(analyse(text), 'jpy')).toBeNull();
});
