import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/index.ts';
import { BROKEN_TEXTS } from './broken-texts.ts';

describe('a text that is not JSON is explained at its first defect', () => {
  test.each(BROKEN_TEXTS)('%j', (text, offset, at, says) => {
    const { verdict, findings } = analyse(text);
    expect(verdict).toBe('unreadable');
    expect(findings).toMatchObject([{ severity: 'error', code: 'syntax', pointer: '' }]);
    for (const part of says) expect(findings[0]!.message).toContain(part);
    const { start, end } = findings[0]!.range;
    expect([start, text.slice(start, end)]).toEqual([offset, at]);
  });

  test('each says why it is an error', () => {
    const { findings } = analyse('{');
    expect(findings[0]!.why).toMatch(/RFC 8259/);
  });
});
