import { at, textAt } from '../../read/node-at.ts';
import { shortId } from '../../read/shorten.ts';
import { benefitOf } from '../benefit.ts';
import type { LayoutContext } from '../context.ts';
import { factsOf, type FactParts } from '../facts.ts';
import { copied, figureAt, plain, type Line } from '../spans.ts';
import { usesOf } from '../uses.ts';
import type { BenefitPart, Card, CardPart } from './types.ts';

/** What a card is made from. */
export interface CardSource {
  readonly context: LayoutContext;
  /** The data object. */
  readonly data: number;
  /** The card's own object. */
  readonly node: number;
}

/** A card with the ID of its object. */
export function cardOf(
  { context, node }: CardSource,
  label: string,
  rest: Omit<Card, 'id' | 'copied'>,
): Card {
  const hasId = textAt(context.doc, node, 'id') !== null;
  return {
    ...rest,
    id: figureAt(context, node, ['id'], { mark: 'code', say: ({ text }) => shortId(text) }),
    copied: hasId ? copied(context, at(context.doc, node, 'id'), `${label} ID`) : null,
  };
}

export function factsPart(parts: readonly FactParts[]): CardPart[] {
  const facts = factsOf(parts);
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }];
}

/**
 * What a voucher or promotion gives, with its uses.
 * @param holder the node that has the discount. @param extra words after what it gives.
 */
export function benefitPart(
  { context, node }: CardSource,
  holder: number,
  { voucher = node, extra = [], uses }: { voucher?: number; extra?: Line; uses?: Line } = {},
): BenefitPart[] {
  const { gives, scope, meter } = benefitOf(context, holder);
  const used = usesOf(context, voucher);
  const shown = uses ?? used.line;
  if (gives.length === 0 && shown.length === 0) return [];
  return [
    {
      kind: 'benefit',
      gives: gives.length === 0 ? [plain('No discount, credit or points in this payload')] : gives,
      // “50.00 EUR left” is not what took the discount off.
      scope: meter || extra.length === 0 ? scope : extra,
      uses: shown,
      ...(used.pips && !uses ? { pips: used.pips } : {}),
      ...(meter ? { meter } : {}),
    },
  ];
}

/** Who a customer ID is: the name, where the customer or the referrer of the event has it. */
export function personLine(source: CardSource, holder: number, path: readonly string[]): Line {
  const { context, data } = source;
  const { doc } = context;
  const id = textAt(doc, holder, ...path);
  const key = ['customer', 'referrer'].find(
    (one) => id !== null && textAt(doc, data, one, 'id') === id,
  );
  const say = ({ text }: { text: string }) =>
    (key && (textAt(doc, data, key, 'name') ?? textAt(doc, data, key, 'email'))) ?? shortId(text);
  return figureAt(context, holder, path, key ? { mark: 'none', say } : { mark: 'code', say });
}
