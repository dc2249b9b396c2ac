import { applyTheme, readTheme, type Theme } from '../platform/theme.ts';

export type { Theme };

/** The theme: light, dark, or the system's. */
export class Appearance {
  #theme = $state.raw<Theme>(readTheme());

  get theme(): Theme {
    return this.#theme;
  }

  choose(theme: Theme): void {
    this.#theme = theme;
    applyTheme(theme);
  }
}
