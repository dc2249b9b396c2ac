/** After this time without a step, scrolling has come to rest. */
const REST_MS = 60;

/**
 * Calls back when an element is scrolled. What fast scrolling passes by is left out until scrolling
 * rests, because nobody can read those rows and drawing them is slow.
 * @param isPassing whether the element is scrolled past all that is drawn
 * @returns an attachment for the element
 */
export function whenReached(reach: () => void, isPassing: () => boolean) {
  return (element: HTMLElement): (() => void) => {
    let scrolling: ReturnType<typeof setTimeout> | undefined;
    const step = () => {
      if (scrolling === undefined || !isPassing()) reach();
      clearTimeout(scrolling);
      scrolling = setTimeout(() => {
        scrolling = undefined;
        reach();
      }, REST_MS);
    };
    element.addEventListener('scroll', step);
    return () => {
      clearTimeout(scrolling);
      element.removeEventListener('scroll', step);
    };
  };
}
