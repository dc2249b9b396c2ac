import type { Place, Severity } from '../analysis.ts';

/**
 * A piece of a line. `code` is text of the payload in monospace, `quiet` is a remark, `source` is a
 * value of a wrong type as the payload has it.
 */
export interface Span {
  readonly text: string;
  readonly mark?: 'strong' | 'code' | 'quiet' | 'source';
  /** The value in the payload that the text shows. */
  readonly place?: Place;
  /** The most severe of the findings at that value, without notices. */
  readonly severity?: Exclude<Severity, 'notice'>;
}

export type Line = readonly Span[];
