import { peel, type Peel } from './peel.ts';
import { replaceEscapes, type Escape } from './replace-escapes.ts';

/** A quote, a brace or an ampersand as HTML writes them. */
const ENCODED_QUOTE = /&(?:amp;)*(?:quot|#0*34|#x0*22|lcub|lbrace|#0*123|#x0*7b);/i;

/**
 * U+00A0 to U+00FF in their order, as HTML names them: what programs write that encode all letters
 * they can.
 */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const NAMES = new Map([
  ...LATIN.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...Object.entries({ quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", lcub: '{', rcub: '}' }),
  ...Object.entries({ lbrace: '{', rbrace: '}', lsqb: '[', lbrack: '[', rsqb: ']', rbrack: ']' }),
  ...Object.entries({ colon: ':', comma: ',', lowbar: '_', commat: '@', sol: '/', bsol: '\\' }),
  ...Object.entries({ euro: '€', ndash: '–', mdash: '—', hellip: '…', Tab: '\t', NewLine: '\n' }),
  ...Object.entries({ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„' }),
]);

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,10}));/iy;

/**
 * Text that was escaped for HTML, with the tags that were put into it. An entity that is not known
 * stays.
 */
export function peelHtml(text: string): Peel[] {
  if (!ENCODED_QUOTE.test(text)) return [];
  const decoded = replaceEscapes(text.replace(/<\/?[a-z][^<>]*>/gi, ''), '&', readEntity);
  return [peel('html', 'text escaped for HTML', 0, text.length, decoded)];
}

function readEntity(text: string, at: number): Escape | null {
  ENTITY.lastIndex = at;
  const [, decimal, hex, name] = ENTITY.exec(text) ?? [];
  const end = ENTITY.lastIndex;
  if (end === 0) return null;
  if (name !== undefined) {
    const known = NAMES.get(name);
    return known === undefined ? null : { text: known, end };
  }
  const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
  return code > 0x10ffff ? null : { text: String.fromCodePoint(code), end };
}
