/** A file in the page's folder that people take along. */
export interface Download {
  readonly title: string;
  /** Relative to the page. */
  readonly address: string;
}

export const DOWNLOADS: readonly Download[] = [
  { title: 'JSON Schema of the event', address: 'schema/customer.order.updated.schema.json' },
  { title: 'TypeScript types of the event', address: 'schema/customer.order.updated.d.ts' },
  { title: 'Command that checks files', address: 'check.mjs' },
  { title: 'Core as a JavaScript module', address: 'core.mjs' },
  { title: 'TypeScript types of the module', address: 'core.d.mts' },
  { title: 'Test payloads (ZIP)', address: 'test-payloads.zip' },
  { title: 'Test payloads (NDJSON)', address: 'test-payloads.ndjson' },
];

/** Saves the file on the user's machine, as a press on a link to it does. */
export function download({ address }: Download): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
