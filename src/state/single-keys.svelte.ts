import { readSingleKeys, storeSingleKeys } from '../platform/single-keys.ts';

/** Whether a key alone starts a command. The browser remembers the choice. */
class SingleKeys {
  #areOn = $state.raw(readSingleKeys());

  get areOn(): boolean {
    return this.#areOn;
  }

  switch(areOn: boolean): void {
    this.#areOn = areOn;
    storeSingleKeys(areOn);
  }
}

/** One for the page: the menu switches it, and the keys ask it. */
export const singleKeys = new SingleKeys();
