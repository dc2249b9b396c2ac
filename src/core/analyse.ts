import type {
  Analysis,
  AnalyseOptions,
  Finding,
  RecognisedAnalysis,
  UnreadableAnalysis,
  UnrecognisedAnalysis,
} from './analysis.ts';
import { deliveryRows } from './deliveries.ts';
import { rememberDocument } from './documents.ts';
import { MAX_FINDINGS } from './limits.ts';
import type { JsonDocument } from './read/json-document.ts';
import { read } from './read/read.ts';
import { explainUnreadable } from './read/unreadable.ts';
import { identify, type OrderEvent, type Unrecognised } from './recognise/identify.ts';
import { withPlaceholderCheck } from './recognise/instead/design.ts';
import { findPurpose, fitOf } from './recognise/purpose.ts';
import { describeUnrecognised } from './recognise/unrecognised.ts';
import { checkRules, subjectOf } from './rules/index.ts';
import { checkEventName } from './validate/event-name.ts';
import { findPurposeFindings } from './validate/purpose.ts';
import { checkText } from './validate/text-findings.ts';
import { SEVERITIES } from './severities.ts';
import { unwrap, type Unwrapped } from './unwrap/unwrap.ts';
import { validate } from './validate/validate.ts';
import type { LimitedBySeverity } from './wording/finding-limit.ts';

/**
 * Says whether a text is order event data, of which event and purpose, and what is wrong with it; of
 * any other text, what it is instead. A payload inside something else is taken out first; of several
 * payloads `options.delivery` chooses the one to analyse. Never throws, whatever the text. Pure: the
 * same text and options give the same analysis.
 * @param text the payload as pasted; offsets count its UTF-16 code units, a byte order mark included.
 */
export function analyse(text: string, options: AnalyseOptions = {}): Analysis {
  const doc = read(text);
  // Nothing else is looked for in a payload: what its metadata holds is a value of it.
  const identity = doc ? identify(doc) : null;
  if (doc && identity?.kind === 'order-event') {
    return analyseDocument(doc, identity, options, ALONE);
  }

  const payloads = unwrap(text);
  const shown = payloads[options.delivery ?? 0] ?? payloads[0];
  if (!shown) {
    return doc && identity
      ? analyseDocument(doc, identity, options, ALONE)
      : unreadable(text, ALONE);
  }
  const analyseOne = (payload: Unwrapped, origin: Origin) => {
    const inner = read(payload.text);
    return inner
      ? analyseDocument(inner, identify(inner), options, origin)
      : unreadable(payload.text, origin);
  };
  const deliveries =
    payloads.length === 1 ? [] : deliveryRows(payloads, (payload) => analyseOne(payload, ALONE));
  return analyseOne(shown, { wrappers: shown.wrappers, deliveries });
}

/** How the text of an analysis was found. */
type Origin = Pick<Analysis, 'wrappers' | 'deliveries'>;

const ALONE: Origin = { wrappers: [], deliveries: [] };

function analyseDocument(
  doc: JsonDocument,
  identity: OrderEvent | Unrecognised,
  options: AnalyseOptions,
  origin: Origin,
): Analysis {
  const analysis =
    identity.kind === 'order-event'
      ? analyseEvent(doc, identity, options, origin)
      : analyseOther(doc, identity, origin);
  return rememberDocument(analysis, doc);
}

function unreadable(text: string, origin: Origin): UnreadableAnalysis {
  return {
    verdict: 'unreadable',
    ...NO_EVENT,
    ...withFindings(text, origin, [
      { findings: [withPlaceholderCheck(text, explainUnreadable(text))] },
    ]),
  };
}

function analyseOther(doc: JsonDocument, what: Unrecognised, origin: Origin): UnrecognisedAnalysis {
  const parts = [checkText(doc, null), { findings: [describeUnrecognised(doc, what)] }];
  return { verdict: 'unrecognised', ...NO_EVENT, ...withFindings(doc.text, origin, parts) };
}

function analyseEvent(
  doc: JsonDocument,
  event: OrderEvent,
  { purpose: asked }: AnalyseOptions,
  origin: Origin,
): RecognisedAnalysis {
  const subject = subjectOf(event, doc);
  const found = subject ? findPurpose(doc, event.data) : null;
  const purpose = asked ?? found?.purpose ?? null;
  const fit = subject && purpose ? fitOf(subject.data, purpose) : { lacking: [], surplus: [] };
  const validated = validate(doc, event, fit.lacking);
  const parts: Part[] = [
    checkText(doc, event),
    { findings: checkEventName(doc, event) },
    validated,
  ];
  if (subject && found) {
    parts.push(
      { findings: findPurposeFindings(doc, event.data, found, asked, fit, validated.told) },
      checkRules(subject),
    );
  }
  const rest = withFindings(doc.text, origin, parts);
  return {
    verdict: rest.counts.error > 0 ? 'invalid' : 'valid',
    form: event.form,
    event: event.event,
    purpose,
    dataPointer: event.dataPointer,
    ...rest,
  };
}

/** The findings of one step; `omitted` counts those that were never put into words. */
type Part = Pick<LimitedBySeverity, 'findings'> & Partial<LimitedBySeverity>;

const NO_EVENT = { form: null, event: null, purpose: null, dataPointer: null } as const;

function withFindings(text: string, origin: Origin, parts: readonly Part[]) {
  const all = parts.flatMap(({ findings }) => findings);
  return {
    text,
    ...origin,
    findings: firstFindings(all),
    counts: countFindings(all, parts),
  };
}

/** The findings that are kept, errors before warnings before notices, in document order. */
function firstFindings(all: readonly Finding[]): readonly Finding[] {
  return SEVERITIES.flatMap((severity) => all.filter((finding) => finding.severity === severity))
    .slice(0, MAX_FINDINGS)
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

function countFindings(all: readonly Finding[], parts: readonly Part[]): Analysis['counts'] {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of all) counts[severity]++;
  for (const { omitted } of parts) {
    if (omitted) for (const severity of SEVERITIES) counts[severity] += omitted[severity];
  }
  return counts;
}
