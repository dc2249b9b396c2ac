import { MAX_TEXT_BYTES } from '../limits.ts';
import { decompress } from './decompress.ts';
import { dictionary1 } from './dictionary-1.ts';

/** One way to hold the UTF-8 of a payload in a link. A format that was shipped stays for ever, as it is. */
export interface LinkFormat {
  /** Before the first dot: a letter for the kind, a number for its version. */
  readonly tag: 'p1' | 'd1';
  /** Whether anyone may make such a link without the checksum. */
  readonly checksum: 'optional' | 'required';
  /** @throws BrokenLink; stops once more than `MAX_TEXT_BYTES` are unfolded. */
  readonly unfold: (data: Uint8Array) => Uint8Array;
}

/** Every format that opens; how each is written is in encode.ts, since opening a link needs none of it. */
export const LINK_FORMATS: readonly LinkFormat[] = [
  {
    tag: 'p1',
    checksum: 'optional',
    unfold: (data) => decompress(data, MAX_TEXT_BYTES),
  },
  {
    tag: 'd1',
    checksum: 'required',
    unfold: (data) => decompress(data, MAX_TEXT_BYTES, dictionary1()),
  },
];

/** The tag of a link to a bundled example; it holds a name instead of data. */
export const EXAMPLE_TAG = 'e1';

/** What an example's name is made of: lower-case words joined by hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
