/** Resolves after the next frame is drawn, and at once while the page is hidden. */
export function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}
