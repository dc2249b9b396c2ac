import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'vite';

const WORKER = /(^|\/)worker-[^/]+\.js$/;
const SCRIPTS = "script-src 'self'";
/** Behind the policy, which allows this one script by its digest, and before everything that is loaded. */
const POLICY = /<meta http-equiv="Content-Security-Policy" content="[^"]*" \/>/;

/** Writes src/first.ts into the page, so that it runs before any file has come. */
export function startFirst() {
  return {
    name: 'start-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const worker = Object.keys(bundle).find((file) => WORKER.test(file));
        const policy = POLICY.exec(html)?.[0];
        if (!worker || !policy?.includes(SCRIPTS)) {
          throw new Error('The page has no worker, or no policy, for its first script.');
        }
        const script = await compiled(worker);
        const digest = createHash('sha256').update(script).digest('base64');
        const allowed = policy.replace(SCRIPTS, `${SCRIPTS} 'sha256-${digest}'`);
        return html.replace(policy, () => `${allowed}\n    <script>${script}</script>`);
      },
    },
  };
}

async function compiled(worker) {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    define: { WORKER_FILE: JSON.stringify(worker) },
    build: {
      write: false,
      target: 'es2023',
      rollupOptions: {
        input: join(import.meta.dirname, '../src/first.ts'),
        output: { format: 'iife' },
      },
    },
  });
  return output[0].code.trim();
}
