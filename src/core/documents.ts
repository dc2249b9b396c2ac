import type { Analysis } from './analysis.ts';
import type { JsonDocument } from './read/json-document.ts';
import { read } from './read/read.ts';

/** Beside the analyses, not in them: an analysis is plain data that goes to the page. */
const documents = new WeakMap<Analysis, JsonDocument>();

/** Keeps the document that an analysis speaks of, for what is asked of it later. */
export function remember(analysis: Analysis, doc: JsonDocument): Analysis {
  documents.set(analysis, doc);
  return analysis;
}

/**
 * The document that an analysis speaks of; `null` when its text is unreadable. An analysis that was cloned
 * has lost it and is read again.
 */
export function documentOf(analysis: Analysis): JsonDocument | null {
  const known = documents.get(analysis);
  if (known) return known;
  if (analysis.verdict === 'unreadable') return null;
  const doc = read(analysis.text);
  if (doc) documents.set(analysis, doc);
  return doc;
}
