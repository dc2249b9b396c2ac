import { MAX_TEXT_BYTES } from '../limits.ts';
import { decompress } from './decompress.ts';
import { dictionary1 } from './dictionary-1.ts';

/** One way to hold a payload's UTF-8 in a link. A format that was shipped never changes. */
export interface LinkFormat {
  /** The text before the first dot: a letter for the kind and a number for its version. */
  readonly tag: 'p1' | 'd1';
  /** Whether such a link may have no checksum. */
  readonly checksum: 'optional' | 'required';
  /** Decompresses the data. @throws BrokenLink, also beyond `MAX_TEXT_BYTES`. */
  readonly decompress: (data: Uint8Array) => Uint8Array;
}

/** Every format that opens. encode.ts writes them and loads later. */
export const LINK_FORMATS: readonly LinkFormat[] = [
  {
    tag: 'p1',
    checksum: 'optional',
    decompress: (data) => decompress(data, MAX_TEXT_BYTES),
  },
  {
    tag: 'd1',
    checksum: 'required',
    decompress: (data) => decompress(data, MAX_TEXT_BYTES, dictionary1()),
  },
];

/** The tag of a link to a bundled example. Such a link holds a slug instead of data. */
export const EXAMPLE_TAG = 'e1';

/** The slug of an example: lower-case words and digits, joined by hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
