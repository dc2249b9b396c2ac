import { settings } from '../platform/storage.ts';

const NAME = 'single-keys';

/** Whether a key alone starts a command. The browser remembers the choice. */
class SingleKeys {
  #areOn = $state.raw(settings.load(NAME) === null);

  get areOn(): boolean {
    return this.#areOn;
  }

  switch(areOn: boolean): void {
    this.#areOn = areOn;
    settings.save(NAME, areOn ? null : 'off');
  }
}

/** One for the page: the menu switches it, and the keys ask it. */
export const singleKeys = new SingleKeys();
