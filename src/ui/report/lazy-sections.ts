/**
 * Parts that are below the summary or open on demand. The first verdict does not wait for them.
 */
export { default as CopyMenu } from './CopyMenu.svelte';
export { default as ExplainAmount } from './explain/ExplainAmount.svelte';
export { default as ExplainButton } from './explain/ExplainButton.svelte';
export { default as FieldTip } from './FieldTip.svelte';
export { default as PrintHeader } from './print/PrintHeader.svelte';
export { default as ReportFooter } from './ReportFooter.svelte';
export { default as ReportSections } from './ReportSections.svelte';
