import type { OrderEvent } from '../recognise/order-event.ts';
import { isSlipOfShort } from '../wording/closest-key.ts';
import type { JsonDocument } from '../read/json-document.ts';
import { checkSchema, type SchemaDefect } from '../schema/check.ts';
import { explain } from './explain.ts';
import type { FindTwin } from './missing.ts';
import { causesOf } from './schema-error.ts';
import { explainUndescribed, findUndescribed, type UndescribedKey } from './undescribed.ts';
import { takeFindings, type LimitedBySeverity } from '../wording/finding-limit.ts';

export interface Validated extends LimitedBySeverity {
  /** Undescribed keys that were probably meant to be another key. A finding names each of them. */
  readonly misspelt: readonly UndescribedKey[];
}

/**
 * Finds errors, misspelt keys and undescribed keys of an order event, one finding for each defect.
 * @param lacking keys that the data object lacks for its purpose. Other findings name them.
 * @param findTwin finds the field that always has the same ID as the field at a pointer.
 */
export function validate(
  doc: JsonDocument,
  { form, data }: OrderEvent,
  lacking: readonly string[],
  findTwin: FindTwin,
): Validated {
  const report = checkSchema(doc, form);
  const causes = causesOf(report.defects);
  const missing = missingKeys(causes);
  missing.set(data, new Set([...(missing.get(data) ?? []), ...lacking]));
  // A misspelt required key is one defect. The finding of the missing key names both.
  const misspeltMissing: UndescribedKey[] = [];
  const misspelt: UndescribedKey[] = [];
  const unknown: UndescribedKey[] = [];
  for (const key of findUndescribed(doc, report)) {
    const absent = missing.get(key.holder) ?? new Set();
    const meant = missingKeyMeant(key, absent);
    // Another key that resembles the same missing key is unknown.
    if (meant !== null && absent.delete(meant)) misspeltMissing.push({ ...key, meant });
    else (key.meant === null ? unknown : misspelt).push(key);
  }
  const word = (key: UndescribedKey) => explainUndescribed(doc, form, key);
  const defects = takeFindings(causes, (defect) =>
    explain(doc, form, defect, misspeltMissing, findTwin),
  );
  const warnings = takeFindings(misspelt, word);
  const notices = takeFindings(unknown, word);
  return {
    findings: [...defects.findings, ...warnings.findings, ...notices.findings],
    omitted: { error: defects.omitted, warning: warnings.omitted, notice: notices.omitted },
    misspelt: [...misspeltMissing, ...misspelt],
  };
}

/** The keys that are missing, by the node of the object that they are missing from. */
function missingKeys(causes: readonly SchemaDefect[]): Map<number, Set<string>> {
  const missing = new Map<number, Set<string>>();
  for (const { node, error } of causes) {
    if (error.keyword !== 'required') continue;
    const keys = missing.get(node) ?? new Set();
    missing.set(node, keys.add(error.params.missingProperty));
  }
  return missing;
}

/** The missing key of the same object that an undescribed key was probably meant to be. */
function missingKeyMeant(
  { key, meant }: UndescribedKey,
  missing: ReadonlySet<string>,
): string | null {
  if (meant !== null) return missing.has(meant) ? meant : null;
  return [...missing].find((name) => isSlipOfShort(key, name)) ?? null;
}
