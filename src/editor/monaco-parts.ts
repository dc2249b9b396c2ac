/** What of Monaco is loaded. Each line adds a feature; the core alone is the larger part of the weight. */
import 'monaco-editor/features/bracketMatching/register';
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
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/wordOperations/register';
// The feature of this name holds inline completions only; this is the list of suggestions.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import { registerJson } from './json-language.ts';

/**
 * Sets up what all editors share; later calls do nothing. A function, not a module that acts when it is imported:
 * the bundler drops a module of which nothing is used, and with it the features above.
 */
export function prepareMonaco(): void {
  if (globalThis.MonacoEnvironment) return;
  // One from a file would escape the policy that stands in the page.
  globalThis.MonacoEnvironment = {
    getWorker: () => Promise.reject(new Error('None of the features above asks for a worker.')),
  };
  registerJson();
}
