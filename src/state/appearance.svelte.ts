import { applyTheme, readTheme, type Theme } from '../platform/theme.ts';

export type { Theme };

/** Light, dark, or as the system has it. */
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
