import {
  analyse,
  compare,
  compareWithPrevious,
  completionsAt,
  deliveryText,
  derive,
  encodeLink,
  fieldRange,
  findFields,
  format,
  minify,
  personalData,
  redact,
  redactedPointer,
  repair,
  signedText,
  variantOf,
  type Analysis,
} from '../core/index.ts';
import type { Implementation, Payload, ToolsService } from './protocol.ts';

/** What is done with a text beside its analysis; see `ToolsService`. */
export function createToolsService(): Implementation<ToolsService> {
  let last: { readonly payload: Payload; readonly analysis: Analysis } | null = null;

  /** Several verbs in a row speak of the same payload, which is analysed once. */
  function analysisOf(payload: Payload): Analysis {
    const isSame =
      last?.payload.text === payload.text &&
      last.payload.purpose === payload.purpose &&
      last.payload.delivery === payload.delivery;
    if (!last || !isSame) last = { payload, analysis: analyse(payload.text, payload) };
    return last.analysis;
  }

  return {
    deliveryText,
    compareWithPrevious: (payload, options) => compareWithPrevious(analysisOf(payload), options),
    compare(payload, other, isOtherLater, options) {
      const analysis = analysisOf(payload);
      const beside = analyse(other);
      const [before, after] = isOtherLater ? [analysis, beside] : [beside, analysis];
      const comparison = compare(before, after, options);
      if (!comparison) return null;
      const { verdict, counts, deliveries, text } = beside;
      return {
        comparison,
        other: { verdict, counts, deliveries },
        otherText: text === other ? null : text,
      };
    },
    fieldRange: (payload, pointer) => fieldRange(analysisOf(payload), pointer),
    find: (payload, search, options) => findFields(analysisOf(payload), search, options),
    format,
    minify,
    signedText,
    variant: (payload, variant) => variantOf(analysisOf(payload), variant),
    repair,
    complete: completionsAt,
    derive: (payload, pointer, { currency }) => derive(analysisOf(payload), pointer, currency),
    reduce(payload, { redacted, keep, compact, pointer }) {
      const analysis = analysisOf(payload);
      if (analysis.verdict === 'unreadable') return null;
      const redaction = redacted ? redact(analysis, new Set(keep), redacted) : null;
      const text = redaction?.text ?? analysis.text;
      return {
        text: compact ? (minify(text) ?? text) : text,
        replaced: redaction?.replaced ?? [],
        count: redaction?.count ?? 0,
        pointer: pointer === undefined ? null : redactedPointer(analysis, pointer, text),
      };
    },
    link: encodeLink,
    personalData: (payload) => personalData(analysisOf(payload)),
  };
}
