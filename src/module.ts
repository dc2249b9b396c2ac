/** The core as a module for other programs. docs/core.md has its contract. */
export { analyse, decodeLink, encodeLink, layout, redact } from './core/index.ts';
export type {
  Analysis,
  AnalyseOptions,
  DeliveryRow,
  EncodedLink,
  EncodeOptions,
  Finding,
  FindingCode,
  Fix,
  LinkContent,
  Purpose,
  Range,
  Redaction,
  Replacement,
  Severity,
  Verdict,
  View,
  ViewOptions,
  Wrapper,
} from './core/index.ts';
