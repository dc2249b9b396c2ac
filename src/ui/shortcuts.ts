/** A command that keys start. */
export type Command =
  | 'search'
  | 'next-finding'
  | 'previous-finding'
  | 'next-pane'
  | 'previous-pane'
  | 'payload'
  | 'verdict'
  | 'summary'
  | 'share'
  | 'share-field'
  | 'close-comparison'
  | 'help';

export interface Shortcut {
  readonly command: Command;
  /** As in `KeyboardEvent.key`. A key without a letter has `Shift+` before it if Shift is down. */
  readonly key: string;
  /** Whether ⌘ or Ctrl is down. These keys work in text fields too. */
  readonly isHeld: boolean;
  /** What the command does, for the list of shortcuts. */
  readonly title: string;
}

const held = (command: Command, key: string, title: string): Shortcut => ({
  command,
  key,
  isHeld: true,
  title,
});
const plain = (command: Command, key: string, title: string): Shortcut => ({
  command,
  key,
  isHeld: false,
  title,
});

/** The one table of the page's keys: it binds them, and the help sheet lists it. */
export const SHORTCUTS: readonly Shortcut[] = [
  held('search', 'k', 'Search everything'),
  plain('search', '/', 'Search everything'),
  plain('next-pane', 'F6', 'Go to the next part: buttons, payload, report'),
  plain('previous-pane', 'Shift+F6', 'Go to the part before'),
  plain('payload', 'e', 'Go to the payload'),
  plain('verdict', 'v', 'Go to the verdict'),
  plain('summary', 's', 'Go to the summary'),
  plain('next-finding', 'n', 'Go to the first finding, then to the next'),
  plain('previous-finding', 'p', 'Go to the previous finding'),
  plain('share', 'l', 'Share a link'),
  plain('share-field', 'f', 'Copy link to this field'),
  plain('share-field', 'F9', 'Copy link to this field'),
  plain('close-comparison', 'Escape', 'Close the comparison'),
  plain('help', '?', 'Show this help'),
];

/** The key of a command that works without ⌘ and Ctrl. */
export function keyOf(command: Command): string {
  return SHORTCUTS.find((one) => one.command === command && !one.isHeld)!.key;
}

/** Whether a key types a character, so that it means nothing else in a text field. */
function isCharacter({ key, isHeld }: Shortcut): boolean {
  return !isHeld && key.length === 1;
}

/** Where keys are typed as text, or choose from a list. */
const TYPED_IN = 'input, textarea, select, [role=textbox], [contenteditable]';

/**
 * The command of a pressed key; `null` when it has none there. A dialog has its own keys.
 * @param hasCharacters whether keys that type a character start commands. People who speak to
 *   their computer switch that off, because each letter of a word would be a command (WCAG 2.1.4).
 */
export function commandOf(event: KeyboardEvent, hasCharacters: boolean): Command | null {
  const { target, key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
  if (altKey || isComposing || !(target instanceof Element) || target.closest('dialog')) {
    return null;
  }
  const isHeld = ctrlKey || metaKey;
  const name = key.length > 1 && shiftKey ? `Shift+${key}` : key;
  const shortcut = SHORTCUTS.find(
    (one) => one.isHeld === isHeld && one.key.toLowerCase() === name.toLowerCase(),
  );
  if (!shortcut) return null;
  if (isCharacter(shortcut) && (!hasCharacters || target.closest(TYPED_IN))) return null;
  return shortcut.command;
}
