import { isObject, memberOf, valueAtPointer } from '../../read/value-at.ts';
import { pointerOf } from '../../read/json-document.ts';
import { at, integerAt, textAt } from '../../read/node-at.ts';
import { formatSpan } from '../../format/time.ts';
import { counted } from '../../wording/lists.ts';
import { campaignLine, personName, type FactParts } from '../facts.ts';
import { OUTCOMES, outcomeOf, reasonFact, takenFact } from '../redemption-words.ts';
import { figureAt, inCurrency, plain, quiet, type Line } from '../spans.ts';
import { momentAt, whenLine, type Moment } from '../times.ts';
import { benefitPart, cardOf, factsPart, personLine, type CardSource } from './card.ts';
import { isSame } from './same.ts';
import type { Card } from './types.ts';
import { validityOf } from './validity.ts';

export function redemptionCard(source: CardSource): Card {
  const { context, data, node } = source;
  const { doc } = context;
  const voucher = at(doc, node, 'voucher');
  const tier = at(doc, node, 'promotion_tier');
  const code = figureAt(context, voucher, ['code'], { mark: 'code' });
  const status = figureAt(context, node, ['status']);
  const dated = at(doc, node, 'date') < 0 ? 'created_at' : 'date';
  const moment = momentAt(doc, node, dated);
  const holder = code.length > 0 || tier < 0 ? voucher : at(doc, tier, 'action');
  return cardOf(source, 'Redemption', {
    name: code.length > 0 ? code : figureAt(context, tier, ['name']),
    badge: status.length > 0 ? status : figureAt(context, node, ['result']),
    parts: [
      ...benefitPart(source, holder, { voucher, extra: takenLine(source) }),
      ...validityOf(context, data, code.length > 0 ? voucher : tier, {
        tick: { label: OUTCOMES[outcomeOf(context, node)], moment },
      }),
      ...factsPart([
        reasonFact(context, node),
        ['Reward', figureAt(context, node, ['reward', 'name'])],
        takenFact(context, node),
        ['Customer', redeemedBy(source)],
        [
          dated === 'date' ? 'Date' : 'Created',
          whenLine(context, node, dated),
          afterOrder(source, moment),
        ],
        ['Holder', personLine(source, voucher, ['holder_id']), holderNote(source, voucher)],
        ['Referral code', figureAt(context, voucher, ['is_referral_code'])],
        [
          'Campaign',
          firstLine(
            campaignLine(context, code.length > 0 ? voucher : tier, -1),
            figureAt(context, node, ['campaign_name']),
          ),
        ],
        ...orderFacts(source),
      ]),
    ],
  });
}

function firstLine(one: Line, other: Line): Line {
  return one.length > 0 ? one : other;
}

function redeemedBy(source: CardSource): Line {
  const { context, node } = source;
  const named = personName(context, node);
  return named.length > 0 ? named : personLine(source, node, ['customer_id']);
}

/** "took 10.40 USD off 103.97", where the redemption has the order that it left. */
function takenLine({ context, node }: CardSource): Line {
  const order = at(context.doc, node, 'order');
  const taken = integerAt(context.doc, order, 'total_applied_discount_amount');
  if (taken === null || taken === 0 || outcomeOf(context, node) !== 'redeemed') return [];
  return [
    plain('took '),
    ...figureAt(context, order, ['total_applied_discount_amount'], inCurrency(context)),
    plain(' off '),
    ...figureAt(context, order, ['amount']),
  ];
}

function afterOrder({ context: { doc }, data }: CardSource, moment: Moment | null): Line {
  const created = momentAt(doc, data, 'order', 'created_at');
  if (!created || !moment || moment.at < created.at || moment.precision === 'day') return [];
  return [quiet(`${formatSpan(moment.at - created.at)} after the order was created`)];
}

function holderNote({ context: { doc }, data }: CardSource, voucher: number): Line {
  const holder = textAt(doc, voucher, 'holder_id');
  return holder !== null && holder === textAt(doc, data, 'referrer', 'id')
    ? [quiet('the referrer')]
    : [];
}

/** Whether the order inside the redemption is that of the event, and whether there is an earlier one. */
function orderFacts({ context, data, node }: CardSource): FactParts[] {
  const { doc } = context;
  const order = at(doc, data, 'order');
  const inside = at(doc, node, 'order');
  const previous = at(doc, node, 'previous_order');
  const [left, right] = [order, inside].map((one) =>
    one < 0 ? undefined : valueAtPointer(doc.root, pointerOf(doc, one)),
  );
  const facts: FactParts[] = [];
  if (isObject(left) && isObject(right)) {
    const differing = Object.keys(right).filter(
      (key) => Object.hasOwn(left, key) && !isSame(memberOf(left, key), memberOf(right, key)),
    );
    const words =
      differing.length === 0
        ? 'the same as the order above'
        : `differs in ${counted(differing.length, 'field', 'fields')}`;
    facts.push(['Order', figureAt(context, node, ['order'], { mark: 'none', say: () => words })]);
  }
  if (previous >= 0) {
    facts.push([
      'Previous order',
      figureAt(context, node, ['previous_order'], { mark: 'none', say: () => 'in the payload' }),
    ]);
  }
  return facts;
}
