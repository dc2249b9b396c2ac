import {
  analyse,
  countsAmongOthers,
  foundInside,
  linesAt,
  type AnalyseOptions,
  type Analysis,
  type Finding,
  type LineColumn,
} from '../core/index.ts';
import { unitsOf, type Unit } from './units.ts';

/** A payload of a file, with the places of its findings in the file. */
export interface CheckedPayload {
  readonly file: string;
  /** Where the payload begins, or the text that it was decoded from. */
  readonly place: LineColumn;
  readonly analysis: Analysis;
  /** A sentence that names the wrappers around the payload; `null` when there are none. */
  readonly foundIn: string | null;
  readonly findings: readonly PlacedFinding[];
}

/** A finding with its place in the file. */
export interface PlacedFinding {
  readonly finding: Finding;
  /** In a payload that was decoded, the place of the text that it was decoded from. */
  readonly start: LineColumn;
  /** The place after the last character; `null` in a payload that was decoded. */
  readonly end: LineColumn | null;
  /** The place in a payload that was decoded; `null` where the file holds the payload as it is. */
  readonly inPayload: LineColumn | null;
  /** The other values of its rule, in the payload where that was decoded, else in the file. */
  readonly related: readonly RelatedPlace[];
}

export interface RelatedPlace extends LineColumn {
  readonly pointer: string;
}

/** What became of the texts of a file without a payload. */
export interface Leftovers {
  lines: number;
}

/**
 * Checks every payload in the text of a file, in the order of the text. As `analyse` does, it
 * leaves out lines without a payload beside lines with one, and counts them in `leftovers`.
 */
export async function* checkText(
  file: string,
  pieces: AsyncIterable<string>,
  options: AnalyseOptions,
  leftovers: Leftovers,
): AsyncGenerator<CheckedPayload> {
  let isFound = false;
  let firstLeftOut: CheckedPayload | null = null;
  for await (const unit of unitsOf(pieces)) {
    if (unit.isLine && unit.text.trim() === '') continue;
    for (const payload of payloadsOf(file, unit, options)) {
      const { form, wrappers } = payload.analysis;
      const counts = form !== null || wrappers.length > 0 || countsAmongOthers(unit.text);
      if (!unit.isLine || counts) {
        isFound = true;
        yield payload;
      } else {
        leftovers.lines += 1;
        firstLeftOut ??= payload;
      }
    }
  }
  // A file without any payload is not silently good.
  if (!isFound && firstLeftOut) yield firstLeftOut;
}

function* payloadsOf(file: string, unit: Unit, options: AnalyseOptions): Generator<CheckedPayload> {
  const placeOf = placesIn(unit);
  let analysis = analyse(unit.text, options);
  const { length } = analysis.deliveries;
  yield placed(file, unit, analysis, placeOf);
  for (let delivery = 1; delivery < length; delivery++) {
    analysis = analyse(unit.text, { ...options, delivery });
    yield placed(file, unit, analysis, placeOf);
  }
}

function placed(
  file: string,
  unit: Unit,
  analysis: Analysis,
  placeOf: (offset: number) => LineColumn,
): CheckedPayload {
  const { text, wrappers } = analysis;
  const findings = text.trim() === '' ? analysis.findings.map(ofEmptyFile) : analysis.findings;
  const start = wrappers.reduce((sum, { range }) => sum + range.start, 0);
  // A payload that was decoded is not in the file. Its outermost wrapper is.
  const isInFile = unit.text.startsWith(text, start);
  const place = placeOf(isInFile ? start : (wrappers[0]?.range.start ?? 0));
  const offsets = findings.flatMap(({ range }) => [range.start, range.end]);
  const inPayload = linesAt(text, offsets);
  const relatedPlaces = linesAt(
    text,
    findings.flatMap(({ related = [] }) => related.map(({ range }) => range.start)),
  );
  let next = 0;
  return {
    file,
    place: shown(place),
    analysis,
    foundIn: foundInside(wrappers),
    findings: findings.map((finding, index): PlacedFinding => {
      const from = inPayload[2 * index]!;
      const to = inPayload[2 * index + 1]!;
      const related = (finding.related ?? []).map(({ pointer }) => {
        const inner = relatedPlaces[next++]!;
        return { pointer, ...(isInFile ? after(place, inner) : inner) };
      });
      return isInFile
        ? {
            finding,
            start: shown(after(place, from)),
            end: after(place, to),
            inPayload: null,
            related,
          }
        : { finding, start: shown(place), end: null, inPayload: from, related };
    }),
  };
}

/** The finding of a text without anything in it. The page asks for a paste, which no file has. */
function ofEmptyFile(finding: Finding): Finding {
  return {
    ...finding,
    message: 'The file is empty. It must hold a webhook body, or only its `data` object.',
    why: 'Webhooks are JSON (RFC 8259), and an empty text is not JSON.',
  };
}

/** Gives a function from offsets in a unit, asked in ascending order, to places in the file. */
function placesIn({ text, line }: Unit): (offset: number) => LineColumn {
  let offset = 0;
  let place: LineColumn = { line, column: 1 };
  // Editors do not count a byte order mark as a column.
  if (line === 1 && text.startsWith('\ufeff')) place = { line, column: 0 };
  return (to) => {
    // Each part of the text is read once, because a file may hold thousands of payloads.
    const from = Math.min(offset, to);
    place = after(place, linesAt(text.slice(from, to), [to - from])[0]!);
    offset = to;
    return place;
  };
}

/** A place in the file. @param inner a place in a text that begins at `start`. */
function after(start: LineColumn, inner: LineColumn): LineColumn {
  return inner.line === 1
    ? { line: start.line, column: start.column + inner.column - 1 }
    : { line: start.line + inner.line - 1, column: inner.column };
}

/** A byte order mark does not count as a column, but a finding about it needs one. */
function shown({ line, column }: LineColumn): LineColumn {
  return { line, column: Math.max(1, column) };
}
