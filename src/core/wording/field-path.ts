import { isWithin, toPath } from '../read/pointer.ts';

/**
 * The path of a field as people write it: inside the data object where the field is in it.
 * @param dataPointer the pointer of the data object; '' when the payload is the data object.
 */
export function toFieldPath(pointer: string, dataPointer: string): string {
  const isInside = pointer !== dataPointer && isWithin(pointer, dataPointer);
  return toPath(isInside ? pointer.slice(dataPointer.length) : pointer);
}
