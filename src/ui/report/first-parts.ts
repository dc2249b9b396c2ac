/** Parts above and around the summary. Their code comes while the first text is checked. */
export { default as FindingList } from './findings/FindingList.svelte';
export { default as OtherText } from './OtherText.svelte';
export { default as ReportHead } from './ReportHead.svelte';
