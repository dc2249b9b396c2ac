import type { Form } from '../analysis.ts';
import { partsOf, pathOf } from '../read/pointer.ts';
import { withoutTurning } from './quote.ts';

/** UTF-16 code units of a name in a sentence: longer than any real path, while a key can have megabytes. */
const MAX_NAME_UNITS = 160;

/**
 * A field as people name it: its path in the data object; in the delivery around it from the root.
 * @param parts of the pointer, for who has them.
 */
export function nameOf(pointer: string, form: Form, parts = partsOf(pointer)): string {
  if (pointer === '') return form === 'delivery' ? 'The delivery' : 'The data object';
  if (form === 'delivery' && pointer === '/data') return 'data';
  const isInData = form === 'delivery' && parts[0] === 'data';
  return withoutTurning(shortened(pathOf(isInData ? parts.slice(1) : parts)));
}

function shortened(path: string): string {
  if (path.length <= MAX_NAME_UNITS) return path;
  // Where it stands is told at the start, what it is at the end.
  const half = MAX_NAME_UNITS / 2;
  const start = path.slice(0, half).replace(/[\ud800-\udbff]$/, '');
  return `${start}…${path.slice(-half).replace(/^[\udc00-\udfff]/, '')}`;
}
