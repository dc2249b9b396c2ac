import type { CheckedPayload } from '../check.ts';
import type { Report } from './report.ts';

/** One JSON object: every payload with its findings, then the files not read, then the totals. */
export function createJsonReport(): Report {
  let separator = '';
  return {
    begin: () => ['{"payloads":['],
    payload: (payload) => {
      const line = separator + JSON.stringify(toJson(payload));
      separator = ',';
      return [line];
    },
    end: ({ unread, counts, ...others }, exitCode) => {
      const totals = { ...others, ...counts, exitCode };
      return [`],"unread":${JSON.stringify(unread)},"totals":${JSON.stringify(totals)}}`];
    },
  };
}

function toJson({ file, place, analysis, foundIn, findings }: CheckedPayload) {
  const { verdict, form, event, purpose, counts } = analysis;
  return {
    file,
    ...place,
    verdict,
    form,
    event,
    purpose,
    foundIn,
    counts,
    findings: findings.map(({ finding, start, end, inPayload, related }) => {
      const { severity, code, pointer, message, why = null } = finding;
      // What the page offers to press says what to do.
      const fixes = [...(finding.fix ? [finding.fix] : []), ...(finding.choices ?? [])];
      const offered = fixes.map(({ title }) => title);
      return {
        ...start,
        ...{ end, inPayload, severity, code, pointer, message, why, related, fixes: offered },
      };
    }),
  };
}
