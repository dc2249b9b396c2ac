/**
 * The command for files: `node check.mjs [options] FILE… | -`. It finds and checks payloads as the
 * page does. docs/ci.md shows its uses.
 */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { version } from '../package.json';
import { checkText, type CheckedPayload, type Leftovers } from './cli/check.ts';
import { HELP, readOptions, UsageError, type Format, type Options } from './cli/options.ts';
import { githubReport } from './cli/report/github.ts';
import { createJsonReport } from './cli/report/json.ts';
import type { Report, Totals } from './cli/report/report.ts';
import { createSarifReport } from './cli/report/sarif.ts';
import { textReport } from './cli/report/text.ts';
import { summaryOf } from './cli/summary.ts';
import { reasonOf } from './cli/unread.ts';
import { toVisible } from './cli/visible.ts';
import { countOf, SEVERITIES } from './core/index.ts';
import { piecesOfText } from './platform/file-text.ts';

const OK = 0;
const FAILED = 1;
const NOT_CHECKED = 2;

const REPORTS: Readonly<Record<Format, () => Report>> = {
  text: () => textReport,
  json: createJsonReport,
  sarif: () => createSarifReport(version),
  github: () => githubReport,
};

/** Writes lines and waits where the reader is slower, so that lines do not pile up. */
async function write(stream: NodeJS.WriteStream, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  const text = lines.map((line) => `${toVisible(line)}\n`).join('');
  if (!stream.write(text)) await once(stream, 'drain');
}

async function run(words: readonly string[]): Promise<number> {
  let options;
  try {
    options = readOptions(words);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await write(process.stderr, [error.message, 'Run it with --help for its options.']);
    return NOT_CHECKED;
  }
  if (options === 'help' || options === 'version') {
    const text = options === 'help' ? HELP : `payload-playground ${version}\n`;
    process.stdout.write(text);
    return OK;
  }
  return check(options);
}

async function check(options: Options): Promise<number> {
  const { format, files, maxWarnings, isQuiet } = options;
  const report = REPORTS[format]();
  const totals: Totals = {
    files: files.length,
    payloads: 0,
    linesLeftOut: 0,
    notThisEvent: 0,
    counts: { error: 0, warning: 0, notice: 0 },
    unlisted: 0,
    unread: [],
  };
  await write(process.stdout, report.begin());
  for (const file of files) {
    try {
      for await (const payload of payloadsOf(file, options, totals)) {
        await write(process.stdout, report.payload(isQuiet ? errorsOf(payload) : payload));
      }
    } catch (error) {
      const unread = { file: nameOf(file), reason: reasonOf(error) };
      totals.unread.push(unread);
      await write(process.stderr, [`${unread.file} ${unread.reason}`]);
    }
  }
  const exitCode = exitCodeOf(totals, maxWarnings);
  await write(process.stdout, report.end(totals, exitCode));
  if (!isQuiet) await write(process.stderr, summaryOf(totals, maxWarnings));
  return exitCode;
}

/** The payloads of a file, each added to the totals. */
async function* payloadsOf(
  file: string,
  { purpose }: Options,
  totals: Totals,
): AsyncGenerator<CheckedPayload> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  const bytes = Readable.toWeb(input) as ReadableStream<Uint8Array<ArrayBuffer>>;
  const leftovers: Leftovers = { lines: 0 };
  const options = purpose === null ? {} : { purpose };
  for await (const payload of checkText(nameOf(file), piecesOfText(bytes), options, leftovers)) {
    const { form, counts, findings } = payload.analysis;
    totals.payloads += 1;
    // The verdict of a list is the worst of its rows, so the form decides.
    if (form === null && counts.error === 0) totals.notThisEvent += 1;
    totals.unlisted += countOf(counts) - findings.length;
    for (const severity of SEVERITIES) totals.counts[severity] += counts[severity];
    yield payload;
  }
  totals.linesLeftOut += leftovers.lines;
}

/** The name of a file at the beginning of a line, where `::` would begin a workflow command. */
function nameOf(file: string): string {
  if (file === '-') return '<stdin>';
  return /^\s*::/.test(file) ? `./${file}` : file;
}

/** A payload with what makes the command fail: its errors, and why it is not this event. */
function errorsOf(payload: CheckedPayload): CheckedPayload {
  const findings = payload.findings.filter(
    ({ finding: { severity, code } }) =>
      severity === 'error' || code === 'not-this-event' || code === 'custom-payload',
  );
  return { ...payload, findings };
}

function exitCodeOf({ counts, notThisEvent, unread }: Totals, maxWarnings: number): number {
  if (unread.length > 0) return NOT_CHECKED;
  const isGood = counts.error === 0 && counts.warning <= maxWarnings;
  return isGood && notThisEvent === 0 ? OK : FAILED;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of the output stopped, as `head` does. Not everything was checked.
  if (error.code === 'EPIPE') process.exit(NOT_CHECKED);
  throw error;
});
process.exitCode = await run(process.argv.slice(2));
