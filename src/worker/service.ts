import {
  layout,
  pointerAround,
  rowsOf,
  type Analysis,
  type AnalyseOptions,
  type LinkContent,
} from '../core/index.ts';
import type {
  Analysed,
  CoreService,
  EventService,
  Implementation,
  UnderstandOptions,
  WithoutText,
} from './protocol.ts';

/** A text that the page has asked about, and its analysis. */
interface Known {
  readonly revision: number;
  readonly text: string;
  /** The options of the analysis, as JSON. */
  readonly key: string;
  readonly analysis: Analysis;
}

/** The text that is shown and a link that was opened, which the page may not want to show. */
const MAX_KNOWN = 2;

/** The verbs of the core that the workers do not share. `Left` is what they leave undone. */
interface Verbs<Left> {
  analyse(text: string, options: AnalyseOptions): Analysis | Left;
  decodeLink(hash: string): LinkContent | Left;
}

/**
 * The core as the page asks it; see `CoreService`.
 * @param verbs may give `null` of a text or a link; see `EventService`.
 */
export function createCoreService(verbs: Verbs<never>): Implementation<CoreService>;
export function createCoreService(verbs: Verbs<null>): Implementation<EventService>;
export function createCoreService({
  analyse,
  decodeLink,
}: Verbs<null>): Implementation<EventService> {
  /** The newest first. */
  let all: readonly Known[] = [];

  function knownAs(revision: number): Known | undefined {
    return all.find((one) => one.revision === revision);
  }

  function know(revision: number, text: string, options: AnalyseOptions): Known | null {
    const key = JSON.stringify([options.purpose, options.delivery]);
    let known = knownAs(revision);
    if (known?.key !== key) {
      const analysis = analyse(text, options);
      if (!analysis) return null;
      known = { revision, text, key, analysis };
    }
    all = [known, ...all.filter((one) => one.revision !== revision)].slice(0, MAX_KNOWN);
    return known;
  }

  function understand(revision: number, text: string, options: UnderstandOptions) {
    const known = know(revision, text, options);
    return known && { ...toAnalysed(known), view: layout(known.analysis, options) };
  }

  return {
    open(revision, hash) {
      const content = decodeLink(hash);
      if (content?.kind !== 'payload') return content && { content, analysed: null };
      const known = know(revision, content.text, content.options);
      return known && { content, analysed: toAnalysed(known) };
    },
    understand,
    understandAgain(revision, options) {
      const known = knownAs(revision);
      return known ? understand(revision, known.text, options) : null;
    },
    rows(revision, pointer, window, options) {
      const known = knownAs(revision);
      return known ? rowsOf(known.analysis, pointer, window, options) : null;
    },
    pointerAround(revision, offset) {
      const known = knownAs(revision);
      return known ? pointerAround(known.analysis, offset) : null;
    },
  };
}

function toAnalysed({ revision, text: asked, analysis }: Known): Analysed {
  const { text, ...rest } = analysis;
  return {
    revision,
    analysis: rest as WithoutText<Analysis>,
    text: text === asked ? null : text,
  };
}
