import type { Analysis } from '../analysis.ts';
import { shorten } from '../read/shorten.ts';
import { toFieldPath } from '../wording/field-path.ts';
import { toMarkdownText } from './escape-markdown.ts';

/** UTF-16 code units of a path. A hostile one has any length. */
const MAX_PATH_UNITS = 200;

/**
 * A link to a payload as Markdown (CommonMark). Its text says which event the payload is of, and at
 * which field the link opens. It holds nothing of the payload but keys.
 * @param field a pointer into the payload behind the link; `null` for the payload as a whole.
 */
export function toMarkdownLink(analysis: Analysis, field: string | null, link: string): string {
  const event = analysis.event ?? (analysis.form === null ? null : 'order event');
  const text = [
    event === null ? 'Payload' : `Payload of ${event}`,
    ...(field === null
      ? []
      : [shorten(toFieldPath(field, analysis.dataPointer ?? ''), MAX_PATH_UNITS)]),
  ].join(', ');
  // A path of a server may have brackets, which would end the address.
  const address = link.replaceAll('(', '%28').replaceAll(')', '%29');
  return `[${toMarkdownText(text)}](${address})`;
}
