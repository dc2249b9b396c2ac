import { messageOf, type Report } from './report.ts';

/** One line a finding: FILE:LINE:COLUMN SEVERITY CODE MESSAGE. Code in messages has backticks. */
export const textReport: Report = {
  begin: () => [],
  payload: ({ file, findings, foundIn }) =>
    findings.map((placed) => {
      const { start, finding } = placed;
      const place = `${file}:${start.line}:${start.column}`;
      return `${place} ${finding.severity} ${finding.code} ${messageOf(placed, foundIn)}`;
    }),
  end: () => [],
};
