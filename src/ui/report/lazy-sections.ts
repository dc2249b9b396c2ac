/**
 * Parts that are below the sections or open on demand. The first verdict does not wait for them.
 */
export { default as MatchingIds } from './blocks/MatchingIds.svelte';
export { default as Timeline } from './blocks/Timeline.svelte';
export { default as CopyMenu } from './CopyMenu.svelte';
