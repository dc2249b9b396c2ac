import type { Analysis } from '../../analysis.ts';
import { findPurpose } from '../../recognise/purpose.ts';
import { childrenOf, kindOf } from '../../read/json-document.ts';
import { counted } from '../../wording/lists.ts';
import { sumsOf } from '../table/items.ts';
import { formatAmount } from '../../format/money.ts';
import { at, numberAt, textAt } from '../../read/node-at.ts';
import type { LayoutContext } from '../context.ts';
import { code, listed, plain, shortCode, strong } from './spans.ts';
import type { Span } from '../types.ts';

/** What happened to the order, by the event's name; a bare data object has none. */
const HAPPENED: Readonly<Record<string, string>> = {
  'customer.order.created': ' was created',
  'customer.order.updated': ' was updated',
  'customer.order.paid': ' was paid',
  'customer.order.canceled': ' was canceled',
};

/**
 * The event in one line, from the payload's values only.
 * @param data node of the data object; -1 when there is none.
 */
export function storyOf(context: LayoutContext, analysis: Analysis, data: number): Span[] {
  if (data < 0) return [];
  const order = at(context.doc, data, 'order');
  if (order < 0 || kindOf(context.doc, order) !== 'object') return [];
  const about = orderSpans(context, data, order);
  const details = detailSpans(context, order);
  const happened = HAPPENED[analysis.event ?? ''] ?? '';
  // An order without any of these values has no sentence.
  if (about.length < 2 && details.length === 0 && happened === '') return [];
  return [
    ...about,
    plain(happened),
    ...(details.length > 0 ? [plain(': '), ...details] : []),
    plain('. '),
    ...purposeSpans(context, analysis, data),
  ];
}

function orderSpans({ doc }: LayoutContext, data: number, order: number): Span[] {
  const name = textAt(doc, data, 'customer', 'name') ?? textAt(doc, data, 'customer', 'email');
  const customer = textAt(doc, data, 'customer', 'id') ?? textAt(doc, order, 'customer_id');
  const id = textAt(doc, order, 'id') ?? textAt(doc, order, 'source_id');
  const whose = name !== null ? [strong(name), plain('’s order')] : [plain('The order')];
  return [
    ...whose,
    ...(id === null ? [] : [plain(' '), shortCode(id)]),
    ...(name === null && customer !== null ? [plain(' of customer '), shortCode(customer)] : []),
  ];
}

function detailSpans({ doc, currency }: LayoutContext, order: number): Span[] {
  const status = textAt(doc, order, 'status');
  const total = numberAt(doc, order, 'total_amount');
  const amount = total === null ? numberAt(doc, order, 'amount') : null;
  const items = at(doc, order, 'items');
  const lines = items >= 0 && kindOf(doc, items) === 'array' ? childrenOf(doc, items).length : 0;
  const pieces = lines > 0 ? sumsOf(doc, items).get('quantity')! : null;
  const inLines = counted(lines, 'line', 'lines');
  const what =
    pieces !== null && pieces.sum !== null && pieces.present === lines
      ? `${counted(pieces.sum, 'piece', 'pieces')} in ${inLines}`
      : inLines;
  return listed([
    status === null ? [] : [strong(status)],
    total === null ? [] : [strong(formatAmount(total, currency))],
    // Only without a total: discounts may still come off this amount.
    amount === null ? [] : [plain('amount '), strong(formatAmount(amount, currency))],
    lines === 0 ? [] : [plain(what)],
  ]);
}

/**
 * The sentence about the purpose that the objects show; a purpose that the user asked for is no
 * fact.
 */
function purposeSpans({ doc }: LayoutContext, { form }: Analysis, data: number): Span[] {
  const isSent = form === 'delivery' && textAt(doc, 0, 'source', 'object') === 'distribution';
  const who = isSent ? 'Sent by a distribution that' : 'Its objects fit a distribution that';
  switch (findPurpose(doc, data).purpose) {
    case null:
      return [];
    case 'plain-message':
      return [plain(`${who} sends a plain message.`)];
    case 'promotion': {
      const tier = textAt(doc, data, 'promotion_tier', 'name');
      const campaign = textAt(doc, data, 'campaign', 'name');
      return [
        plain(`${who} notifies about a promotion`),
        ...(tier === null ? [] : [plain(': '), strong(tier)]),
        ...(campaign === null
          ? []
          : [plain(tier === null ? ' of campaign ' : ', of campaign '), strong(campaign)]),
        plain('.'),
      ];
    }
    case 'unique-codes': {
      const voucher = textAt(doc, data, 'voucher', 'code');
      const campaign =
        textAt(doc, data, 'campaign', 'name') ?? textAt(doc, data, 'voucher', 'campaign');
      const channel = textAt(doc, data, 'publication', 'channel');
      return [
        plain(`${who} publishes unique codes`),
        ...(voucher === null ? [] : [plain(': code '), code(voucher)]),
        ...(campaign === null ? [] : [plain(' of campaign '), strong(campaign)]),
        ...(channel === null ? [] : [plain(', through '), strong(channel)]),
        plain('.'),
      ];
    }
  }
}
