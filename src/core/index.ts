/** The only door of the core: everything outside it, tests and measurements use what stands here. */
export { analyse } from './analyse.ts';
export type * from './analysis.ts';
export { format, minify } from './format.ts';
export { completionsAt, type Completion } from './help/completions.ts';
export { describe, type Description } from './help/describe.ts';
export * from './limits.ts';
export { decodeLink } from './link/decode.ts';
export { encodeLink, type EncodedLink, type EncodeOptions } from './link/encode.ts';
export type * from './link/link.ts';
export { redact, type Redaction, type Replacement } from './link/redact.ts';
export { personalData, type PersonalValue } from './personal-data.ts';
export { pointerAround } from './pointer-around.ts';
export { linesAt, type LineColumn } from './read/lines.ts';
export { isWithin, toJsonPath, toPath, toTemplateKey } from './read/pointer.ts';
export { repair, type Repair } from './repair.ts';
export { layout } from './view/layout.ts';
export { formatSpan } from './view/times.ts';
export type * from './view/view.ts';
