// The worker starts while the rest of the page's script runs.
import './core-worker.ts';
import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { isEmbed } from './platform/embed.ts';
import { applyTheme, readTheme } from './platform/theme.ts';

applyTheme(readTheme());
const target = document.getElementById('app')!;
// The page is drawn in a later task, so that the browser goes on starting the worker meanwhile.
setTimeout(async () => {
  const Root = isEmbed() ? await loadEmbed() : App;
  target.replaceChildren();
  if (Root) mount(Root, { target });
  else target.textContent = 'The report did not load. Check your connection and reload the page.';
});

async function loadEmbed() {
  return (await import('./Embed.svelte').catch(() => null))?.default;
}
