/** CSS pixels between a popover and the edges of the window. */
const MARGIN_PX = 8;
/** CSS pixels between a popover and its anchor. */
const GAP_PX = 4;

/** Places a popover below its anchor, or above it where there is more room, inside the window. */
export function placeBelow(popover: HTMLElement, anchor: Element): void {
  const { left, top, bottom } = anchor.getBoundingClientRect();
  const most = innerWidth - popover.offsetWidth - MARGIN_PX;
  const roomBelow = innerHeight - bottom - 2 * MARGIN_PX;
  const isAbove = popover.offsetHeight > roomBelow && top > roomBelow;
  popover.style.left = `${Math.max(MARGIN_PX, Math.min(left, most))}px`;
  popover.style.maxHeight = `${isAbove ? top - 2 * MARGIN_PX : roomBelow}px`;
  popover.style.top = isAbove ? 'auto' : `${bottom + GAP_PX}px`;
  popover.style.bottom = isAbove ? `${innerHeight - top + GAP_PX}px` : 'auto';
}
