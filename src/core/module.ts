/**
 * The door for other programs: the build makes one module of this file. docs/core.md has its
 * contract. The types of the module are made without a type checker, so every declaration of the
 * files below that is exported needs a written type.
 */
export { analyse } from './analyse.ts';
export type * from './analysis.ts';
export { decodeLink } from './link/decode.ts';
export { encodeLink, type EncodedLink, type EncodeOptions } from './link/encode.ts';
export type { LinkContent, LinkFault, LinkOptions } from './link/types.ts';
export { redact, type Redaction, type Replacement } from './redaction/redact.ts';
export { layout } from './view/layout.ts';
export type { RowWindow, Section, View, ViewOptions } from './view/types.ts';
