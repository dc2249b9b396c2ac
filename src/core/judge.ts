import { toKnownEvent } from '../event/events.ts';
import type { Analysis, AnalyseOptions, Finding, Purpose, Severity, Verdict } from './analysis.ts';
import { identify, type Unrecognised, type OrderEvent } from './recognise/identify.ts';
import { findPurposeFindings } from './validate/purpose.ts';
import { findPurpose, fitOf } from './recognise/purpose.ts';
import { remember } from './documents.ts';
import { MAX_FINDINGS, MAX_TEXT_BYTES } from './limits.ts';
import { isLongerThan } from './read/utf8-length.ts';
import {
  keyRangeOf,
  kindOf,
  nodeAt,
  pointerOf,
  rangeOf,
  type JsonDocument,
} from './read/json-document.ts';
import { read } from './read/read.ts';
import { checkRules } from './rules/index.ts';
import type { OrderEventData } from './rules/violation.ts';
import { nameOf } from './wording/field-name.ts';
import { removeEarlier } from './validate/fixes.ts';
import { checkNumberPrecision } from './validate/number-precision.ts';
import { validate } from './validate/validate.ts';
import { takeFindings } from './wording/finding-limit.ts';

/** A text that holds no order event; `explainOther` says what it is instead. */
export interface Other {
  readonly text: string;
  /** `null`: it is no JSON, or larger than what is read. */
  readonly found: { readonly doc: JsonDocument; readonly foreign: Unrecognised } | null;
}

/**
 * Judges a text: is it order event data of the promotion engine, of which event and purpose, and what is
 * wrong with it. Never throws, whatever the text.
 */
export function judge(text: string, options: AnalyseOptions = {}): Analysis | Other {
  const doc = isLongerThan(text, MAX_TEXT_BYTES) ? null : read(text);
  if (!doc) return { text, found: null };
  const identity = identify(doc);
  if (!identity.isOrderEvent) return { text, found: { doc, foreign: identity } };
  return remember(judgeEvent(doc, identity, options.purpose), doc);
}

/** The verdict on a text whose explanation cannot be had, with a sentence that says so. */
export function unexplained({ text, found }: Other): Analysis {
  const isLarge = isLongerThan(text, MAX_TEXT_BYTES);
  const what = found
    ? 'This is JSON, but no order event'
    : isLarge
      ? 'This text is too large'
      : text.trim() === ''
        ? 'There is no text here'
        : 'This is not JSON';
  const finding: Finding = {
    severity: found ? 'notice' : 'error',
    code: found ? 'not-this-event' : isLarge ? 'too-large' : 'syntax',
    pointer: '',
    range: { start: 0, end: 0 },
    message: `${what}. More could not be loaded: look at your connection, then reload the page.`,
  };
  const verdict = found ? 'unrecognised' : 'unreadable';
  const analysis = conclude(text, verdict, {}, [finding]);
  return found ? remember(analysis, found.doc) : analysis;
}

export function isOther(judged: Analysis | Other): judged is Other {
  return 'found' in judged;
}

function judgeEvent(doc: JsonDocument, event: OrderEvent, asked: Purpose | undefined): Analysis {
  const hasData = event.data >= 0 && kindOf(doc, event.data) === 'object';
  const data = (
    event.form === 'delivery' ? (doc.root as { data: unknown }).data : doc.root
  ) as OrderEventData['data'];
  const found = hasData ? findPurpose(doc, event.data) : null;
  const purpose = asked ?? found?.purpose ?? null;
  const fit = found && purpose ? fitOf(data, purpose) : { lacking: [], surplus: [] };
  const validated = validate(doc, event, fit.lacking);
  const text = checkText(doc, event);
  const findings = [...text.findings, ...checkEventName(doc, event), ...validated.findings];
  const omitted = { ...validated.omitted };
  for (const severity of SEVERITIES) omitted[severity] += text.omitted[severity];
  if (found) {
    findings.push(...findPurposeFindings(doc, event.data, found, asked, fit, validated.told));
    const subject: OrderEventData = { doc, form: event.form, dataPointer: event.dataPointer, data };
    const ruled = checkRules(subject);
    findings.push(...ruled.findings);
    for (const severity of SEVERITIES) omitted[severity] += ruled.omitted[severity];
  }
  const verdict = findings.some(({ severity }) => severity === 'error') ? 'invalid' : 'valid';
  return conclude(
    doc.text,
    verdict,
    { form: event.form, event: event.event, purpose, dataPointer: event.dataPointer },
    findings,
    omitted,
  );
}

/** What is worth saying of any JSON text, whatever it holds. */
export function checkText(
  doc: JsonDocument,
  event?: OrderEvent,
): { findings: Finding[]; omitted: Analysis['counts'] } {
  const precision = checkNumberPrecision(doc, event?.form ?? null);
  const findings = [...precision.findings];
  if (doc.text.charCodeAt(0) === 0xfeff) {
    findings.push({
      severity: 'notice',
      code: 'byte-order-mark',
      pointer: '',
      range: { start: 0, end: 1 },
      message:
        'An invisible byte order mark (U+FEFF) stands before the text; some JSON readers refuse it.',
      why: 'RFC 8259 lets a reader skip it, as is done here, but forbids a sender to add it.',
    });
  }
  const duplicates = takeFindings(doc.duplicates, ({ earlier, later: node }) => {
    const pointer = pointerOf(doc, node);
    return {
      severity: 'warning',
      code: 'duplicate-key',
      pointer,
      range: keyRangeOf(doc, node) ?? rangeOf(doc, node),
      message: `${event ? nameOf(pointer, event.form) : pointer} stands here more than once: most programs keep the last value and drop the others unseen.`,
      why: 'RFC 8259 leaves open which of several values with the same key counts; the last is judged here.',
      fix: removeEarlier(doc, earlier),
    };
  });
  findings.push(...duplicates.findings);
  return {
    findings,
    omitted: { error: 0, warning: duplicates.omitted, notice: precision.omitted },
  };
}

/** A delivery that names an event which is not documented is judged by its data, but says so. */
function checkEventName(doc: JsonDocument, { form, event }: OrderEvent): Finding[] {
  if (form !== 'delivery' || event === null || toKnownEvent(event) !== null) return [];
  const node = nodeAt(doc, '/event/type');
  if (node < 0) return [];
  return [
    {
      severity: 'warning',
      code: 'unknown-event',
      pointer: '/event/type',
      range: rangeOf(doc, node),
      message: `event.type is ${JSON.stringify(event)}, which is no documented event; the data is that of an order event.`,
      why: 'The order events are customer.order.created, customer.order.updated, customer.order.paid and customer.order.canceled.',
    },
  ];
}

type Known = Partial<Pick<Analysis, 'form' | 'event' | 'purpose' | 'dataPointer'>>;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** @param beyond findings that are to be counted, though they were never put into words. */
export function conclude(
  text: string,
  verdict: Verdict,
  known: Known,
  all: readonly Finding[],
  omitted: Analysis['counts'] = { error: 0, warning: 0, notice: 0 },
): Analysis {
  const counts = { ...omitted };
  for (const { severity } of all) counts[severity]++;
  const bySeverity = SEVERITIES.flatMap((s) => all.filter(({ severity }) => severity === s));
  const findings = bySeverity
    .slice(0, MAX_FINDINGS)
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return {
    verdict,
    text,
    wrappers: [],
    deliveries: [],
    form: null,
    event: null,
    purpose: null,
    dataPointer: null,
    ...known,
    findings,
    counts,
  };
}
