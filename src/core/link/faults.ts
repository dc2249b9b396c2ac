import { MAX_TEXT_MB } from '../limits.ts';
import type { LinkFault } from './types.ts';
import type { LinkParts } from './unpack.ts';

const ASK_AGAIN = 'Ask for the link again.';
const UNCHECKED = 'The payload can be read, but it may differ from the original.';
const END_IS_MISSING =
  'The end of this link is missing. Ask for the whole link again, or for the payload as a file.';

/** What is wrong with a link, and what to do. */
const MESSAGES: Readonly<Record<LinkFault, string | ((link: LinkParts) => string)>> = {
  'unknown-format': ({ tag }) =>
    /^[a-z]\d+$/.test(tag)
      ? `This version of the page cannot open links that begin with "${tag}". Reload the page, or ask for the payload as a file.`
      : `This is not a link from this page, or its beginning is missing. ${ASK_AGAIN}`,
  empty: `This link contains no payload. ${ASK_AGAIN}`,
  'bad-slug': 'This link does not name an example. Choose one from “Examples”.',
  'foreign-characters': `This link contains characters that do not belong in it. ${ASK_AGAIN}`,
  'spare-bits': `The last character of the payload in this link was changed or is missing. ${ASK_AGAIN}`,
  'cut-off': ({ crc, rest }) =>
    // A link that has its end misses characters within.
    crc !== null || rest.length > 0 ? `Part of this link is missing. ${ASK_AGAIN}` : END_IS_MISSING,
  damaged: `The data in this link is damaged. ${ASK_AGAIN}`,
  'trailing-bytes': `This link contains extra data after the payload. ${ASK_AGAIN}`,
  'too-large': `This link contains more than ${MAX_TEXT_MB} MB, the limit of this page. Ask for a file with one webhook body.`,
  'not-utf-8': 'The content of this link is not valid UTF-8 text. Ask for the payload as a file.',
  'malformed-checksum': ({ crc }) =>
    crc === null || /^[0-9a-f]{0,7}$/.test(crc)
      ? `The end of this link is missing. ${UNCHECKED}`
      : `The checksum of this link is not valid. ${UNCHECKED}`,
  'wrong-checksum':
    'This link was changed, because its checksum does not match. Ask for the link again, or show the payload anyway.',
};

/** What is wrong with a link that does not open, and what to do, in at most two sentences. */
export function explainFault(fault: LinkFault, link: LinkParts): string {
  const message = MESSAGES[fault];
  return typeof message === 'string' ? message : message(link);
}
