import { childrenOf, kindOf } from '../../read/json-document.ts';
import { at, integerAt, textAt } from '../../read/node-at.ts';
import { formatLater } from '../../format/time.ts';
import { propertySchema, type FieldSchema } from '../../schema/event-schema.ts';
import { firstFigure, metadataFact, type FactParts } from '../facts.ts';
import { amountsBlock } from './amounts.ts';
import { currencySpan, figureAt, inCurrency, quiet, type Line } from '../spans.ts';
import { itemsTable } from '../table/items.ts';
import { momentAt, whenLine } from '../times.ts';
import { cardOf, factsPart, personLine, type CardSource } from './card.ts';
import type { Card, CardPart } from './types.ts';

/** @param schema the order's; `null` when it is not described. */
export function orderCard(source: CardSource, schema: FieldSchema | null): Card {
  const { context, node } = source;
  const { doc } = context;
  const items = at(doc, node, 'items');
  const table = itemsTable(context, items, propertySchema(schema, 'items'));
  const amounts = amountsBlock(context, node);
  const parts: CardPart[] = [
    ...(table ? [table] : []),
    ...(listsNoItems(source, items)
      ? [{ kind: 'remark' as const, line: [quiet('This order lists no items.')] }]
      : []),
    // One bar alone says nothing.
    ...(amounts && amounts.bars.length > 2 ? [amounts] : []),
    ...factsPart(orderFacts(source)),
  ];
  return cardOf(source, 'Order', {
    name: firstFigure(context, node, [['source_id']]),
    badge: figureAt(context, node, ['status']),
    parts,
  });
}

/** Orders that were placed with an amount alone have no items, `null` or an empty list. */
function listsNoItems({ context: { doc } }: CardSource, items: number): boolean {
  if (items < 0) return true;
  return kindOf(doc, items) === 'array' && childrenOf(doc, items).length === 0;
}

function orderFacts(source: CardSource): FactParts[] {
  const { context, node } = source;
  const { doc } = context;
  const created = momentAt(doc, node, 'created_at');
  const updated = momentAt(doc, node, 'updated_at');
  const span = created && updated ? updated.at - created.at : 0;
  return [
    [
      'Customer',
      personLine(
        source,
        node,
        textAt(doc, node, 'customer_id') === null ? ['customer', 'id'] : ['customer_id'],
      ),
    ],
    ['Currency', currencyLine(source)],
    ['Created', whenLine(context, node, 'created_at')],
    [
      'Total applied discount',
      figureAt(context, node, ['total_applied_discount_amount'], inCurrency(context)),
      appliedNote(source),
    ],
    ['Updated', whenLine(context, node, 'updated_at'), span > 0 ? [quiet(formatLater(span))] : []],
    metadataFact(context, node),
    ['Referrer', personLine(source, node, ['referrer_id'])],
  ];
}

/** The currency and where it comes from. */
function currencyLine({ context }: CardSource): Line {
  const { code, pointer } = context.currency;
  if (code === null) return [quiet('not known')];
  const { text, place } = currencySpan(context);
  const from = quiet(pointer === undefined ? ' chosen on this page' : ' from metadata');
  return [{ text, ...(place ? { place } : {}) }, from];
}

function appliedNote({ context: { doc }, node }: CardSource): Line {
  const [applied, all] = ['total_applied_discount_amount', 'total_discount_amount'].map((key) =>
    integerAt(doc, node, key),
  );
  return applied !== null && applied === all && applied !== 0 ? [quiet('the whole discount')] : [];
}
