import type * as address from '../platform/address.ts';
import type * as clipboard from '../platform/clipboard.ts';
import type * as files from '../platform/files.ts';
import type { TextStorage } from '../platform/storage.ts';

/** The parts of the browser that the state needs. The page passes in src/platform, tests others. */
export interface Browser {
  readonly address: Pick<typeof address, 'readHash' | 'replaceHash' | 'pushHash' | 'toLink'>;
  readonly clipboard: typeof clipboard;
  readonly files: typeof files;
  readonly storage: TextStorage;
  /** Resolves when the next frame is drawn. */
  readonly afterFrame: () => Promise<void>;
}
