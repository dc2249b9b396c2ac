/** Every verb of the core's door, each with an input that is made from a hostile text. */
import {
  analyse,
  compare,
  compareWithPrevious,
  completionsAt,
  decodeLink,
  encodeLink,
  fieldRange,
  findFields,
  format,
  layout,
  mergeFixes,
  minify,
  personalData,
  pointerAround,
  redact,
  redactedPointer,
  repair,
  rowsOf,
  timelinePicture,
  toMarkdown,
  toText,
  signedText,
  writeCode,
  type Analysis,
} from '../../src/core/index.ts';
import { unwrap } from '../../src/core/unwrap/unwrap.ts';

type Task = () => unknown;

/** Prepares the input; only the work of the returned task is counted. */
type Verb = (text: string, analysis: Analysis) => Task;

export const VERBS: Readonly<Record<string, Verb>> = {
  analyse: (text) => () => analyse(text),
  layout: (_, analysis) => () => layout(analysis),
  'layout with a filter': (_, analysis) => () => layout(analysis, { filter: '1' }),
  findFields: (_, analysis) => () => findFields(analysis, 'order 1'),
  rowsOf: (_, analysis) => {
    const pointer = `${analysis.dataPointer ?? ''}/order/items`;
    const sort = { column: 'id', descending: true };
    return () => rowsOf(analysis, pointer, { first: 0, count: 50, sort, filter: '1' });
  },
  'layout as text and Markdown': (_, analysis) => {
    const view = layout(analysis);
    return () => [toText(analysis, view), toMarkdown(analysis, view, null, false)];
  },
  timelinePicture: (_, analysis) => {
    const { moments } = layout(analysis);
    return () => moments.length > 0 && timelinePicture(moments);
  },
  'compare with other values': (text, analysis) => {
    const changed = analyse(text.replaceAll('1', '2'));
    return () => compare(analysis, changed);
  },
  'compare with the same text': (text, analysis) => {
    const same = analyse(text);
    return () => compare(analysis, same);
  },
  compareWithPrevious: (_, analysis) => () => compareWithPrevious(analysis),
  redact: (_, analysis) => () => redact(analysis),
  'redact people': (_, analysis) => () => redact(analysis, new Set(), 'people'),
  redactedPointer: (_, analysis) => {
    const text = redact(analysis)?.text ?? '';
    return () => redactedPointer(analysis, `${analysis.dataPointer ?? ''}/order/id`, text);
  },
  personalData: (_, analysis) => () => personalData(analysis),
  completionsAt: (text) => () => completionsAt(text, text.length >> 1, 'data'),
  format: (text) => () => format(text),
  minify: (text) => () => minify(text),
  mergeFixes: (_, { findings }) => {
    const fixes = findings.flatMap(({ fix }) => fix ?? []);
    return () => mergeFixes(fixes);
  },
  repair: (text) => () => repair(text.slice(0, -1)),
  unwrap: (text) => {
    const wrapped = `POST / HTTP/1.1\n\n${JSON.stringify({ body: JSON.stringify(text) })}`;
    return () => unwrap(wrapped);
  },
  'signedText as of arrays': (text) => () => signedText(text, 'php-arrays'),
  'signedText with sorted keys': (text) => () => signedText(text, 'flask'),
  'writeCode as a literal': (text) => {
    const options = { form: null, url: 'http://localhost/', sign: null };
    return () => void writeCode(text, 'typescript', options);
  },
  encodeLink: (text) => () => encodeLink(text),
  decodeLink: (text) => {
    const link = encodeLink(text);
    return () => link.ok && decodeLink(link.hash);
  },
  pointerAround: (text, analysis) => () => pointerAround(analysis, text.length >> 1),
  fieldRange: (text, analysis) => {
    const pointer = pointerAround(analysis, text.length >> 1) ?? '/order';
    return () => fieldRange(analysis, pointer);
  },
};
