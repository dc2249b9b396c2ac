/**
 * Parts that are below the summary or open on demand. The first verdict does not wait for them.
 */
export { default as ExplainButton } from './explain/ExplainButton.svelte';
export { default as ReportFooter } from './ReportFooter.svelte';
export { default as ReportOverlays } from './ReportOverlays.svelte';
export { default as ReportSections } from './ReportSections.svelte';
