import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { allowOwnWorkers } from './platform/trusted.ts';
import { applyTheme, readTheme } from './platform/theme.ts';

allowOwnWorkers();
applyTheme(readTheme());
mount(App, { target: document.getElementById('app')! });
