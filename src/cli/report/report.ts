import type { Severity } from '../../core/index.ts';
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

/** The message of a finding. It says where in a decoded payload the finding is. */
export function messageOf({ finding, inPayload }: PlacedFinding, foundIn: string | null): string {
  if (!inPayload) return finding.message;
  const { line, column } = inPayload;
  return `${finding.message} Line ${line}, column ${column} of the payload. ${foundIn}`;
}
