// The worker starts while the rest of the page's script runs.
import './core-worker.ts';
import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { applyTheme, readTheme } from './platform/theme.ts';

applyTheme(readTheme());
const target = document.getElementById('app')!;
// The page is drawn in a later task, so that the browser goes on starting the worker meanwhile.
setTimeout(() => {
  target.replaceChildren();
  mount(App, { target });
});
