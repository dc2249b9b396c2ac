/** The name of the highlight in app.css. */
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
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node && ranges.length < MAX_LIT; node = texts.nextNode()) {
    const text = node.nodeValue!.toLowerCase();
    // A few letters become longer in lower case. Then no offset is certain.
    if (text.length !== node.nodeValue!.length || !node.parentElement?.closest(within)) continue;
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        ranges.push(
          new StaticRange({
            startContainer: node,
            startOffset: at,
            endContainer: node,
            endOffset: at + word.length,
          }),
        );
      }
    }
  }
  return ranges;
}
