import type { Finding, Purpose, Severity } from '../analysis.ts';
import type { OrderEvent } from '../delivery/identify.ts';
import { MAX_FINDINGS } from '../limits.ts';
import type { Document } from '../read/document.ts';
import { append } from '../read/pointer.ts';
import { explain, missingKey } from './explain.ts';
import { explainUndescribed, findUndescribed, type UndescribedKey } from './undescribed.ts';
import * as validators from './validators.generated.js';
import type { SchemaError, Validator } from './validators.generated.js';

/**
 * Errors, misspelt and undescribed keys of an order event, one finding a defect, in no particular order. Of each
 * severity no more are put into words than an analysis keeps; the others are counted in `beyond`.
 */
export function validate(
  doc: Document,
  event: OrderEvent,
): { findings: Finding[]; beyond: Record<Severity, number> } {
  const { form } = event;
  const errors = run(form === 'delivery' ? validators.delivery : validators.data, doc.root);
  const undescribed = findUndescribed(doc.root, form);
  const missing = new Set(
    errors
      .filter((error) => error.keyword === 'required')
      .map((error) => append(error.instancePath, missingKey(error))),
  );
  // A required key that is there misspelt is one defect, told by what is missing.
  const isTold = (u: UndescribedKey) => u.meant !== null && missing.has(append(u.holder, u.meant));
  const explained = explain(doc, form, errors, undescribed.filter(isTold));
  const untold = undescribed.filter((u) => !isTold(u));
  const warnings = untold.filter(({ meant }) => meant !== null);
  const notices = untold.filter(({ meant }) => meant === null);
  const kept = [...warnings.slice(0, MAX_FINDINGS), ...notices.slice(0, MAX_FINDINGS)];
  return {
    findings: [...explained.findings, ...kept.map((key) => explainUndescribed(doc, form, key))],
    beyond: {
      error: explained.beyond,
      warning: Math.max(0, warnings.length - MAX_FINDINGS),
      notice: Math.max(0, notices.length - MAX_FINDINGS),
    },
  };
}

/** Which objects the purpose lacks or has too many, as keys of the data object. */
export function checkPurpose(
  data: unknown,
  purpose: Purpose,
): { lacking: string[]; surplus: string[] } {
  const validator = {
    'plain-message': validators.plainMessage,
    promotion: validators.promotion,
    'unique-codes': validators.uniqueCodes,
  }[purpose];
  const lacking = new Set<string>();
  const surplus = new Set<string>();
  for (const error of run(validator, data)) {
    if (error.keyword === 'required') lacking.add(missingKey(error));
    const [, key, deeper] = error.instancePath.split('/');
    if (error.keyword !== 'type' || key === undefined || deeper !== undefined) continue;
    const wanted = [(error.params as { type: string | string[] }).type].flat();
    if (!wanted.includes('object')) surplus.add(key);
    // Of a wrong type altogether: an error of its own already says so.
    else if ((data as Record<string, unknown>)[key] === null) lacking.add(key);
  }
  return { lacking: [...lacking], surplus: [...surplus] };
}

function run(validator: Validator, value: unknown): readonly SchemaError[] {
  return validator(value) ? [] : (validator.errors ?? []);
}
