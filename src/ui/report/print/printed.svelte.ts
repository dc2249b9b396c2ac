/** What only paper shows. */
export const printed = $state<{
  /** A link to the payload that was made for printing; `null` for the address of the page. */
  link: string | null;
}>({ link: null });
