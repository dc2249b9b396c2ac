/** A command that keys start. */
export type Command = 'search' | 'next-finding' | 'previous-finding' | 'help';

export interface Shortcut {
  readonly command: Command;
  /** As in `KeyboardEvent.key`, in lower case. */
  readonly key: string;
  /** Whether ⌘ or Ctrl is held. Such keys work in text fields too. */
  readonly isHeld: boolean;
  /** What the command does, for the list of shortcuts. */
  readonly title: string;
}

/** The one table of the page's keys: it binds them, and the help sheet lists it. */
export const SHORTCUTS: readonly Shortcut[] = [
  { command: 'search', key: 'k', isHeld: true, title: 'Search everything' },
  { command: 'search', key: '/', isHeld: false, title: 'Search everything' },
  { command: 'next-finding', key: 'n', isHeld: false, title: 'Go to the next finding' },
  { command: 'previous-finding', key: 'p', isHeld: false, title: 'Go to the previous finding' },
  { command: 'help', key: '?', isHeld: false, title: 'Show this help' },
];

/** The key of a command that works without ⌘ and Ctrl. */
export function keyOf(command: Command): string {
  return SHORTCUTS.find((one) => one.command === command && !one.isHeld)!.key;
}

/** Where keys are typed as text, or choose from a list. */
const TYPED_IN = 'input, textarea, select, [role=textbox], [contenteditable]';

/** The command of a pressed key; `null` when it has none there. A dialog has its own keys. */
export function commandOf(event: KeyboardEvent): Command | null {
  const { target, key, ctrlKey, metaKey, altKey, isComposing } = event;
  if (altKey || isComposing || !(target instanceof Element) || target.closest('dialog')) {
    return null;
  }
  const isHeld = ctrlKey || metaKey;
  if (!isHeld && target.closest(TYPED_IN)) return null;
  const shortcut = SHORTCUTS.find((one) => one.isHeld === isHeld && one.key === key.toLowerCase());
  return shortcut?.command ?? null;
}
