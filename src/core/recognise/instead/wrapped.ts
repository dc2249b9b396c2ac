import { REQUIRED_OBJECTS } from '../../../event/purposes.ts';
import { toCode } from '../../read/code.ts';
import {
  childOf,
  childrenOf,
  keyOf,
  kindOf,
  pointerOf,
  stringOf,
  type JsonDocument,
} from '../../read/json-document.ts';
import { toPath } from '../../read/pointer.ts';
import { foreign, type Description } from './description.ts';

/** Enough of the four keys that every order event has; a customised payload may lack one. */
const ENOUGH_KEYS = 3;

/**
 * An order event somewhere inside that is not a certain payload, or it would have been taken out.
 * It was cut off, or its keys are in another case.
 */
export function describeWrapped(doc: JsonDocument): Description | null {
  // The text is searched first, because there may be a million values to look into.
  if (!namesEnough(doc.text)) return null;
  for (let node = 1; node < doc.positions.count; node++) {
    if (!holdsEvent(doc, node)) continue;
    const written = kindOf(doc, node) === 'string' ? ', as a string' : '';
    return foreign(
      `An order event is probably in the field ${toCode(toPath(pointerOf(doc, node)))}${written}. Use that value alone.`,
      'The rest is not part of the webhook body.',
    );
  }
  return null;
}

/** Whether an object, or the text in a string, looks like an order event or a delivery of one. */
export function holdsEvent(doc: JsonDocument, node: number): boolean {
  const kind = kindOf(doc, node);
  if (kind === 'object') {
    const data = childOf(doc, node, 'data');
    return isLikeEvent(doc, node) || (data >= 0 && isLikeEvent(doc, data));
  }
  if (kind !== 'string') return false;
  const text = stringOf(doc, node);
  return text.includes('{') && namesEnough(text);
}

/**
 * The four keys in a text, in any case. In a string inside a string their quotes have backslashes
 * before them.
 */
const NAMED = REQUIRED_OBJECTS.map((key) => new RegExp(`"${key}\\\\*"`, 'i'));

function namesEnough(text: string): boolean {
  return NAMED.filter((key) => key.test(text)).length >= ENOUGH_KEYS;
}

/** Whether an object has most of the four keys, in any case. */
function isLikeEvent(doc: JsonDocument, holder: number): boolean {
  const members = childrenOf(doc, holder);
  if (members.length < ENOUGH_KEYS || kindOf(doc, holder) !== 'object') return false;
  const keys = members.map((member) => keyOf(doc, member).toLowerCase());
  return REQUIRED_OBJECTS.filter((key) => keys.includes(key)).length >= ENOUGH_KEYS;
}
