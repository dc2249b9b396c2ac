/** The only door of the core: everything outside it, tests and measurements use what stands here. */
// First and beside each other, for gzip, which looks back 32 KB: elsewhere the two large ones, and links with their tables
// and their dictionary, would part modules that resemble each other. 1.4 KB of the first load.
import './schema/event-schema.ts';
import './schema/validators.generated.js';
import './link/decode.ts';
export { analyse } from './analyse.ts';
export type * from './analysis.ts';
export { mergeFixes } from './edit/merge-fixes.ts';
export { compare, compareWithPrevious } from './compare/compare.ts';
export type * from './compare/compare.ts';
export { explainOther } from './explain-other.ts';
export { format, minify } from './edit/format.ts';
export { completionsAt, type Completion } from './help/completions.ts';
export { correctionAt, type Correction } from './help/corrections.ts';
export { describe, type Description } from './help/describe.ts';
export { PURPOSES } from '../event/purposes.ts';
export { isOther, judge, unexplained, type Other } from './judge.ts';
export * from './limits.ts';
export { decodeLink } from './link/decode.ts';
export { encodeLink, type EncodedLink, type EncodeOptions } from './link/encode.ts';
export type * from './link/types.ts';
export { redact, type Redaction, type Replacement } from './redaction/redact.ts';
export { personalData, type PersonalValue } from './redaction/personal-data.ts';
export { pointerAround, valueAround } from './help/pointer-around.ts';
export { linesAt, type LineColumn } from './read/lines.ts';
export { isWithin, toJsonPath, toPath, toTemplateKey } from './read/pointer.ts';
export { repair, type Repair } from './edit/repair/repair.ts';
export { countOf, SEVERITIES, worstOf } from './view/finding-index.ts';
export { layout } from './view/layout.ts';
export { rowsOf } from './view/rows.ts';
export { groupDigits } from './format/digits.ts';
export { formatSpan } from './format/time.ts';
export type * from './view/types.ts';
