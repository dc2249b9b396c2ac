import type { Wrapper, WrapperKind } from '../analysis.ts';

type Surroundings = Pick<Wrapper, 'kind' | 'label'>;

/** How far before and behind a value is looked, in UTF-16 code units. */
const AROUND_UNITS = 300;

/**
 * Names of the text around a value, from nearest to farthest. The first row whose pattern fits the
 * text before the value counts; `$1` is what the pattern has caught.
 */
const ROWS: readonly (readonly [WrapperKind, RegExp, string])[] = [
  ['member', /^\s*"([^"\n]*)"\s*:\s*$/, 'the field `$1`'],
  ['code-block', /(?:```|~~~)[^\n]*\n?\s*$|\{(?:code|noformat|quote)[^}\n]*\}\s*$/, 'a code block'],
  ['html', /<[a-z][^<>]*>\s*$/i, 'an HTML page'],
  ['form', /\bname="([^"\n]*)"[^\n]*\n(?:[^\n]+\n)*\s*$/, 'the form field `$1`'],
  ['fetch', /\bfetch\s*\([^{}]*$/, 'a `fetch` call'],
  [
    'sql',
    /\b(?:insert\s+into\b|values\s*\(|update\s+\S+\s+set\b|select\s[^\n]*\sfrom\b)[^\n]*$/i,
    'an SQL statement',
  ],
  [
    'assignment',
    /(?:^|\n)[^\S\n]*(?!(?:INFO|DEBUG|WARN|WARNING|ERROR|TRACE)\b)(?:[\w<>,?]+ )*([\w$.]+)(?: ?: ?[\w.<>]+)? ?:?= ?(?:["'`]|JSON\.parse\(["'`]|json\.loads\(r?["']+)?\s*$/,
    'the variable `$1`',
  ],
  [
    'log-line',
    /(?:\b\d\d:\d\d:\d\d|\blevel=|\b(?:INFO|DEBUG|WARN|ERROR)\b)[^\n]*[\s,;{([|]([\w.@-]+)=["'`]?$/,
    'the field `$1` of a log line',
  ],
  ['log-line', /(?:^|[\s,;&?{([|])([\w.@-]+)=["'`]?$/, 'the field `$1` of other text'],
  [
    'text',
    /(?:^|\n)[^\n{}]{0,80}(?<![\d:])\d\d?:\d\d(?![\d:])\s?(?:[ap]m\b)?[^\n{}]{0,60}(?:\n|:)\s*$/i,
    'a message',
  ],
  [
    'log-line',
    /(?:\b\d\d:\d\d:\d\d|\b(?:INFO|DEBUG|WARN|WARNING|ERROR|FATAL|TRACE|NOTICE)\b|(?:^|\n)[\s[(<]{0,9}(?:info|debug|warn|warning|error|trace|notice)\b)[^\n]*$/,
    'a log line',
  ],
  ['quotes', /["'`]$/, 'quotes'],
];

/**
 * Gives a function that names the text around the value between two offsets. Its calls go in
 * document order. It ignores everything before `from`, where the previous value ended.
 */
export function surroundingsOf(
  text: string,
): (from: number, start: number, end: number) => Surroundings {
  let line = 1;
  let lineEnd = endOfLine(text, 0);
  return (from, start, end) => {
    for (; lineEnd < start; lineEnd = endOfLine(text, lineEnd + 1)) line++;
    const before = text.slice(Math.max(from, start - AROUND_UNITS), start);
    for (const [kind, pattern, label] of ROWS) {
      const match = pattern.exec(before);
      if (match) return { kind, label: label.replace('$1', () => match[1] ?? '') };
    }
    const behind = text.slice(end, end + AROUND_UNITS);
    const isFirst = before.length === start && before.trim() === '';
    const isAlone = (isFirst || /\n\s*$/.test(before)) && /^\s*(?:\n|$)/.test(behind);
    if (isAlone) return { kind: 'line', label: linesFrom(line, text.slice(start, end)) };
    return { kind: 'text', label: 'other text' };
  };
}

function linesFrom(first: number, value: string): string {
  let last = first;
  for (let at = -1; (at = value.indexOf('\n', at + 1)) >= 0;) last++;
  return first === last ? `line ${first}` : `lines ${first}–${last}`;
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}
