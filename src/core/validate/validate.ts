import type { OrderEvent } from '../recognise/identify.ts';
import { isSlipOfShort } from '../wording/closest-key.ts';
import type { JsonDocument } from '../read/json-document.ts';
import { explain } from './explain.ts';
import { causesOf, insideOf, missingKey, wrongTypePlaces } from './schema-error.ts';
import { explainUndescribed, findUndescribed, type UndescribedKey } from './undescribed.ts';
import * as validators from '../schema/validators.generated.js';
import type { SchemaError } from '../schema/validators.generated.js';
import { takeFindings, type LimitedBySeverity } from '../wording/finding-limit.ts';

export interface Validated extends LimitedBySeverity {
  /** Undescribed keys that were meant to be another: told here, or by whoever tells what is missing. */
  readonly told: readonly UndescribedKey[];
}

/**
 * Errors, misspelt and undescribed keys of an order event, one finding a defect.
 * @param lacking keys that the data object lacks for its purpose, which is told elsewhere.
 */
export function validate(
  doc: JsonDocument,
  { form, dataPointer }: OrderEvent,
  lacking: readonly string[],
): Validated {
  const validator = form === 'delivery' ? validators.delivery : validators.data;
  const errors = validator(doc.root) ?? [];
  const wrong = wrongTypePlaces(errors);
  const isConsequence = insideOf(wrong);
  const undescribed = findUndescribed(doc.root, form).filter(
    ({ holder }) => !isConsequence(holder, true),
  );
  const causes = causesOf(errors, wrong);
  const missing = missingKeys(causes);
  missing.set(dataPointer, new Set([...(missing.get(dataPointer) ?? []), ...lacking]));
  // A required key that is there misspelt is one defect, told by what is missing.
  const told: UndescribedKey[] = [];
  const misspelt: UndescribedKey[] = [];
  const unknown: UndescribedKey[] = [];
  for (const key of undescribed) {
    const absent = missing.get(key.holder) ?? new Set();
    const meant = missingKeyMeant(key, absent);
    // Another key that could be meant by it as well is one that nobody knows.
    if (meant !== null && absent.delete(meant)) told.push({ ...key, meant });
    else (key.meant === null ? unknown : misspelt).push(key);
  }
  const word = (key: UndescribedKey) => explainUndescribed(doc, form, key);
  const defects = takeFindings(causes, (error) => explain(doc, form, error, told));
  const warnings = takeFindings(misspelt, word);
  const notices = takeFindings(unknown, word);
  return {
    findings: [...defects.findings, ...warnings.findings, ...notices.findings],
    omitted: { error: defects.omitted, warning: warnings.omitted, notice: notices.omitted },
    told: [...told, ...misspelt],
  };
}

/** The keys that are missing, by the pointer of the object that they are missing from. */
function missingKeys(causes: readonly SchemaError[]): Map<string, Set<string>> {
  const missing = new Map<string, Set<string>>();
  for (const error of causes) {
    if (error.keyword !== 'required') continue;
    const keys = missing.get(error.instancePath) ?? new Set();
    missing.set(error.instancePath, keys.add(missingKey(error)));
  }
  return missing;
}

/** The missing key of the same object that an undescribed one was meant to be. */
function missingKeyMeant(
  { key, meant }: UndescribedKey,
  missing: ReadonlySet<string>,
): string | null {
  if (meant !== null) return missing.has(meant) ? meant : null;
  return [...missing].find((name) => isSlipOfShort(key, name)) ?? null;
}
