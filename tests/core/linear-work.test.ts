/**
 * A link of a few kilobytes can hold megabytes of text, so the core does linear work on any text
 * and returns a result of linear size. These tests count work and not seconds, because a busy
 * machine changes seconds and nothing else: every verb of the core's door (tests/work/verbs.ts)
 * runs on every hostile shape (shapes.ts) at two sizes. Four times the text may be at most five
 * times the work.
 *
 * The core is built with a counter in each function and loop (build.ts). It runs in a process of
 * its own, in which the built-in functions count what they read (counter.ts). Two things are not
 * seen: memory that is allocated and not returned, and the work inside a match of a regular
 * expression. hostile.test.ts has texts on which a slow expression never ends.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCounting } from '../work/build.ts';
import type { Row } from '../work/count.ts';
import { GLUE } from '../work/glue.ts';
import * as mistakes from '../work/mistakes.ts';
import { SHAPES, SIZE } from '../work/shapes.ts';
import { UNITS } from '../work/unwrap-units.ts';
import { VERBS } from '../work/verbs.ts';

const MOST_GROWTH = 5 / 4;

/** Work that does not depend on the text. */
const SLACK = 50_000;

/**
 * The compressor looks back over 32 KB, at a limited number of places, and does most of its work
 * only after that many characters. So its number of steps is limited, not their growth.
 */
const MOST_STEPS_OF_LINK = 500;

const COUNTS = ['steps', 'characters', 'result'] as const;

const folder = mkdtempSync(join(tmpdir(), 'linear-work-'));
let rows: readonly Row[];

beforeAll(async () => {
  await buildCounting(folder);
  const args = [join(folder, 'count.mjs')];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 24 });
  rows = JSON.parse(stdout) as Row[];
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** The counts of a row that grow faster than the text. */
function quadraticIn({ ratio, small, large }: Row): readonly string[] {
  return COUNTS.filter((count) => large[count] > MOST_GROWTH * ratio * small[count] + SLACK);
}

describe.each(Object.keys(VERBS))('the work of %s is linear', (verb) => {
  test.each(Object.keys(SHAPES))('in %s', (shape) => {
    const row = rows.find((other) => other.verb === verb && other.shape === shape)!;
    if (verb === 'encodeLink') {
      expect(row.large.steps).toBeLessThan(MOST_STEPS_OF_LINK * SHAPES[shape]!(4 * SIZE).length);
      expect(quadraticIn(row).filter((count) => count !== 'steps')).toEqual([]);
    } else {
      expect(quadraticIn(row), JSON.stringify(row)).toEqual([]);
    }
  });
});

test.each(Object.keys(GLUE))('the work of a link with glue is linear: %s', (shape) => {
  const row = rows.find((other) => other.verb === 'decodeLink with glue' && other.shape === shape)!;
  expect(row.large.characters).toBeGreaterThan(4 * SIZE);
  expect(quadraticIn(row), JSON.stringify(row)).toEqual([]);
});

test.each(UNITS)('the search for a payload is linear in a text of %j', (unit) => {
  const row = rows.find(({ verb, shape }) => verb === 'unwrap itself' && shape === unit)!;
  expect(quadraticIn(row), JSON.stringify(row)).toEqual([]);
});

test.each([
  ['comparesAll', 'steps'],
  ['searchesTheRest', 'characters'],
  ['returnsAllKeys', 'result'],
] as const)('the counter finds a mistake that is quadratic: %s', (mistake, count) => {
  expect(mistakes).toHaveProperty(mistake);
  const row = rows.find(({ verb }) => verb === mistake)!;
  expect(quadraticIn(row)).toContain(count);
});
