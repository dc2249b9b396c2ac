/** The names of the Trusted Types policies that the editor makes; each only hands on what the editor wrote itself. */
const EDITOR_POLICIES = [
  'defaultWorkerFactory',
  'diffEditorWidget',
  'diffReview',
  'domLineBreaksComputer',
  'dompurify',
  'editorViewLayer',
  'richScreenReaderContent',
  'standaloneColorizer',
  'tokenizeToString',
];

/**
 * What the page may do, said in the page itself, so that it holds on any static host. Nothing may be asked of
 * any host: `connect-src 'none'`, and scripts, styles, pictures and workers are the page's own.
 */
const DIRECTIVES = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  // The empty sheet is what is left of each <style> that src/editor/style-sheets.ts turns into a constructed one.
  'style-src': ["'self'", "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"],
  // The editor lays itself out by style attributes; there is no way round it.
  'style-src-attr': ["'unsafe-inline'"],
  // The editor's squiggles are data: pictures.
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'none'"],
  // The page's workers start from a blob: src/platform/worker.ts says why. The file is the
  // service worker.
  'worker-src': ["'self'", 'blob:'],
  'manifest-src': ["'self'"],
  'form-action': ["'none'"],
  'base-uri': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  // `default` is created in src/platform/worker.ts.
  'trusted-types': ['default', 'svelte-trusted-html', ...EDITOR_POLICIES],
};

const PAGE_POLICY = Object.entries(DIRECTIVES)
  .map(([name, values]) => `${name} ${values.join(' ')}`)
  .join('; ');

/** The policy is put behind it: before everything that is loaded, and the character set among the first 1024 bytes. */
const CHARSET = '<meta charset="utf-8" />';

/**
 * Writes the policy into the built page, where whoever looks at its source can read it; the development server
 * needs inline scripts and a socket.
 */
export function pagePolicy() {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}" />`;
  return {
    name: 'page-policy',
    apply: 'build',
    transformIndexHtml(html) {
      if (!html.includes(CHARSET)) throw new Error('The page has no place for its policy.');
      return html.replace(CHARSET, `${CHARSET}\n    ${meta}`);
    },
  };
}
