import { readFileSync } from 'node:fs';

/** Files for other programs: address in the page's folder → file that `npm run generate` made. */
export const PUBLISHED = {
  'schema/customer.order.updated.schema.json': 'src/event/schema.full.generated.json',
  'schema/customer.order.updated.d.ts': 'src/event/event.generated.ts',
};

/** Publishes the bundled schema and its TypeScript types beside the page, also in development. */
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
