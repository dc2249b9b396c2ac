const FILE = '/svelte/src/internal/client/dom/hydration.js';
const STATE = 'export let hydrating = false;';
const CHANGE = '\thydrating = value;\n';

/**
 * Svelte asks at every step whether it takes over what a server has drawn. This page is always drawn anew: with that
 * answer as a constant, the bundler leaves out all that the other one needs, 1.4 KB of the first load.
 */
export function mountOnly() {
  let isMet = false;
  return {
    name: 'mount-only',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith(FILE)) return null;
      isMet = true;
      if (!code.includes(STATE) || !code.includes(CHANGE)) {
        throw new Error(
          'Svelte asks in another way than before whether it hydrates: this must follow.',
        );
      }
      return code.replace(STATE, STATE.replace('let', 'const')).replace(CHANGE, '');
    },
    buildEnd(failure) {
      if (!failure && !isMet) throw new Error(`Svelte has no ${FILE} any more: this must follow.`);
    },
  };
}
