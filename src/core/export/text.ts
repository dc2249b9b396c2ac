import type { Analysis } from '../analysis.ts';
import { shorten } from '../read/shorten.ts';
import { textOf, type Line } from '../view/spans.ts';
import type { ReceiptRow, Summary, Ticket } from '../view/summary/types.ts';
import type { View } from '../view/types.ts';
import { verdictWords } from '../view/verdict.ts';
import { withoutTurning } from '../wording/quote.ts';

/** UTF-16 code units of the order's ID. A hostile one has any length. */
const MAX_ID = 120;

/**
 * The order as a support person writes it into a mail: the receipt in a few lines of plain text.
 * Each line of it is one line, whatever the payload holds.
 * @returns `null` when the view has no order.
 */
export function toText(analysis: Analysis, { summary, currency }: View): string | null {
  if (!summary) return null;
  const { receipt, tickets, hops } = summary;
  const unit = currency.code ?? 'minor units';
  const { word, joint, counts } = verdictWords(analysis);
  const lines = [
    headOf(summary),
    ...receipt.items.map(
      ({ name, count, amount }) =>
        joined([said(count), said(name)], ' ') + after(': ', said(amount)),
    ),
    ...(receipt.more > 0 ? [`and ${receipt.more} more`] : []),
    ...receipt.steps.map((row) => rowText(row)),
    ...(receipt.total
      ? [`Total amount: ${said(receipt.total.amount)} ${unit}${noteOf(receipt.total)}`]
      : []),
    ...tickets.map(ticketText),
    hops
      .map(({ label, when }, at) => `${at === 0 ? label : label.toLowerCase()} ${said(when)}`)
      .join(', '),
    `${word}${joint === ' · ' ? ', ' : joint}${lowered(counts)}`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** "Order PT-4 of Ana Sousa (ana@correio.example): PAID". */
function headOf({ receipt }: Summary): string {
  const own = said(receipt.order.filter(({ mark }) => mark !== 'code')).trim();
  const id = receipt.id ? oneLine(shorten(receipt.id.value, MAX_ID)) : '';
  const order = own === '' || own === 'Order' ? joined(['Order', id], ' ') : own + bracketed(id);
  const email = bracketed(said(receipt.email));
  return `${order} of ${said(receipt.customer)}${email}${after(': ', said(receipt.status))}`;
}

function rowText(row: ReceiptRow): string {
  return `${said(row.label)}: ${said(row.amount)}${noteOf(row)}`;
}

function noteOf({ note }: ReceiptRow): string {
  return bracketed(said(note).replace(/\.$/, ''));
}

/** "Code published to Ana Sousa: AGAIN-7QK4TM, 10.00 EUR off the whole order". */
function ticketText({ caption, code, gives, scope, facts }: Ticket): string {
  const until = facts.find(({ label }) => label === 'Valid until');
  return (
    said(caption) +
    after(
      ': ',
      joined(
        [
          said(code),
          joined([said(gives), said(scope)], ' '),
          until ? `valid until ${said(until.value)}` : '',
        ],
        ', ',
      ),
    )
  );
}

function said(line: Line): string {
  return oneLine(textOf(line));
}

/** A text without line breaks, other control characters and marks that turn what follows. */
function oneLine(text: string): string {
  return withoutTurning(text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim());
}

function joined(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}

function after(separator: string, text: string): string {
  return text === '' ? '' : separator + text;
}

function bracketed(text: string): string {
  return text === '' ? '' : ` (${text})`;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
