import { resolve, isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FindingCode, Severity } from '../../core/index.ts';
import type { CheckedPayload, PlacedFinding } from '../check.ts';
import { messageOf, type Report } from './report.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  notice: 'note',
};

/** What each kind of finding is about. */
export const RULES: Readonly<Record<FindingCode, string>> = {
  syntax: 'The text is not JSON.',
  'byte-order-mark': 'The text starts with a byte order mark.',
  'too-large': 'The text is too large, or nested too deep, to be checked.',
  'duplicate-key': 'A key appears twice in one object.',
  'number-precision': 'Most programs round the number.',
  'not-this-event': 'The text is not a payload of this event.',
  'custom-payload': 'The payload was customized in the payload designer.',
  'unknown-event': 'The event is not known.',
  missing: 'A required field is missing.',
  type: 'The value has the wrong type.',
  enum: 'The value is not one of the allowed values.',
  format: 'The value is not in the right format.',
  range: 'The number is out of its range.',
  undocumented: 'The field is not documented.',
  misspelt: 'The key is probably misspelled.',
  'purpose-incomplete': 'An object that the purpose includes is missing.',
  'purpose-ambiguous': 'The objects fit several purposes.',
  'purpose-surplus': 'An object does not belong to the purpose.',
  totals: 'The amounts do not add up.',
  identity: 'Two fields that identify the same object differ.',
  'id-prefix': 'The ID has an unusual prefix.',
  'minor-units': 'The amount is probably not in minor units.',
  chronology: 'The dates are not in their order.',
  state: 'Two fields contradict each other.',
};

/** A log in SARIF 2.1.0 (OASIS). Its results come before its tool, which JSON allows. */
export function createSarifReport(version: string): Report {
  let separator = '';
  return {
    begin: () => [
      `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[`,
    ],
    payload: (payload) =>
      payload.findings.map((placed) => {
        const line = separator + JSON.stringify(toResult(payload, placed));
        separator = ',';
        return line;
      }),
    end: ({ unread }, exitCode) => {
      const rules = Object.entries(RULES).map(([id, text]) => {
        const description = { text };
        return {
          id,
          shortDescription: description,
          fullDescription: description,
          help: description,
        };
      });
      const tool = { driver: { name: 'payload-playground', version, rules } };
      const invocation = {
        executionSuccessful: unread.length === 0,
        exitCode,
        toolExecutionNotifications: unread.map(({ file, reason }) => ({
          level: 'error',
          message: { text: `${file} ${reason}` },
        })),
      };
      return [`],"tool":${JSON.stringify(tool)},"invocations":[${JSON.stringify(invocation)}]}]}`];
    },
  };
}

function toResult({ file, foundIn }: CheckedPayload, placed: PlacedFinding) {
  const { finding, start, end } = placed;
  const region = {
    startLine: start.line,
    startColumn: start.column,
    ...(end ? { endLine: end.line, endColumn: end.column } : {}),
  };
  return {
    ruleId: finding.code,
    level: LEVELS[finding.severity],
    // Messages hold parts of payloads, so they are never Markdown.
    message: { text: messageOf(placed, foundIn) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: toUri(file) }, region },
        logicalLocations: [{ fullyQualifiedName: finding.pointer }],
      },
    ],
  };
}

/** A relative path stays relative, because a repository has other addresses on other machines. */
function toUri(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(resolve(file)).href;
  return file.split(sep).map(encodeURIComponent).join('/');
}
