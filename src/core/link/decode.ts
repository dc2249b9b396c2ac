import { explainFault } from './faults.ts';
import { placeOfForeign, proposals, undoEscapes } from './glue.ts';
import { explainIgnored } from './ignored-options.ts';
import { readOptions } from './options.ts';
import { BrokenLink, type LinkContent, type LinkFault } from './types.ts';
import { splitLink, unpack, type LinkParts } from './unpack.ts';

type Broken = Extract<LinkContent, { kind: 'broken' }>;
type Opened = Extract<LinkContent, { kind: 'example' | 'payload' }>;

type Attempt =
  | { readonly kind: 'opened'; readonly isProven: boolean; readonly content: Opened }
  | { readonly kind: 'broken'; readonly content: Broken };

/**
 * Reads the hash of an address, with or without its `#`. Never throws, whatever the text.
 * `docs/link-format.md` has the grammar, lists the text that is left out, and explains each fault.
 */
export function decodeLink(hash: string): LinkContent {
  const given = undoEscapes(hash.startsWith('#') ? hash.slice(1) : hash);
  if (given === '') return { kind: 'none' };
  let unproven: Opened | null = null;
  const broken: Broken[] = [];
  for (const link of proposals(given)) {
    const attempt = open(link, link !== given);
    if (attempt.kind === 'broken') broken.push(attempt.content);
    else if (attempt.isProven) return attempt.content;
    else unproven ??= attempt.content;
  }
  const foreign = placeOfForeign(given);
  // A link whose checksum follows and proves nothing must not pass for one without a checksum.
  if (unproven && foreign === 'none') return unproven;
  const readable = broken.filter(({ text }) => text !== undefined);
  const shown = foreign === 'none' ? readable[0] : readable.at(-1);
  if (shown && foreign !== 'instead') return shown;
  const [first] = broken;
  // No proposal can be shown. There is one where nothing is foreign.
  if (first && foreign === 'none') return first;
  const fault = foreign === 'instead' ? 'cut-off' : 'foreign-characters';
  // The end of the link is there, since the foreign characters are within it or instead of a part.
  const message = explainFault(fault, { ...splitLink(given), crc: '' });
  return { kind: 'broken', fault, message, options: first?.options ?? {} };
}

/** @param hasGlue whether something was left out to get this link. */
function open(link: string, hasGlue: boolean): Attempt {
  const parts = splitLink(link);
  try {
    const unpacked = unpack(parts);
    const { isProven, content } = unpacked;
    // After glue, everything else is glue too.
    const { options, ignored, hasGlue: isGlued } = readOptions(unpacked.hasGlue ? [] : parts.rest);
    const isLeftOut = hasGlue || unpacked.hasGlue || isGlued;
    return {
      kind: 'opened',
      isProven,
      content: {
        ...content,
        options,
        remarks: [
          ...(isProven
            ? []
            : ['This link has no checksum, so changes to the payload cannot be detected.']),
          ...(isLeftOut ? [leftOut(isProven && content.kind === 'payload')] : []),
          ...explainIgnored(ignored),
        ],
      },
    };
  } catch (error) {
    if (!(error instanceof BrokenLink)) throw error;
    return { kind: 'broken', content: brokenLink(parts, error.fault, error.text) };
  }
}

/** @param text the text of a link whose checksum does not prove it; `undefined` for any other. */
function brokenLink(link: LinkParts, given: LinkFault, text: string | undefined): Broken {
  const hasEnd = link.crc !== null || link.rest.length > 0;
  // A cut leaves spare bits more often than not.
  const fault = given === 'spare-bits' && !hasEnd ? 'cut-off' : given;
  return {
    kind: 'broken',
    fault,
    message: explainFault(fault, link),
    options: readOptions(link.rest).options,
    ...(text === undefined ? {} : { text }),
  };
}

/** @param isWhole whether the checksum proves it. */
function leftOut(isWhole: boolean): string {
  const sentence = 'Extra characters in or after this link were ignored.';
  return isWhole ? `${sentence} The payload is complete.` : sentence;
}
