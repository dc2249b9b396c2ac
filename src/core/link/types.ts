import type { Purpose, RedactionLevel } from '../analysis.ts';

/** Settings that a link carries beside the payload. */
export interface LinkOptions {
  /** Check the payload for this purpose. */
  readonly purpose?: Purpose;
  /** The currency of the amounts: ISO 4217, three capital letters. */
  readonly currency?: string;
  /** What was replaced in the payload before it was shared. */
  readonly redacted?: RedactionLevel;
  /** Open at this field: a JSON Pointer (RFC 6901) into the payload. */
  readonly field?: string;
  /** Plain text for whoever opens the link, at most `MAX_NOTE_CHARACTERS` Unicode code points. */
  readonly note?: string;
}

/** Why a link does not open. The names are stable, because the test vectors use them. */
export type LinkFault =
  | 'unknown-format'
  | 'empty'
  | 'bad-slug'
  | 'foreign-characters'
  | 'spare-bits'
  | 'cut-off'
  | 'damaged'
  | 'trailing-bytes'
  | 'too-large'
  | 'not-utf-8'
  | 'malformed-checksum'
  | 'wrong-checksum';

/** The content of an address's hash. */
export type LinkContent =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'example';
      /** A possible slug. The page knows whether it has such an example. */
      readonly slug: string;
      readonly options: LinkOptions;
      /** Sentences about oddities of a link that opens. */
      readonly remarks: readonly string[];
    }
  | {
      readonly kind: 'payload';
      readonly text: string;
      readonly options: LinkOptions;
      readonly remarks: readonly string[];
    }
  | {
      readonly kind: 'broken';
      readonly fault: LinkFault;
      /** What is wrong with the link and what to do, in at most two sentences. */
      readonly message: string;
      /** The text of a link with a wrong checksum. Show it only when the reader asks for it. */
      readonly text?: string;
      readonly options: LinkOptions;
    };

/** An error of this folder only, because `decodeLink` turns it into `broken`. */
export class BrokenLink extends Error {
  constructor(
    readonly fault: LinkFault,
    /** The text of a link with a wrong checksum. */
    readonly text?: string,
  ) {
    super(fault);
  }
}
