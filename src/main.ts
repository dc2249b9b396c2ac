import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { applyTheme, readTheme } from './platform/theme.ts';

applyTheme(readTheme());
const target = document.getElementById('app')!;
// In a task of its own: before it the browser can go on starting the worker.
setTimeout(() => {
  target.replaceChildren();
  mount(App, { target });
});
