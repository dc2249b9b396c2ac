import { parseArgs } from 'node:util';
import { PURPOSES, type Purpose } from '../core/index.ts';

export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

export interface Options {
  /** Paths; `-` is standard input. */
  readonly files: readonly string[];
  readonly format: Format;
  readonly purpose: Purpose | null;
  /** Infinity without a limit. */
  readonly maxWarnings: number;
  /** Only errors are reported. */
  readonly isQuiet: boolean;
}

/** A command line that cannot be followed. The message says why. */
export class UsageError extends Error {}

const PURPOSE_NAMES = Object.keys(PURPOSES) as Purpose[];

export const HELP = `Usage: node check.mjs [options] FILE… | -

Checks the webhook payloads of customer.order.updated in files, or in standard input (-).
A file may hold one payload or several, also inside logs, requests, records or strings,
in UTF-8 or UTF-16, also packed with gzip. Nothing is sent anywhere.

Options:
  --format FORMAT    ${FORMATS.join(', ')} (default: text)
  --purpose PURPOSE  check for this purpose: ${PURPOSE_NAMES.join(', ')}
  --max-warnings N   fail if there are more than N warnings
  --quiet            report only errors and payloads that are not this event
  --help             show this text
  --version          show the version

Text format: FILE:LINE:COLUMN SEVERITY CODE MESSAGE

Exit code:
  0  no errors
  1  errors, a payload that is not this event, or more warnings than --max-warnings
     allows
  2  wrong usage, or a file that could not be read
`;

/**
 * Reads a command line.
 * @param words without the program's own name.
 * @throws UsageError
 */
export function readOptions(words: readonly string[]): Options | 'help' | 'version' {
  const { values, positionals } = parse(words);
  if (values.help) return 'help';
  if (values.version) return 'version';
  if (positionals.length === 0) throw new UsageError('No file was given.');
  if (positionals.filter((file) => file === '-').length > 1) {
    throw new UsageError('Standard input (-) can be read only once.');
  }
  return {
    files: positionals,
    format: oneOf(FORMATS, values.format, '--format'),
    purpose:
      values.purpose === undefined ? null : oneOf(PURPOSE_NAMES, values.purpose, '--purpose'),
    maxWarnings: values['max-warnings'] === undefined ? Infinity : count(values['max-warnings']),
    isQuiet: values.quiet,
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        purpose: { type: 'string' },
        'max-warnings': { type: 'string' },
        quiet: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    // Node adds advice about its own notation on further lines.
    throw new UsageError(String(error instanceof Error ? error.message : error).split('\n', 1)[0]);
  }
}

function oneOf<T extends string>(allowed: readonly T[], value: string, option: string): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) {
    throw new UsageError(`${option} must be one of ${allowed.join(', ')}, but it is ${value}.`);
  }
  return found;
}

function count(value: string): number {
  if (!/^\d+$/.test(value)) {
    throw new UsageError(`--max-warnings must be a whole number, but it is ${value}.`);
  }
  return Number(value);
}
