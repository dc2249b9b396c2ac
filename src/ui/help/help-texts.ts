/** The keys of the editor. The editor itself binds them, and undo is the browser's own. */
export const EDITOR_KEYS: readonly { readonly keys: readonly string[]; readonly title: string }[] =
  [
    { keys: ['F8'], title: 'Go to the next finding' },
    { keys: ['Shift+F8'], title: 'Go to the previous finding' },
    { keys: ['Ctrl+.', '⌘.'], title: 'Show the fixes at the cursor' },
    { keys: ['Ctrl+Space'], title: 'Suggest keys and values' },
    { keys: ['Ctrl+F', '⌘F'], title: 'Find in the text' },
    { keys: ['Ctrl+Z', '⌘Z'], title: 'Undo, also a fix or “Format”' },
    { keys: ['Ctrl+M', '⌃⇧M'], title: 'Let Tab indent, or leave the editor again' },
  ];

/** The keys inside one part of the report. */
export const REPORT_KEYS: typeof EDITOR_KEYS = [
  { keys: ['←', '→'], title: 'Go to the button before or after' },
  { keys: ['↑', '↓'], title: 'Go to the button above or below' },
  { keys: ['Home', 'End'], title: 'Go to the first or last button' },
];

/** What a payload is checked for. A title, then a sentence. */
export const CHECKS: readonly (readonly [title: string, about: string])[] = [
  ['JSON', 'The text must be JSON. A finding shows where it breaks.'],
  ['Event', 'The payload must be an order event: a full webhook body, or its data alone.'],
  ['Purpose', 'The objects of the data must fit the purpose of the distribution.'],
  ['Schema', 'Each documented field must have its type, its format and one of its values.'],
  ['Totals', 'Amounts of items and discounts must add up to the amounts of the order.'],
  ['Matching IDs', 'A customer, order or code must have the same ID everywhere.'],
  ['Dates', 'Dates must be in order, such as created before updated.'],
  ['State', 'Vouchers, redemptions and publications must not contradict each other.'],
];

export const SEVERITY_MEANINGS = [
  ['error', 'Errors are certain. Voucherify would not send this.'],
  ['warning', 'Warnings break a rule that all documented orders keep.'],
  ['notice', 'Notices are worth a look. The payload may be right.'],
] as const;

/** Files in the folder of the page. */
export const FILES: readonly {
  readonly address: string;
  readonly title: string;
  readonly isDownload?: true;
}[] = [
  { address: 'docs/schema.md', title: 'How to use the schema in other programs' },
  { address: 'docs/link-format.md', title: 'The format of links' },
  { address: 'docs/security.md', title: 'How your data stays private' },
  {
    address: 'schema/customer.order.updated.schema.json',
    title: 'JSON Schema of the event',
    isDownload: true,
  },
  {
    address: 'schema/customer.order.updated.d.ts',
    title: 'TypeScript types of the event',
    isDownload: true,
  },
];
