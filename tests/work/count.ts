/** Writes as JSON the work of every verb on every shape at two sizes, in a process of its own. */
import { analyse, decodeLink, encodeLink } from '../../src/core/index.ts';
import { workOf, type Work } from './counter.ts';
import { GLUE } from './glue.ts';
import * as mistakes from './mistakes.ts';
import { SHAPES, SIZE } from './shapes.ts';
import { VERBS } from './verbs.ts';

/** The work on a text and on one that is four times as long. */
export interface Row {
  readonly shape: string;
  readonly verb: string;
  /** How many times longer the second text is. */
  readonly ratio: number;
  readonly small: Work;
  readonly large: Work;
}

function* rows(): Generator<Row> {
  for (const [shape, make] of Object.entries(SHAPES)) {
    const [small, large] = [make(SIZE), make(4 * SIZE)];
    const [analysis, larger] = [analyse(small), analyse(large)];
    const ratio = large.length / small.length;
    for (const [verb, prepare] of Object.entries(VERBS)) {
      const [first, second] = [prepare(small, analysis), prepare(large, larger)];
      yield { shape, verb, ratio, small: workOf(first), large: workOf(second) };
    }
  }
  const link = encodeLink('{"order":{"id":"ord_1"}}');
  for (const [shape, make] of Object.entries(GLUE)) {
    const [small, large] = [SIZE, 4 * SIZE].map((size) => {
      const glued = `${link.ok && link.hash}${make(size)}`;
      return workOf(() => decodeLink(glued));
    });
    yield { shape, verb: 'decodeLink with glue', ratio: 4, small: small!, large: large! };
  }
  for (const [verb, mistake] of Object.entries(mistakes)) {
    const [small, large] = [2_000, 8_000].map((size) => workOf(() => mistake('x'.repeat(size))));
    yield { shape: 'mistake', verb, ratio: 4, small: small!, large: large! };
  }
}

process.stdout.write(JSON.stringify([...rows()]));
