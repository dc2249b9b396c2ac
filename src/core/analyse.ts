import { analyseOrderEvent } from './analyse-event.ts';
import type { Analysis, AnalyseOptions, DeliveryRow, OtherAnalysis, Purpose } from './analysis.ts';
import { collectFindings } from './collect-findings.ts';
import { deliveryRows, worstVerdict } from './deliveries.ts';
import { documentOf, rememberDocument } from './documents.ts';
import type { JsonDocument } from './read/json-document.ts';
import { knownList, payloadsIn } from './payloads.ts';
import { read } from './read/read.ts';
import { explainUnreadable } from './read/unreadable.ts';
import { identify, type Unrecognised } from './recognise/identify.ts';
import { withPlaceholderCheck } from './recognise/instead/design.ts';
import { describeUnrecognised } from './recognise/unrecognised.ts';
import type { Unwrapped } from './unwrap/unwrap.ts';
import { checkText } from './validate/text-findings.ts';

/**
 * Says whether a text is order event data, of which event and purpose, and what is wrong with it;
 * of any other text, what it is instead. A payload inside something else is taken out first; of
 * several payloads `options.delivery` chooses the one to analyse. Never throws, whatever the text.
 * Pure: the same text and options give the same analysis.
 * @param text the payload as pasted; offsets count its UTF-16 code units, a byte order mark
 *   included.
 */
export function analyse(text: string, options: AnalyseOptions = {}): Analysis {
  const known = knownList(text);
  if (known) return analyseOneOf(known, options);
  const doc = read(text);
  const identity = doc ? identify(doc) : null;
  // A payload is not searched: what its metadata holds is a value of it.
  if (doc && identity?.kind === 'order-event') return analyseOrderEvent(doc, identity, options);

  const payloads = payloadsIn(text, doc);
  if (payloads.length > 0) return analyseOneOf(payloads, options);
  return doc && identity ? analyseOther(doc, identity as Unrecognised) : unreadable(text);
}

function analyseOneOf(payloads: readonly Unwrapped[], options: AnalyseOptions): Analysis {
  const shown = payloads[options.delivery ?? 0] ?? payloads[0]!;
  const alone = analyseAlone(shown.text, options);
  const deliveries = payloads.length === 1 ? [] : listed(payloads, options);
  const analysis = {
    ...alone,
    verdict: worstVerdict(deliveries) ?? alone.verdict,
    wrappers: shown.wrappers,
    deliveries,
  };
  const doc = documentOf(alone);
  return doc ? rememberDocument(analysis, doc) : analysis;
}

/** The rows of the lists that are known, each as it was asked for last. */
const lists = new WeakMap<
  readonly Unwrapped[],
  { readonly purpose: Purpose | undefined; readonly rows: readonly DeliveryRow[] }
>();

/** The rows of several payloads. They are made once, and not again for each that is shown. */
function listed(payloads: readonly Unwrapped[], options: AnalyseOptions): readonly DeliveryRow[] {
  const { purpose } = options;
  const known = lists.get(payloads);
  if (known && known.purpose === purpose) return known.rows;
  const rows = deliveryRows(payloads, options);
  lists.set(payloads, { purpose, rows });
  return rows;
}

/** Analyses a text without a look for payloads inside it. */
function analyseAlone(text: string, options: AnalyseOptions): Analysis {
  const doc = read(text);
  if (!doc) return unreadable(text);
  const identity = identify(doc);
  return identity.kind === 'order-event'
    ? analyseOrderEvent(doc, identity, options)
    : analyseOther(doc, identity);
}

const NO_EVENT = { form: null, event: null, purpose: null, dataPointer: null } as const;

function unreadable(text: string): OtherAnalysis {
  const finding = withPlaceholderCheck(text, explainUnreadable(text));
  return {
    verdict: 'unreadable',
    ...NO_EVENT,
    ...collectFindings(text, [{ findings: [finding] }]),
  };
}

function analyseOther(doc: JsonDocument, what: Unrecognised): OtherAnalysis {
  const parts = [checkText(doc, null), { findings: [describeUnrecognised(doc, what)] }];
  const analysis: OtherAnalysis = {
    verdict: 'unrecognised',
    ...NO_EVENT,
    ...collectFindings(doc.text, parts),
  };
  return rememberDocument(analysis, doc);
}
