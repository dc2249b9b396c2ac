import type { Analysis } from '../analysis.ts';
import { groupDigits } from '../format/digits.ts';
import { linesAt } from '../read/lines.ts';
import { shorten } from '../read/shorten.ts';
import { countOf, SEVERITY_WORDS } from '../severities.ts';
import { PURPOSE_WORDS } from '../view/purpose-words.ts';
import { textOf } from '../view/spans.ts';
import type { View } from '../view/types.ts';
import { verdictWords } from '../view/verdict.ts';
import { messageToMarkdown, toMarkdownCode } from './escape-markdown.ts';

/** Findings that a ticket lists; the page behind the link has all. */
const MAX_LISTED = 50;

/** UTF-16 code units of the order's ID. A hostile one has any length. */
const MAX_ID = 120;

const WITHOUT = ' without personal data';

/**
 * The verdict and the findings for a ticket, as Markdown. It names the order, never the customer. A
 * message may quote the value that it is about.
 * @param link to the payload in the page; `null` when there is none.
 * @param isRedacted whether the link is to a copy without personal data.
 */
export function toMarkdown(
  analysis: Analysis,
  view: View,
  link: string | null,
  isRedacted: boolean,
): string {
  const { word, joint, counts } = verdictWords(analysis);
  const parts = [
    `**${word}**${joint}${counts}`,
    aboutOf(analysis, view),
    findingsOf(analysis).join('\n'),
    link === null ? '' : `[Open the payload${isRedacted ? WITHOUT : ''}](<${link}>)`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** "Event `customer.order.updated`, purpose unique codes, order `PT-4`, `ord_K9wX…`". */
function aboutOf({ event, form, purpose }: Analysis, { summary }: View): string {
  if (form === null) return '';
  const order = summary?.receipt.order.filter(({ mark }) => mark !== 'code') ?? [];
  const names = [
    textOf(order).replace(/^Order/, ''),
    shorten(summary?.receipt.id?.value ?? '', MAX_ID),
  ];
  const known = names.map((name) => toMarkdownCode(name)).filter((name) => name !== '');
  return [
    event === null ? 'No event name' : `Event ${toMarkdownCode(event)}`,
    ...(purpose === null ? [] : [`purpose ${PURPOSE_WORDS[purpose]}`]),
    ...(known.length === 0 ? [] : [`order ${known.join(', ')}`]),
  ].join(', ');
}

function findingsOf({ text, findings, counts }: Analysis): string[] {
  const listed = findings.slice(0, MAX_LISTED);
  const places = linesAt(
    text,
    listed.map(({ range }) => range.start),
  );
  const rest = countOf(counts) - listed.length;
  return [
    ...listed.map(({ severity, message }, index) => {
      const { line, column } = places[index]!;
      return `- **${SEVERITY_WORDS[severity]}** at ${line}:${column}. ${messageToMarkdown(message)}`;
    }),
    ...(rest > 0 ? [`- and ${groupDigits(rest)} more`] : []),
  ];
}
