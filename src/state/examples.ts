/** Each example is a file of its own in the page's folder, fetched when it is first opened. */
const loaders = import.meta.glob<string>('../event/examples/*.json', {
  query: '?raw',
  import: 'default',
});

/** Whether an example has that slug. */
export function isExample(slug: string): boolean {
  return Object.hasOwn(loaders, `../event/examples/${slug}.json`);
}

/** The text of an example; `null` when no example has that slug, or its file cannot be fetched. */
export async function exampleText(slug: string): Promise<string | null> {
  const load = loaders[`../event/examples/${slug}.json`];
  if (!load) return null;
  try {
    return await load();
  } catch {
    // The server is gone, or the page was published anew. The caller says so.
    return null;
  }
}
