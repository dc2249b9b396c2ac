import { toCode } from '../code.ts';
import { AHEAD, isInString, restOf, type Explainer } from './break.ts';

const ENDINGS: Readonly<Record<string, string>> = {
  '{{': '}}',
  '{%': '%}',
  '${': '}',
  '<%': '%>',
};

/** A placeholder of an example: `<order_id>`. */
const NAME = /^<[\w][\w .-]{0,80}>(?=\s*[,}\]])/;

/** A placeholder outside a string: the text is the design of a payload. */
export const template: Explainer = (at) => {
  const { text, offset, before, beforeAt } = at;
  if (isInString(at)) return null;
  const name = at.expected === 'value' ? NAME.exec(restOf(at))?.[0] : undefined;
  if (name !== undefined) {
    const message = `${toCode(name)} is a placeholder, not a value. Use a payload that Voucherify has sent.`;
    return { message, from: at.offset, to: at.offset + name.length };
  }
  const isOpened = before === '{' && beforeAt === offset - 1;
  const isDoubled = isOpened && text[offset] === '{';
  const from = isDoubled || (isOpened && text[offset] === '%') ? beforeAt : offset;
  const opening = /^(\{\{(?!\s*")|\{%|\$\{|<%)/.exec(text.slice(from, from + AHEAD))?.[0];
  if (!opening) return isDoubled ? 'Remove one `{`. There are two in a row.' : null;
  const ending = ENDINGS[opening]!;
  const end = text.slice(from, from + AHEAD).indexOf(ending);
  const to = from + (end < 0 ? opening.length : end + ending.length);
  const message = `This is a payload template with the placeholder ${toCode(text.slice(from, to))}. Use a payload that Voucherify has sent.`;
  return { message, from, to };
};
