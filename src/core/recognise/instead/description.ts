import type { Finding } from '../../analysis.ts';
import { toCode } from '../../read/code.ts';
import { joinWords } from '../../wording/lists.ts';

/** The words for a document that is not order event data, and a way out where there is one. */
export type Description = Pick<Finding, 'code' | 'message' | 'why' | 'fix'>;

/** Names that a sentence lists; it counts the rest. */
const MAX_LISTED = 6;

/** Of a text that holds no order event at all. */
export function foreign(message: string, why?: string, fix?: Finding['fix']): Description {
  return {
    code: 'not-this-event',
    message,
    ...(why === undefined ? {} : { why }),
    ...(fix === undefined ? {} : { fix }),
  };
}

/** Names of the payload as code, and a count of the others: "`a`, `b` and 3 more". */
export function listCode(names: readonly string[]): string {
  return listParts(
    names.slice(0, MAX_LISTED).map((name) => toCode(name)),
    names.length,
  );
}

/** Parts of a list that may go on: at most as many are given as are to be named. */
export function listParts(named: readonly string[], count: number): string {
  const rest = count - named.length;
  return joinWords(rest > 0 ? [...named, `${rest} more`] : named);
}
