import type { Wrapper, WrapperKind } from '../analysis.ts';

/** What one wrapper holds. */
export interface Peel {
  readonly wrapper: Wrapper;
  /** The text inside, decoded. Only the caller knows whether a payload is in it. */
  readonly text: string;
  /**
   * Nothing more is looked for in it: it is certainly a payload, or it is JSON that is cut off or
   * otherwise broken.
   */
  readonly is?: 'payload' | 'broken';
}

/** Takes one kind of wrapper off a text that is not JSON; gives nothing for any other text. */
export type Peeler = (text: string) => readonly Peel[];

/** A peel of `text` between two offsets of the text one level out. */
export function peel(
  kind: WrapperKind,
  label: string,
  start: number,
  end: number,
  text: string,
): Peel {
  return { wrapper: { kind, label, range: { start, end } }, text };
}
