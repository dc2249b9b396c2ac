/** The Trusted Types policies of the editor. Each passes on only markup that the editor wrote. */
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
 * The permissions of the page. The policy is written into the page, so that it applies on any
 * static host. `connect-src 'none'` forbids requests by scripts, and all files must be the page's
 * own.
 */
const DIRECTIVES = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  // The hash is that of an empty sheet. src/editor/style-sheets.ts moves the editor's styles into
  // constructed sheets and leaves empty <style> elements behind.
  'style-src': ["'self'", "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"],
  // The editor lays itself out with style attributes and offers no other way.
  'style-src-attr': ["'unsafe-inline'"],
  // The editor's underlines are `data:` pictures.
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'none'"],
  // The page's workers start from a `blob:`, as src/platform/worker.ts explains. The service worker
  // is a file.
  'worker-src': ["'self'", 'blob:'],
  'manifest-src': ["'self'"],
  'form-action': ["'none'"],
  'base-uri': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  // src/platform/worker.ts creates `default`.
  'trusted-types': ['default', 'svelte-trusted-html', ...EDITOR_POLICIES],
};

const PAGE_POLICY = Object.entries(DIRECTIVES)
  .map(([name, values]) => `${name} ${values.join(' ')}`)
  .join('; ');

/**
 * The policy follows this element. So it comes before everything that is loaded, and the character
 * set stays within the first 1,024 bytes, where browsers look for it.
 */
const CHARSET = '<meta charset="utf-8" />';

/**
 * Writes the policy into the built page. The development server has no policy, because it needs
 * inline scripts and a socket.
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
