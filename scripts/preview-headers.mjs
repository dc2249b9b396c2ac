/**
 * Lets the browser keep the files of `npm start` whose names change with their content, as
 * public/_headers asks of hosts. A preview has every file asked for anew by itself.
 */
export function previewHeaders() {
  return {
    name: 'preview-headers',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (request.url.includes('/assets/')) {
          response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
        }
        next();
      });
    },
  };
}
