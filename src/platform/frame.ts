/** After the next frame is drawn; at once where nothing is drawn, since the page is hidden. */
export function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}
