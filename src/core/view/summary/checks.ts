import { evaluate, ITEM_SUM, lineAmount, ORDER_SUMS } from '../../amounts/sums.ts';
import type { Analysis, FindingCode, Severity } from '../../analysis.ts';
import { worst } from '../../severities.ts';
import type { OrderEventData } from '../../rules/violation.ts';
import { ordersIn } from '../../rules/orders.ts';
import { counted } from '../../wording/lists.ts';
import type { LayoutContext } from '../context.ts';
import { PURPOSE_WORDS } from '../purpose-words.ts';
import type { Check, CheckId } from './types.ts';

const TITLES: Readonly<Record<CheckId, string>> = {
  schema: 'Schema',
  totals: 'Totals',
  ids: 'Matching IDs',
  dates: 'Dates',
  purpose: 'Purpose',
};

/** The check that each kind of finding belongs to; all others belong to the schema. */
const CHECKS: Partial<Readonly<Record<FindingCode, CheckId>>> = {
  totals: 'totals',
  'minor-units': 'totals',
  identity: 'ids',
  'id-prefix': 'ids',
  chronology: 'dates',
  format: 'dates',
  'purpose-incomplete': 'purpose',
  'purpose-ambiguous': 'purpose',
  'purpose-surplus': 'purpose',
};

/** What was counted elsewhere. */
export interface Counted {
  readonly identities: { readonly agreeing: number; readonly all: number };
  /** Dates and times of the payload. */
  readonly dates: number;
}

/** The checks that were made, each with how much it covered or what it found. */
export function checksOf(
  { doc }: LayoutContext,
  analysis: Analysis,
  subject: OrderEventData,
  { identities, dates }: Counted,
): Check[] {
  const covered: Readonly<Record<CheckId, string>> = {
    schema: counted(fieldsIn(doc.positions), 'field', 'fields'),
    totals: counted(sumsIn(subject), 'sum', 'sums'),
    ids: `${identities.agreeing} of ${identities.all}`,
    dates: dates === 1 ? '1 date' : `${counted(dates, 'date', 'dates')} in order`,
    purpose: purposeWords(analysis),
  };
  return (Object.keys(TITLES) as CheckId[]).map((id) => {
    const found = analysis.findings.flatMap((finding, index) =>
      (CHECKS[finding.code] ?? 'schema') === id ? [{ finding, index }] : [],
    );
    const severity = worst(found.map(({ finding }) => finding.severity));
    const first = found.find(({ finding }) => finding.severity === severity);
    return {
      id,
      title: TITLES[id],
      text: severity === undefined ? covered[id] : findingsWords(found, severity),
      ...(severity === undefined ? {} : { severity }),
      finding: first?.index ?? -1,
    };
  });
}

function findingsWords(
  found: readonly { readonly finding: { readonly severity: Severity } }[],
  severity: Severity,
): string {
  const count = found.filter(({ finding }) => finding.severity === severity).length;
  return counted(count, severity, `${severity}s`);
}

function purposeWords({ purpose }: Analysis): string {
  return purpose === null ? 'not clear' : PURPOSE_WORDS[purpose];
}

/** The members of all objects of a document. */
function fieldsIn({ count, keyStart }: LayoutContext['doc']['positions']): number {
  let fields = 0;
  for (let node = 0; node < count; node++) if (keyStart[node]! >= 0) fields++;
  return fields;
}

/** How many sums of the payload's orders could be checked. */
function sumsIn(subject: OrderEventData): number {
  let sums = 0;
  for (const { order, items } of ordersIn(subject)) {
    sums += ORDER_SUMS.filter((rule) => evaluate(order, rule)).length;
    for (const item of items) {
      if (evaluate(item, ITEM_SUM)) sums++;
      if (lineAmount(item) !== undefined) sums++;
    }
  }
  return sums;
}
