import { settings } from '../platform/storage.ts';
import { applyTheme, readTheme, type Theme } from '../platform/theme.ts';

export type { Theme };

const WRAPPING = 'wrapping';

/** The look of the page that its user has chosen. The browser remembers it. */
export class Appearance {
  #theme = $state.raw<Theme>(readTheme());
  #isWrapped = $state.raw(settings.load(WRAPPING) !== null);

  /** Light, dark, or the system's. */
  get theme(): Theme {
    return this.#theme;
  }
  /** Whether the editor wraps long lines. */
  get isWrapped(): boolean {
    return this.#isWrapped;
  }

  choose(theme: Theme): void {
    this.#theme = theme;
    applyTheme(theme);
  }

  wrap(isOn: boolean): void {
    this.#isWrapped = isOn;
    settings.save(WRAPPING, isOn ? 'on' : null);
  }
}
