import { readFileSync } from 'node:fs';

/** Files for other programs and for readers: address in the page's folder → file. */
export const PUBLISHED = {
  'docs/link-format.md': 'docs/link-format.md',
  'docs/schema.md': 'docs/schema.md',
  'docs/security.md': 'docs/security.md',
  // `npm run generate` makes these.
  'schema/customer.order.updated.schema.json': 'src/event/schema.full.generated.json',
  'schema/customer.order.updated.d.ts': 'src/event/event.generated.ts',
};

/** Publishes the schema, its TypeScript types and some of the docs beside the page. */
export function publishSchema() {
  return {
    name: 'publish-schema',
    generateBundle() {
      for (const [fileName, file] of Object.entries(PUBLISHED)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(file, 'utf8') });
      }
    },
    configureServer({ middlewares }) {
      for (const [fileName, file] of Object.entries(PUBLISHED)) {
        middlewares.use(`/${fileName}`, (_request, response) => response.end(readFileSync(file)));
      }
    },
  };
}
