import { createContext, type Snippet } from 'svelte';
import type { Block } from '../../../core/index.ts';

/**
 * Renders blocks; `depth` counts the groups around them. A group and a row of a table hold blocks
 * again. They take this from their context, because they cannot import the component that imports
 * them.
 */
export const [getNestedBlocks, setNestedBlocks] =
  createContext<Snippet<[blocks: readonly Block[], depth: number]>>();
