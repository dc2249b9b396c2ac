import { formatAmount } from '../format/money.ts';
import { MAX_CHANGE_UNITS } from '../limits.ts';
import { childrenOf, keyOf, kindOf, pointerOf, rangeOf } from '../read/json-document.ts';
import { shorten } from '../read/shorten.ts';
import { propertySchema, type FieldSchema } from '../schema/event-schema.ts';
import type { Card, CardPart } from '../view/cards/types.ts';
import { sizeOf } from '../view/members.ts';
import { figureAt, listed, textOf, type Line } from '../view/spans.ts';
import { toValue } from '../view/value.ts';
import { objectName } from '../wording/object-name.ts';
import { withoutTurning } from '../wording/quote.ts';
import { isContainer, type Side } from './side.ts';
import type { ChangeSide } from './types.ts';

/** Facts and fields that the words of an added or removed object name. */
const MAX_NAMED = 3;

/** UTF-16 code units of a key or value among them. */
const MAX_NAMED_UNITS = 40;

/**
 * A value of one side. An object or array is in the given words, else in its first fields.
 * @param isAlone whether an amount needs its currency, because no other amount is beside it.
 */
export function shownAt(
  side: Side,
  node: number,
  schema: FieldSchema | null,
  { words, isAlone }: { readonly words: string | undefined; readonly isAlone: boolean },
): ChangeSide {
  const { context, doc } = side;
  const value = toValue(context, node, schema);
  const isInside = isContainer(side, node) && value.kind !== 'empty';
  const shown =
    value.kind === 'money' && isAlone ? formatAmount(value.source, context.currency) : value.text;
  const text = isInside ? (words ?? insideOf(side, node, schema)) : shown;
  return {
    pointer: pointerOf(doc, node),
    range: rangeOf(doc, node),
    value: {
      ...value,
      text: shorten(text, MAX_CHANGE_UNITS),
      source: shorten(value.source, MAX_CHANGE_UNITS),
    },
  };
}

/** An object of the event in words: "10.00 EUR off the whole order, 0 of 1 redeemed". */
export function cardWords({ parts }: Card): string {
  return parts.flatMap(partWords).slice(0, MAX_NAMED).join(', ');
}

function partWords(part: CardPart): string[] {
  switch (part.kind) {
    case 'benefit': {
      const gives = wordsOf(listed([part.gives, part.scope], ' '));
      return [gives, wordsOf(part.uses)].filter((words) => words !== '');
    }
    case 'validity':
      return part.isOpen ? [] : [`valid ${wordsOf(part.until).replace(/^U/, 'u')}`];
    case 'facts':
      return part.facts.map(({ label, value }) => `${label} ${wordsOf(value)}`);
    default:
      return [];
  }
}

/** An item of an order as "1 × 19.00"; `undefined` when it has neither number. */
export function itemWords({ context }: Side, item: number): string | undefined {
  const parts = ['quantity', 'price'].map((key) => figureAt(context, item, [key]));
  return wordsOf(listed(parts, ' × ')) || undefined;
}

/** A line of a card as a text in which nothing turns the words after it. */
export function wordsOf(line: Line): string {
  return withoutTurning(textOf(line));
}

/** The name of an object, else its first fields with their values, else its size. */
function insideOf(side: Side, node: number, schema: FieldSchema | null): string {
  const { doc } = side;
  const name = objectName(doc, node);
  if (name !== null) return withoutTurning(shorten(name, MAX_CHANGE_UNITS));
  return kindOf(doc, node) === 'array' ? sizeOf(doc, node) : firstFields(side, node, schema);
}

/** "Type AMOUNT, Amount off 10.00 and 2 more". */
export function firstFields(side: Side, object: number, schema: FieldSchema | null): string {
  const { context, doc } = side;
  const members = childrenOf(doc, object);
  const named = members.filter((member) => !isContainer(side, member)).slice(0, MAX_NAMED);
  if (named.length === 0) return sizeOf(doc, object);
  const words = named.map((member) => {
    const key = keyOf(doc, member);
    const inner = propertySchema(schema, key);
    const { text } = toValue(context, member, inner);
    return `${shorten(inner?.title ?? key, MAX_NAMED_UNITS)} ${shorten(text, MAX_NAMED_UNITS)}`;
  });
  const rest = members.length - named.length;
  return withoutTurning(words.join(', ')) + (rest > 0 ? ` and ${rest} more` : '');
}
