import { readOptions } from './options.ts';
import type { LinkContent } from './types.ts';
import { splitLink, unpack } from './unpack.ts';

/**
 * Reads the hash of an address as `decodeLink` does, if it is a link to the letter: proven, with
 * options that are all known, and with nothing glued to it. Nearly every link is.
 * @param hash with or without its `#`.
 * @returns `null` for every other link.
 */
export function decodeExactLink(hash: string): LinkContent | null {
  const link = hash.replace(/^#/, '');
  if (link === '') return { kind: 'none' };
  try {
    const parts = splitLink(link);
    const { content, isProven, hasGlue } = unpack(parts);
    const { options, ignored, hasGlue: isGlued } = readOptions(parts.rest);
    const isExact = isProven && !hasGlue && !isGlued && ignored.length === 0;
    return isExact ? { ...content, options, remarks: [] } : null;
  } catch {
    // `decodeLink` says what is wrong with it.
    return null;
  }
}
