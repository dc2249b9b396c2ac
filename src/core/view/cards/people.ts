import { at, textAt } from '../../read/node-at.ts';
import { joinWords } from '../../wording/lists.ts';
import { firstFigure, metadataFact, personName } from '../facts.ts';
import { outcomeOf } from '../redemption-words.ts';
import { figureAt, plain, quiet } from '../spans.ts';
import { cardOf, factsPart, type CardSource } from './card.ts';
import type { Card } from './types.ts';

/** Places that name a customer by ID, with the part played there, also if the redemption failed. */
const PARTS: readonly (readonly [path: readonly string[], part: string, failed?: string])[] = [
  [['order', 'customer_id'], 'buyer'],
  [['order', 'customer', 'id'], 'buyer'],
  [['order', 'referrer_id'], 'referrer'],
  [['redemption', 'customer_id'], 'redeemer', ''],
  [['redemption', 'voucher', 'holder_id'], 'holder of the redeemed code', 'holder of the code'],
  [['voucher', 'holder_id'], 'holder'],
  [['publication', 'customer_id'], 'recipient'],
];

const NAMES = [['name'], ['email'], ['source_id'], ['id']] as const;

export function customerCard(source: CardSource): Card {
  return cardOf(source, 'Customer', {
    name: firstFigure(source.context, source.node, NAMES),
    badge: [],
    parts: personFacts(source),
  });
}

export function referrerCard(source: CardSource): Card {
  const { context, data, node } = source;
  const name = firstFigure(context, node, NAMES);
  const referred = personName(context, data);
  return cardOf(source, 'Referrer', {
    name: referred.length === 0 ? name : [...name, quiet(' referred '), ...referred],
    badge: [],
    parts: personFacts(source),
  });
}

function personFacts({ context, data, node }: CardSource) {
  const { doc } = context;
  const id = textAt(doc, node, 'id');
  const parts = PARTS.filter(([path]) => id !== null && textAt(doc, data, ...path) === id);
  const hasFailed = outcomeOf(context, at(doc, data, 'redemption')) === 'not redeemed';
  const words = parts.map(([, part, failed = part]) => (hasFailed ? failed : part));
  const played = [...new Set(words)].filter((word) => word !== '');
  const hasName = textAt(doc, node, 'name') !== null;
  return factsPart([
    ['E-mail', hasName ? figureAt(context, node, ['email']) : []],
    ['Phone', figureAt(context, node, ['phone'])],
    ['Source ID', figureAt(context, node, ['source_id'])],
    metadataFact(context, node),
    ['Appears as', played.length === 0 ? [] : [plain(joinWords(played))]],
  ]);
}
