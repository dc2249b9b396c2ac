import type { Form } from '../analysis.ts';
import { toPath } from '../read/pointer.ts';
import { withoutTurning } from './found.ts';

/** UTF-16 code units of a name in a sentence: longer than any real path, while a key can have megabytes. */
const MAX_NAME_UNITS = 160;

/** A field as people name it: its path in the data object; in the delivery around it from the root. */
export function nameOf(pointer: string, form: Form): string {
  if (pointer === '') return form === 'delivery' ? 'The delivery' : 'The data object';
  if (form === 'delivery' && pointer === '/data') return 'data';
  const path = toPath(form === 'delivery' ? pointer.replace(/^\/data(?=\/)/, '') : pointer);
  return withoutTurning(shortened(path));
}

function shortened(path: string): string {
  if (path.length <= MAX_NAME_UNITS) return path;
  // Where it stands is told at the start, what it is at the end.
  const half = MAX_NAME_UNITS / 2;
  const start = path.slice(0, half).replace(/[\ud800-\udbff]$/, '');
  return `${start}…${path.slice(-half).replace(/^[\udc00-\udfff]/, '')}`;
}
