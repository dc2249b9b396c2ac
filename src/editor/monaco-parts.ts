/** The features of Monaco that the page loads. Its core is the larger part of the weight. */
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeAction/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/wordOperations/register';
// This is the list of suggestions. The feature of that name has inline completions only.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import { registerJson } from './json-language.ts';

/**
 * Sets up what all editors share. Later calls do nothing. It is a function because the bundler
 * drops a module of which nothing is used, and with it the features above.
 */
export function prepareMonaco(): void {
  if (globalThis.MonacoEnvironment) return;
  // A worker from a file would not be bound by the policy of the page.
  globalThis.MonacoEnvironment = {
    getWorker: () => Promise.reject(new Error('None of the features above asks for a worker.')),
  };
  registerJson();
}
