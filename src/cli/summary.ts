import { counted, joinWords, SEVERITIES } from '../core/index.ts';
import type { Totals } from './report/report.ts';

/** What was found in all files, in sentences. */
export function summaryOf(totals: Totals, maxWarnings: number): string[] {
  const { files, payloads, notThisEvent, counts, linesLeftOut, unlisted } = totals;
  const found = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    counted(counts[severity], severity, `${severity}s`),
  );
  const checked = `${counted(payloads, 'payload', 'payloads')} in ${counted(files, 'file', 'files')}`;
  const lines = [`${checked}: ${found.length > 0 ? joinWords(found) : 'no findings'}.`];
  if (notThisEvent > 0) {
    const are = notThisEvent === 1 ? 'is' : 'are';
    lines.push(`${counted(notThisEvent, 'payload', 'payloads')} ${are} not this event.`);
  }
  if (linesLeftOut > 0) {
    lines.push(`${counted(linesLeftOut, 'line', 'lines')} without a payload left out.`);
  }
  if (unlisted > 0) {
    lines.push(`${counted(unlisted, 'finding', 'findings')} counted, but not listed.`);
  }
  if (counts.warning > maxWarnings) {
    lines.push(`More warnings than --max-warnings ${maxWarnings} allows.`);
  }
  return lines;
}
