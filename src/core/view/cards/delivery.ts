import { at } from '../../read/node-at.ts';
import { shortId } from '../../read/shorten.ts';
import { formatSpan } from '../../format/time.ts';
import { firstFigure, worded } from '../facts.ts';
import { figureAt, listed, plain, quiet, type Line } from '../spans.ts';
import { momentAt, whenLine } from '../times.ts';
import { cardOf, factsPart, personLine, type CardSource } from './card.ts';
import type { Card } from './types.ts';

const CHANNELS: Readonly<Record<string, string>> = {
  USER_PORTAL: 'the dashboard',
  API: 'the API',
  CLIENT_API: 'the client-side API',
  INTERNAL: 'Voucherify itself',
};

export function deliveryCard(source: CardSource): Card {
  const { context, node } = source;
  const id = { mark: 'code' as const, say: ({ text }: { text: string }) => shortId(text) };
  return cardOf(source, 'Delivery', {
    name: listed(
      [
        figureAt(context, node, ['type']),
        figureAt(context, node, ['event', 'type'], { mark: 'code' }),
      ],
      ' ',
    ),
    badge: [],
    parts: factsPart([
      ['Sent', whenLine(context, node, 'created_at'), sentNote(source)],
      ['Target URL', figureAt(context, node, ['source', 'target_url'], { mark: 'none' })],
      ['Cause', causeLine(source)],
      [
        'Source ID',
        figureAt(context, node, ['source', 'id'], id),
        figureAt(context, node, ['source', 'object']),
      ],
      ['Project ID', figureAt(context, node, ['project_id'], id)],
      ['Entity ID', entityLine(source)],
      ['Event time', whenLine(context, at(context.doc, node, 'event'), 'created_at')],
    ]),
  });
}

/** "0.4 s after publication", "2 s after the event". */
function sentNote({ context: { doc }, data, node }: CardSource): Line {
  const sent = momentAt(doc, node, 'created_at');
  const published = momentAt(doc, data, 'publication', 'created_at');
  const before = published ?? momentAt(doc, node, 'event', 'created_at');
  if (!sent || !before || sent.at < before.at) return [];
  const what = published ? 'publication' : 'the event';
  const span = sent.at - before.at;
  return [quiet(span === 0 ? `at the time of ${what}` : `${formatSpan(span)} after ${what}`)];
}

function causeLine({ context, node }: CardSource): Line {
  const cause = at(context.doc, node, 'event', 'event_source');
  const key = firstFigure(context, cause, [
    ['api_key', 'name'],
    ['api_key', 'app_id'],
  ]);
  const user = figureAt(context, cause, ['user', 'id']);
  return listed([
    key.length > 0 ? [plain('API key '), ...key] : [],
    user.length > 0 ? [plain('user '), ...user] : [],
    key.length > 0 || user.length > 0 ? [] : worded(context, cause, 'channel', CHANNELS),
  ]);
}

function entityLine(source: CardSource): Line {
  const { context, node } = source;
  const line = personLine(source, at(context.doc, node, 'event'), ['entity_id']);
  return line.length > 0 && line[0]!.mark !== 'code' ? [plain('customer '), ...line] : line;
}
