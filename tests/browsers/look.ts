/** What the page shows under a role and a name. */
export interface Seen {
  readonly name: string;
  readonly text: string;
  /** Its middle, in CSS pixels of the window, after it was scrolled into sight. */
  readonly x: number;
  readonly y: number;
  /** Whether nothing lies over its middle. */
  readonly isFree: boolean;
}

/**
 * Finds what is visible and has a role and a name, as people and assistive technology do. It runs
 * in the page, so it may use nothing outside of itself.
 * @param name a regular expression, matched against the name without space around it.
 */
export function look(role: string, name: string): Seen[] {
  const ROLES: Readonly<Record<string, string>> = {
    button: 'button, summary',
    dialog: 'dialog[open]',
    list: 'ul, ol',
    message: '[role=alert], [role=note]',
    region: 'section, [role=region]',
    status: '[role=status]',
    textbox: 'textarea, input',
  };
  const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element): string => {
    const label = element.getAttribute('aria-label');
    if (label !== null) return plain(label);
    const id = element.getAttribute('aria-labelledby');
    if (id !== null) return plain(document.getElementById(id)?.textContent);
    const [labelled] = (element as HTMLInputElement).labels ?? [];
    return plain((labelled ?? element).textContent);
  };
  const pattern = new RegExp(name);
  return [...document.querySelectorAll(ROLES[role]!)]
    .filter((element) => element.checkVisibility() && pattern.test(nameOf(element)))
    .map((element) => {
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      const x = left + width / 2;
      const y = top + height / 2;
      const above = document.elementFromPoint(x, y);
      const isFree = above !== null && (element.contains(above) || above.contains(element));
      return { name: nameOf(element), text: plain(element.textContent), x, y, isFree };
    });
}
