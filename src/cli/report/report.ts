import { joinWords, type Severity } from '../../core/index.ts';
import type { CheckedPayload, PlacedFinding } from '../check.ts';

/** A file that could not be read. */
export interface Unread {
  readonly file: string;
  /** What is wrong with the file, as a sentence without its subject: "does not exist". */
  readonly reason: string;
}

/** What was found in all files. */
export interface Totals {
  files: number;
  payloads: number;
  /** Lines without a payload in files with one JSON value a line. */
  linesLeftOut: number;
  /** Payloads that are JSON, but not this event. The command fails although nothing is an error. */
  notThisEvent: number;
  /** Of all findings, also of those that the core does not list. */
  readonly counts: Record<Severity, number>;
  /** Findings beyond the most that the core lists of one payload. */
  unlisted: number;
  readonly unread: Unread[];
}

/**
 * One format of the output. Each method gives the lines that are written next, so that the output
 * never waits for the end of the input.
 */
export interface Report {
  begin(): string[];
  payload(payload: CheckedPayload): string[];
  end(totals: Totals, exitCode: number): string[];
}

/**
 * The message of a finding. It says where in a decoded payload the finding is, and on which other
 * lines the values of its rule are.
 */
export function messageOf(
  { finding, start, inPayload, related }: PlacedFinding,
  foundIn: string | null,
): string {
  const { line, column } = inPayload ?? start;
  const others = related.map((place) => place.line).filter((other) => other !== line);
  return [
    finding.message,
    ...(inPayload ? [`Line ${line}, column ${column} of the payload.`] : []),
    ...(others.length > 0 ? [`See also ${listLines(others)}.`] : []),
    ...(foundIn !== null && inPayload ? [foundIn] : []),
  ].join(' ');
}

/** Lines that a message names. */
const MAX_LINES = 4;

/** Numbers of lines as a part of a sentence: “lines 3, 8 and 12”, each once. */
export function listLines(numbers: readonly number[]): string {
  const lines = [...new Set(numbers)].sort((a, b) => a - b).map(String);
  const rest = lines.length - MAX_LINES;
  const shown = rest > 0 ? [...lines.slice(0, MAX_LINES), `${rest} more`] : lines;
  return `line${lines.length > 1 ? 's' : ''} ${joinWords(shown)}`;
}
