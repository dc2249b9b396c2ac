import { isAmount } from '../../core/index.ts';
import type { CheckedPayload, PlacedFinding } from '../check.ts';
import { listLines, messageOf, type Report } from './report.ts';

/** One line a finding: FILE:LINE:COLUMN SEVERITY CODE MESSAGE. Code in messages has backticks. */
export const textReport: Report = {
  begin: () => [],
  payload: (payload) => {
    const { file, findings, foundIn } = payload;
    const decimals = decimalAmounts(payload);
    const [first, ...folded] = decimals.length > FEW ? decimals : [];
    return findings
      .filter((placed) => !folded.includes(placed))
      .map((placed) => {
        const { start, finding } = placed;
        const place = `${file}:${start.line}:${start.column}`;
        const more = placed === first ? ` ${othersAs(placed, folded)}` : '';
        return `${place} ${finding.severity} ${finding.code} ${messageOf(placed, foundIn)}${more}`;
      });
  },
  end: () => [],
};

/** So many amounts with decimals are listed one by one. More have one cause, and share a line. */
const FEW = 3;

/** The findings of amounts that are written with decimals, errors first. */
function decimalAmounts({ analysis, findings }: CheckedPayload): PlacedFinding[] {
  return findings
    .filter(({ finding: { code, range, pointer } }) => {
      const source = analysis.text.slice(range.start, range.end);
      const isDecimal = code === 'minor-units' || code === 'type';
      return isDecimal && /^"?-?\d+[.,]\d+"?$/.test(source) && isAmount(analysis.form, pointer);
    })
    .sort((a, b) => Number(b.finding.code === 'type') - Number(a.finding.code === 'type'));
}

/** A sentence about the amounts with the same mistake as the first one. */
function othersAs({ start, inPayload }: PlacedFinding, others: readonly PlacedFinding[]): string {
  const { line } = inPayload ?? start;
  const lines = others
    .map((other) => (other.inPayload ?? other.start).line)
    .filter((other) => other !== line);
  const where = lines.length > 0 ? `, on ${listLines(lines)}` : '';
  return `${others.length} more amounts have decimals${where}.`;
}
