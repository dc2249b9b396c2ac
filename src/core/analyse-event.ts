import { ORDER_EVENTS } from '../event/events.ts';
import type { AnalyseOptions, RecognisedAnalysis } from './analysis.ts';
import { collectFindings, type Part } from './collect-findings.ts';
import { rememberDocument } from './documents.ts';
import type { JsonDocument } from './read/json-document.ts';
import { read } from './read/read.ts';
import { identifyOrderEvent, type OrderEvent } from './recognise/order-event.ts';
import { findPurpose, fitOf } from './recognise/purpose.ts';
import { checkRules, subjectOf, twinOf } from './rules/index.ts';
import { checkEventName } from './validate/event-name.ts';
import { findPurposeFindings } from './validate/purpose.ts';
import { checkText } from './validate/text-findings.ts';
import { validate } from './validate/validate.ts';

/**
 * Analyses order event data without wrappers, as `analyse` does. Most texts need no more, so the
 * page loads this half first. The half for other texts follows.
 * @param text offsets count its UTF-16 code units.
 * @returns `null` for any other text, also for one that names another event or holds order event
 *   data inside.
 */
export function analyseEvent(
  text: string,
  options: AnalyseOptions = {},
): RecognisedAnalysis | null {
  const doc = read(text);
  const identity = doc ? identifyOrderEvent(doc) : null;
  if (!doc || identity?.kind !== 'order-event') return null;
  // Only the other half knows whether a name is that of another event.
  const isSure = identity.event === null || ORDER_EVENTS.includes(identity.event);
  return isSure ? analyseOrderEvent(doc, identity, options) : null;
}

/** Analyses a document that was identified as order event data. */
export function analyseOrderEvent(
  doc: JsonDocument,
  event: OrderEvent,
  options: AnalyseOptions,
): RecognisedAnalysis {
  const { subject, purpose, parts } = judge(doc, event, options);
  const rest = collectFindings(doc.text, [
    checkText(doc, event.form),
    { findings: checkEventName(doc, event) },
    ...parts,
    ...(subject ? [checkRules(subject)] : []),
  ]);
  const analysis: RecognisedAnalysis = {
    verdict: rest.counts.error > 0 ? 'invalid' : 'valid',
    form: event.form,
    event: event.event,
    purpose,
    dataPointer: event.dataPointer,
    ...rest,
  };
  return rememberDocument(analysis, doc);
}

/**
 * The verdict and the purpose of order event data, as `analyseOrderEvent` has them. It leaves out
 * everything that finds no error, which takes half of the time: a list may have thousands of rows.
 */
export function judgeOrderEvent(
  doc: JsonDocument,
  event: OrderEvent,
  options: AnalyseOptions,
): Pick<RecognisedAnalysis, 'verdict' | 'purpose'> {
  const { purpose, parts } = judge(doc, event, options);
  const isValid = collectFindings(doc.text, parts).counts.error === 0;
  return { verdict: isValid ? 'valid' : 'invalid', purpose };
}

/** The purpose, and the parts that may hold errors. */
function judge(doc: JsonDocument, event: OrderEvent, { purpose: asked }: AnalyseOptions) {
  const subject = subjectOf(event, doc);
  const found = subject ? findPurpose(doc, event.data) : null;
  const purpose = asked ?? found?.purpose ?? null;
  const fit = subject && purpose ? fitOf(subject.data, purpose) : { lacking: [], surplus: [] };
  const validated = validate(doc, event, fit.lacking, (pointer) =>
    subject ? twinOf(subject, pointer) : null,
  );
  const parts: Part[] = [validated];
  if (found) {
    const { misspelt } = validated;
    parts.push({ findings: findPurposeFindings(doc, event.data, found, asked, fit, misspelt) });
  }
  return { subject, purpose, parts };
}
