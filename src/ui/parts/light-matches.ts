import './light-matches.css';

/** The name of the highlight in the style. */
const NAME = 'match';

/** Words are lit so often in one element. Nobody looks at more. */
const MAX_LIT = 2_000;

/**
 * Lights words in the text of an element, now and after each change of it. A browser without
 * highlights lights nothing.
 * @param words in lower case
 * @param within a selector: only text inside such elements is lit
 * @returns a function that ends it
 */
export function lightMatches(
  root: HTMLElement,
  words: readonly string[],
  within = '*',
): (() => void) | undefined {
  if (words.length === 0 || !('highlights' in CSS)) return undefined;
  const highlight = CSS.highlights.get(NAME) ?? new Highlight();
  CSS.highlights.set(NAME, highlight);
  let lit: readonly StaticRange[] = [];
  let frame = 0;

  function clear(): void {
    for (const range of lit) highlight.delete(range);
  }
  function light(): void {
    clear();
    lit = rangesOf(root, words, within);
    for (const range of lit) highlight.add(range);
  }
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(light);
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  light();
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    clear();
  };
}

function rangesOf(root: HTMLElement, words: readonly string[], within: string): StaticRange[] {
  const ranges: StaticRange[] = [];
  for (const nodes of textsOf(root, within)) {
    const written = nodes.map(({ data }) => data).join('');
    const text = written.toLowerCase();
    // A few letters become longer in lower case. Then no offset is certain.
    if (text.length !== written.length) continue;
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        if (ranges.length === MAX_LIT) return ranges;
        const [startContainer, startOffset] = placeIn(nodes, at);
        const [endContainer, endOffset] = placeIn(nodes, at + word.length);
        ranges.push(new StaticRange({ startContainer, startOffset, endContainer, endOffset }));
      }
    }
  }
  return ranges;
}

/** The texts below an element. Places where a line may break divide a text into several nodes. */
function textsOf(root: HTMLElement, within: string): readonly (readonly Text[])[] {
  const groups: Text[][] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const last = groups.at(-1);
    if (last?.[0]!.parentElement === node.parentElement) last.push(node);
    else if (node.parentElement?.closest(within)) groups.push([node]);
  }
  return groups;
}

/** The node and the offset in it where a character of their joined text is. */
function placeIn(nodes: readonly Text[], offset: number): [Text, number] {
  let before = 0;
  const node = nodes.find(({ length }) => offset <= (before += length)) ?? nodes.at(-1)!;
  return [node, offset - before + node.length];
}
