import type { Analysis } from '../analysis.ts';
import { kindOf, nodeAt, rangeOf, stringOf } from '../read/document.ts';
import { TIES } from '../rules/identity.ts';
import { nameOf } from '../validate/explain.ts';
import type { Scope } from './scope.ts';
import type { TieEnd, TieRow } from './view.ts';

/** The identifiers that stand in two places of this payload, and whether they agree. */
export function tiesOf(scope: Scope, { form, dataPointer }: Analysis): TieRow[] {
  return TIES.flatMap(({ id, left, right, severity, evidence }): TieRow[] => {
    const [one, other] = [left, right].map((path) => {
      if (!path.startsWith('delivery/')) return endAt(scope, form, `${dataPointer ?? ''}/${path}`);
      return form === 'delivery' ? endAt(scope, form, path.slice('delivery'.length)) : null;
    });
    if (!one || !other) return [];
    return [{ id, left: one, right: other, holds: one.value === other.value, severity, evidence }];
  });
}

function endAt({ doc }: Scope, form: Analysis['form'], pointer: string): TieEnd | null {
  const node = nodeAt(doc, pointer);
  if (node < 0 || kindOf(doc, node) !== 'string' || form === null) return null;
  return {
    pointer,
    range: rangeOf(doc, node),
    path: nameOf(pointer, form),
    value: stringOf(doc, node),
  };
}
