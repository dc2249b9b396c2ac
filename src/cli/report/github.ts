import { messageOf, type Report } from './report.ts';

/**
 * Workflow commands of GitHub Actions, which shows each as an annotation. Their escapes are those of
 * the runner's own library (actions/toolkit, core/src/command.ts).
 */
export const githubReport: Report = {
  begin: () => [],
  payload: ({ file, findings, foundIn }) =>
    findings.map((placed) => {
      const { start, finding } = placed;
      const { severity, code } = finding;
      const properties = { file, line: start.line, col: start.column, title: code };
      return command(severity, properties, messageOf(placed, foundIn));
    }),
  end: ({ unread }) => unread.map(({ file, reason }) => command('error', { file }, reason)),
};

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${name} ${list.join(',')}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string | number): string {
  return data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
