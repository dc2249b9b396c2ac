import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/index.ts';
import { findingBeyond, findingsAt } from '../../src/editor/nearby-findings.ts';

function finding(start: number, end: number): Finding {
  return {
    severity: 'error',
    code: 'type',
    pointer: '',
    range: { start, end },
    message: `From ${start} to ${end}.`,
  };
}

const findings = [finding(0, 50), finding(10, 14), finding(10, 12), finding(30, 34)];

describe('stepping through the findings', () => {
  test.each([
    [0, 1, 10],
    [10, 1, 30],
    [30, 1, 0],
    [99, 1, 0],
    [30, -1, 10],
    [10, -1, 0],
    [0, -1, 30],
    [20, -1, 10],
  ] as const)('from %i in direction %i leads to %i', (offset, direction, start) => {
    expect(findingBeyond(findings, offset, direction)?.range.start).toBe(start);
  });

  test('leads back to the only one, and nowhere without one', () => {
    expect(findingBeyond([finding(10, 14)], 10, 1)).toEqual(finding(10, 14));
    expect(findingBeyond([], 10, 1)).toBeNull();
  });
});

test('a finding is at the cursor when the cursor is in it or at one of its ends', () => {
  expect(findingsAt(findings, 12)).toEqual([finding(0, 50), finding(10, 14), finding(10, 12)]);
  expect(findingsAt(findings, 14)).toEqual([finding(0, 50), finding(10, 14)]);
  expect(findingsAt(findings, 51)).toEqual([]);
});
