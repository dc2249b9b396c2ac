import {
  childrenOf,
  keyOf,
  kindOf,
  pointerOf,
  sourceOf,
  stringOf,
  type JsonDocument,
} from '../read/json-document.ts';
import { isIndex, partsOf, pathOf } from '../read/pointer.ts';
import { read } from '../read/read.ts';
import { cut } from '../wording/quote.ts';
import { fromUtf8 } from '../read/utf8.ts';
import { isPayload, mayBePayload, mayHoldPayload } from './payload.ts';
import { peel, type Peel } from './peel.ts';
import { productAround } from './products.ts';

/**
 * All that a JSON record holds and that may be a payload: objects that are one, texts, keys and
 * lists of bytes that may hold one, whatever their names.
 * @param spend says whether so many more UTF-16 code units may be read.
 */
export function peelMembers(doc: JsonDocument, spend: (units: number) => boolean): Peel[] {
  const { start, end, next, count } = doc.positions;
  const peels: Peel[] = [];
  for (let node = 0; node < count;) {
    const kind = kindOf(doc, node);
    const text = kind === 'string' ? stringOf(doc, node) : bytesText(doc, node);
    if (text !== null) {
      if (mayHoldPayload(text)) {
        const from = start[node]!;
        const quote = kind === 'string' ? 1 : 0;
        const { wrapperKind, label } = nameOfPlace(doc, node, kind === 'string');
        peels.push(peel(wrapperKind, label, from + quote, end[node]! - quote, text));
      }
      node = next[node]!;
      continue;
    }
    if (kind === 'object' && node > 0 && mayBePayload(doc, node)) {
      const source = doc.text.slice(start[node], end[node]);
      const inner = spend(source.length) ? read(source) : null;
      if (inner && isPayload(inner)) {
        const { wrapperKind, label } = nameOfPlace(doc, node, false);
        const found = peel(wrapperKind, label, start[node]!, end[node]!, source);
        peels.push({ ...found, is: 'payload' });
        node = next[node]!;
        continue;
      }
    }
    if (kind === 'object') peels.push(...keyText(doc, node));
    node++;
  }
  return peels;
}

function nameOfPlace(doc: JsonDocument, node: number, isString: boolean) {
  const parts = partsOf(pointerOf(doc, node));
  if (isString && parts.length === 0)
    return { wrapperKind: 'json-string', label: 'a JSON string' } as const;
  if (parts.every(isIndex)) return { wrapperKind: 'list', label: 'a list' } as const;
  const product = productAround(doc, node);
  const label = `the field \`${cut(pathOf(parts))}\`${product === null ? '' : ` of ${product}`}`;
  return { wrapperKind: 'member', label } as const;
}

/**
 * A form parser that was given JSON takes the text for a name: `{"{\"id\":…}": ""}`. It splits the
 * text at the first `=` and at every `&`.
 */
function keyText(doc: JsonDocument, object: number): Peel[] {
  const first = object + 1;
  const { keyStart, keyEnd, next, end } = doc.positions;
  if (next[object]! === first || keyEnd[first]! - keyStart[first]! < 3) return [];
  const key = keyOf(doc, first);
  if (!/^\s*[{[]/.test(key)) return [];
  const text = childrenOf(doc, object)
    .map((member) => {
      const value = kindOf(doc, member) === 'string' ? stringOf(doc, member) : '';
      return keyOf(doc, member) + (value && `=${value}`);
    })
    .join('&');
  return mayHoldPayload(text)
    ? [peel('key', 'the key of an object', keyStart[first]! + 1, end[object]!, text)]
    : [];
}

/** Fewer bytes hold no payload. */
const MIN_BYTES = 40;

/**
 * The text of bytes in a list or, as some arrays are written, under their indices; `null` for
 * anything else.
 */
function bytesText(doc: JsonDocument, node: number): string | null {
  const kind = kindOf(doc, node);
  const { keyStart, next } = doc.positions;
  if (next[node]! - node <= MIN_BYTES) return null;
  const isIndexed = kind === 'object' && doc.text.startsWith('"0"', keyStart[node + 1]);
  if (kind !== 'array' && !isIndexed) return null;
  if (kindOf(doc, node + 1) !== 'number') return null;
  // Read anew, since a list of millions has no node worth a look.
  const bytes = Object.values(JSON.parse(sourceOf(doc, node)) as object) as readonly unknown[];
  // Some languages have signed bytes.
  const isByte = (value: unknown) =>
    Number.isInteger(value) && -129 < Number(value) && Number(value) < 256;
  return bytes.every(isByte) ? fromUtf8(Uint8Array.from(bytes, Number)) : null;
}
