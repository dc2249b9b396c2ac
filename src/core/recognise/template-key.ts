import { toPath } from '../read/pointer.ts';

/**
 * The key of a field in the payload designer of Voucherify's dashboard, such as
 * `{{order.total_amount}}`.
 * @param dataPointer the pointer of the data object; `null` when there is none.
 * @returns `null` for a field outside the data object.
 */
export function toTemplateKey(pointer: string, dataPointer: string | null): string | null {
  if (dataPointer === null || !pointer.startsWith(`${dataPointer}/`)) return null;
  return `{{${toPath(pointer.slice(dataPointer.length))}}}`;
}
