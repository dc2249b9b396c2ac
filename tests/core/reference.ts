import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folder with the vendor's published documents. Without it, the tests that need it are skipped.
 */
const folder = process.env['EVENT_REFERENCE'];

export const hasReference = folder !== undefined && folder !== '';

export function readReference(file: string): unknown {
  return JSON.parse(referenceText(file));
}

/** The text as it is written, because 55.00 would be parsed as 55. */
export function referenceText(file: string): string {
  return readFileSync(join(folder!, file), 'utf8');
}

/** The documented event examples: name as documented → data object. */
export function eventExamples(): Record<string, Record<string, unknown>> {
  return readReference('event-examples.json') as Record<string, Record<string, unknown>>;
}
