/** What only paper shows. */
class Printed {
  /** A link to the payload that was made for printing; `null` for the address of the page. */
  link = $state.raw<string | null>(null);
}

export const printed = new Printed();
