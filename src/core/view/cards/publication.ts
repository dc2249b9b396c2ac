import { stringOf } from '../../read/json-document.ts';
import { at, elementsAt, textAt } from '../../read/node-at.ts';
import { counted } from '../../wording/lists.ts';
import { metadataFact, personName } from '../facts.ts';
import { figure, figureAt, plain, quiet, type Line } from '../spans.ts';
import { whenLine } from '../times.ts';
import { cardOf, factsPart, personLine, type CardSource } from './card.ts';
import type { Card } from './types.ts';

export function publicationCard(source: CardSource): Card {
  const { context, node } = source;
  const named = personName(context, node);
  const to = named.length > 0 ? named : personLine(source, node, ['customer_id']);
  const codes = codeLine(source);
  const word =
    textAt(context.doc, node, 'result') === 'FAILURE' ? ' not published to ' : ' published to ';
  return cardOf(source, 'Publication', {
    name: to.length > 0 && codes.length > 0 ? [...codes, quiet(word), ...to] : [...to, ...codes],
    badge: figureAt(context, node, ['result']),
    parts: factsPart([
      ['Channel', figureAt(context, node, ['channel'])],
      ['E-mail', figureAt(context, node, ['customer', 'email'])],
      ['Published', whenLine(context, node, 'created_at')],
      ['Failure message', figureAt(context, node, ['failure_message'])],
      ['Failure code', figureAt(context, node, ['failure_code'])],
      ['Tracking ID', figureAt(context, node, ['tracking_id']), trackingNote(source)],
      ['Source ID', figureAt(context, node, ['source_id'])],
      metadataFact(context, node),
    ]),
  });
}

/** The code that was handed out; of several how many there are. */
function codeLine({ context, data, node }: CardSource): Line {
  const { doc } = context;
  const [id, ...more] = elementsAt(doc, node, 'vouchers_id');
  if (more.length > 0) {
    const say = () => counted(more.length + 1, 'voucher', 'vouchers');
    return [figure(context, at(doc, node, 'vouchers_id'), { mark: 'none', say })];
  }
  const own = figureAt(context, node, ['voucher', 'code'], { mark: 'code' });
  if (own.length > 0) return own;
  const isThis = id === undefined || stringOf(doc, id) === textAt(doc, data, 'voucher', 'id');
  return isThis
    ? figureAt(context, data, ['voucher', 'code'], { mark: 'code' })
    : [plain('a voucher')];
}

/** Whose ID the customer was tracked by. */
function trackingNote({ context: { doc }, data, node }: CardSource): Line {
  const id = textAt(doc, node, 'tracking_id');
  if (id === null) return [];
  if (id === textAt(doc, data, 'customer', 'source_id')) return [quiet('the customer’s source ID')];
  return id === textAt(doc, data, 'customer', 'id') ? [quiet('the customer’s ID')] : [];
}
