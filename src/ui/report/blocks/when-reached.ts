/** After this time without a step, scrolling has come to rest. */
const REST_MS = 60;

/**
 * Calls back when an element is scrolled. What fast scrolling passes by is left out until scrolling
 * rests, because nobody can read those rows and drawing them is slow. After such a jump it calls
 * back once more, so that what is drawn can be drawn in two short tasks.
 * @param reach called with whether scrolling has jumped past all that was drawn
 * @param isPassing whether the element is scrolled past all that is drawn
 * @returns an attachment for the element
 */
export function whenReached(reach: (hasJumped: boolean) => void, isPassing: () => boolean) {
  return (element: HTMLElement): (() => void) => {
    let scrolling: ReturnType<typeof setTimeout> | undefined;
    const rest = () => {
      const hasJumped = isPassing();
      scrolling = hasJumped ? setTimeout(rest, REST_MS) : undefined;
      reach(hasJumped);
    };
    const step = () => {
      const hasJumped = isPassing();
      if (scrolling === undefined || !hasJumped) reach(hasJumped);
      clearTimeout(scrolling);
      scrolling = setTimeout(rest, REST_MS);
    };
    element.addEventListener('scroll', step);
    return () => {
      clearTimeout(scrolling);
      element.removeEventListener('scroll', step);
    };
  };
}

/** Calls back at first and when the size of an element has changed. @returns an attachment */
export function whenResized(measure: () => void) {
  return (element: HTMLElement): (() => void) => {
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  };
}
