/** Wrong values of each kind. */
export const WRONG: readonly unknown[] = [
  null,
  true,
  '',
  ' 2024-03-12T08:37:24Z',
  '2024-03-12T08:37:24+5',
  'a `b` «c»; no such order.id',
  '5500',
  '{"a":1}',
  -1,
  0.5,
  1e20,
  1710236000,
  [],
  {},
  { id: 'x' },
];

/** The event with each of its values replaced, removed, and under a misspelled key, one at a time. */
export function mutantsOf(event: object, wrongs = WRONG): string[] {
  const mutants: string[] = [];
  const visit = (holder: Record<string, unknown>) => {
    for (const key of Object.keys(holder)) {
      const value = holder[key];
      for (const wrong of wrongs) {
        holder[key] = wrong;
        mutants.push(JSON.stringify(event));
      }
      delete holder[key];
      mutants.push(JSON.stringify(event));
      if (!Array.isArray(holder)) {
        holder[`${key}x`] = value;
        mutants.push(JSON.stringify(event));
        delete holder[`${key}x`];
      }
      holder[key] = value;
      if (typeof value === 'object' && value !== null) visit(value as typeof holder);
    }
  };
  visit(event as Record<string, unknown>);
  return mutants;
}
