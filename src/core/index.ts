/** The only door of the core. All other folders, tests and measurements import from this file. */

// Analyse
export { analyse } from './analyse.ts';
export { analyseEvent } from './analyse-event.ts';
export type * from './analysis.ts';
export { countOf, SEVERITIES, SEVERITY_WORDS, worstOf } from './severities.ts';
export { linesAt, type LineColumn } from './read/lines.ts';
export { countsAmongOthers, deliveryText } from './payloads.ts';
export { PURPOSES } from '../event/purposes.ts';

// Lay out
export { layout } from './view/layout.ts';
export { rowsOf } from './view/rows.ts';
export { timelinePicture } from './view/timeline-lanes.ts';
export type * from './view/timeline-lanes.ts';
export { deliveryCells, deliveryTime, type DeliveryCells } from './view/delivery-cells.ts';
export { filterWords } from './view/filter.ts';
export { findFields, type FoundField, type FoundFields } from './view/find-fields.ts';
export { findingRows, orderOf } from './view/finding-rows.ts';
export type { FindingGroup, FindingRows, FixAll } from './view/finding-rows.ts';
export { foundInside } from './view/found-inside.ts';
export { payloadTitle } from './view/payload-title.ts';
export { PURPOSE_WORDS } from './view/purpose-words.ts';
export { VERDICT_WORDS, verdictWords, type VerdictWords } from './view/verdict.ts';
export type * from './view/types.ts';
export { isCurrency } from './format/currency.ts';
export { groupDigits } from './format/digits.ts';
export { formatSpan } from './format/time.ts';
export { counted, joinWords } from './wording/lists.ts';
export { toCode } from './read/code.ts';
export { shorten } from './read/shorten.ts';

// Name a place
export { isWithin, toJsonPath, toPath } from './read/pointer.ts';
export { isAmount } from './schema/is-amount.ts';
export { toFieldPath } from './wording/field-path.ts';
export { toTemplateKey } from './recognise/template-key.ts';
export { fieldRange } from './help/field-range.ts';
export { pointerAround } from './help/pointer-around.ts';

// Links
export { decodeLink } from './link/decode.ts';
export { decodeExactLink } from './link/exact.ts';
export { toParts as linkParts } from './link/options.ts';
export { encodeLink, type EncodedLink, type EncodeOptions } from './link/encode.ts';
export type * from './link/types.ts';

// Redaction
export { redact, type Redaction, type Replacement } from './redaction/redact.ts';
export { redactedPointer } from './redaction/redacted-pointer.ts';
export { personalData, type PersonalValue } from './redaction/personal-data.ts';

// Compare
export { compare, compareWithPrevious } from './compare/compare.ts';
export type * from './compare/types.ts';

// Export
export { toMarkdown } from './export/markdown.ts';
export { toMarkdownLink } from './export/markdown-link.ts';
export { toText } from './export/text.ts';

// Explain an amount
export { derive } from './rules/derivation/derive.ts';
export { isSum } from './rules/derivation/is-sum.ts';
export type * from './rules/derivation/types.ts';

// Edit
export { format, minify } from './edit/format.ts';
export { fixWords } from './edit/fix-words.ts';
export { mergeFixes } from './edit/merge-fixes.ts';
export type { Variant } from './edit/variant-changes.ts';
export { variantOf } from './edit/variants.ts';
export { repair, type Repair } from './edit/repair/repair.ts';

// Copy as code
export { CODE_FORMS, writeCode, type CodeOptions } from './export/code.ts';
export { addressFault, type Code } from './export/code-form.ts';

// Check a signature
export { checkSignature, type SignatureAnswer } from './signature/check-signature.ts';
export { signedText } from './signature/signed-forms.ts';
export { RECEIVERS, type Receiver } from './signature/receivers.ts';

// Help
export { completionsAt, type Completion } from './help/completions.ts';
export { hoverText } from './help/hover.ts';

// Limits
export * from './limits.ts';
