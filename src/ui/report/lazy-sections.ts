/** What stands below the sections, or opens on demand: no verdict waits for it, so that the page loads it by itself. */
export { default as MatchingIds } from './blocks/MatchingIds.svelte';
export { default as Timeline } from './blocks/Timeline.svelte';
export { default as CopyMenu } from './CopyMenu.svelte';
