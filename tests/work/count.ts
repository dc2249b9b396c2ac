/** Writes as JSON the work of every verb on every shape at two sizes, in a process of its own. */
import { analyse, decodeLink, encodeLink } from '../../src/core/index.ts';
import { unwrap } from '../../src/core/unwrap/unwrap.ts';
import { workOf, type Work } from './counter.ts';
import { GLUE } from './glue.ts';
import * as mistakes from './mistakes.ts';
import { SHAPES, SIZE } from './shapes.ts';
import { UNITS } from './unwrap-units.ts';
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

/** Without words of the event the search would not begin. */
const HEAD = 'customer order ';

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
  for (const unit of UNITS) {
    const [small, large] = [SIZE, 4 * SIZE].map((size) => HEAD + unit.repeat(size / unit.length));
    const ratio = large!.length / small!.length;
    const [first, second] = [small!, large!].map((text) => workOf(() => unwrap(text)));
    yield { shape: unit, verb: 'unwrap itself', ratio, small: first!, large: second! };
  }
  for (const [verb, mistake] of Object.entries(mistakes)) {
    const [small, large] = [2_000, 8_000].map((size) => workOf(() => mistake('x'.repeat(size))));
    yield { shape: 'mistake', verb, ratio: 4, small: small!, large: large! };
  }
}

process.stdout.write(JSON.stringify([...rows()]));
