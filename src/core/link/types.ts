import type { Purpose } from '../analysis.ts';

/** What a link carries beside the payload. */
export interface LinkOptions {
  /** Hold the payload against this purpose. */
  readonly purpose?: Purpose;
  /** ISO 4217, three capital letters: what the amounts are in. */
  readonly currency?: string;
}

/** Why a link does not open; stable names, used by the test vectors. */
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

/** What the hash of an address holds. */
export type LinkContent =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'example';
      /** Whether there is an example of this name, the page knows. */
      readonly slug: string;
      readonly options: LinkOptions;
      /** Sentences about what was odd, though it opens. */
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
      /** What is wrong and what to do. */
      readonly message: string;
      /** What it unfolds to although its checksum does not fit: to be shown only when the reader asks for it. */
      readonly text?: string;
      readonly options: LinkOptions;
    };

/** Thrown inside this folder only: `decodeLink` turns it into `broken`. */
export class BrokenLink extends Error {
  constructor(
    readonly fault: LinkFault,
    message: string,
    /** What it unfolds to all the same. */
    readonly text?: string,
  ) {
    super(message);
  }
}
