/** What Vite writes for a module that another one imports. */
const PRELOAD = /<link rel="modulepreload"( crossorigin)? href="([^"]*\/start-[^"]*)">/;

/** Has src/start.ts run as soon as it is here, instead of when the script that imports it is here too. */
export function startFirst() {
  return {
    name: 'start-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!PRELOAD.test(html))
          throw new Error('The page does not name the script that starts it.');
        return html.replace(PRELOAD, '<script type="module" async$1 src="$2"></script>');
      },
    },
  };
}
