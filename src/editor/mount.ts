import type { Finding, Range } from '../core/index.ts';
import './editor.css';
import type { EditorHelp } from './editor-help.ts';
import type { EditorEvents, PayloadEditor } from './payload-editor.ts';
import { createTextArea } from './text-area.ts';

/** The full editor needs a mouse, and a window wider than a phone (`--breakpoint-phone`). */
const FULL_EDITOR = '(pointer: fine) and (width > 760px)';

/** Milliseconds after which a busy page, or one without a verdict, gets the full editor anyway. */
const LONGEST_WAIT = 2_000;

export interface MountEvents extends EditorEvents {
  /** Called when the full editor could not be loaded. The text area stays and does the same. */
  onplain(): void;
}

/**
 * Puts a text area into the host, and later, where there is room and a mouse, the full editor in
 * its place with the same text, selection, scroll position and focus. The result serves both.
 */
export function mountEditor(
  host: HTMLElement,
  text: string,
  events: MountEvents,
  help: EditorHelp,
): PayloadEditor {
  /** The findings of the editor's text, `null` once that has changed. */
  let findings: readonly Finding[] | null = [];
  let changes: readonly Range[] = [];
  const watched: EditorEvents = {
    ...events,
    onchange(changed, isAnother) {
      findings = null;
      events.onchange(changed, isAnother);
    },
  };
  let editor = createTextArea(host, text, watched);
  /** The range that the user was led to last. */
  let led: Range | null = null;
  let isWrapped = false;
  let composing = false;
  let loading = false;
  const ending = new AbortController();
  const { signal } = ending;
  let setJudged = (): void => {};
  const judged = new Promise<void>((resolve) => (setJudged = resolve));

  host.addEventListener('compositionstart', () => (composing = true), { signal });
  host.addEventListener('compositionend', () => (composing = false), { signal });

  async function swap(): Promise<void> {
    if (loading) return;
    loading = true;
    // If the full editor cannot be loaded, the text area stays.
    const full = await import('./monaco-editor.ts').catch(() => null);
    if (!full) {
      events.onplain();
      return;
    }
    // A text area that is removed in the middle of a composed character would lose it.
    while (composing) await atRest();
    if (signal.aborted) return;
    // Nothing is awaited from here on, so that no key is typed between the two editors.
    const plain = editor;
    const viewpoint = plain.viewpoint();
    editor = full.createMonacoEditor(host, plain.getText(), watched, help);
    plain.destroy();
    if (findings) editor.mark(findings);
    editor.markChanges(changes);
    editor.wrap(isWrapped);
    editor.restore(viewpoint);
    // The new editor has no mark on the line that the user was led to.
    if (led?.start === viewpoint.active) editor.select(led, viewpoint.focused);
  }

  const wide = matchMedia(FULL_EDITOR);
  const begin = (): void => {
    if (!wide.matches) return;
    // The first verdict comes first. The megabyte of the full editor would delay it.
    void Promise.all([loaded(), Promise.race([judged, after(LONGEST_WAIT)])])
      .then(atRest)
      .then(() => (signal.aborted ? undefined : swap()));
  };
  wide.addEventListener('change', begin, { signal });
  begin();

  return {
    replaceAll: (next, isAnother) => editor.replaceAll(next, isAnother),
    apply: (edits) => editor.apply(edits),
    select(range, takesFocus) {
      led = range;
      editor.select(range, takesFocus);
    },
    light: (ranges) => editor.light(ranges),
    flash: (ranges) => editor.flash(ranges),
    mark(next) {
      findings = next;
      editor.mark(next);
      setJudged();
    },
    markChanges(places) {
      changes = places;
      editor.markChanges(places);
    },
    wrap(isOn) {
      isWrapped = isOn;
      editor.wrap(isOn);
    },
    destroy() {
      ending.abort();
      editor.destroy();
    },
  };
}

function loaded(): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => addEventListener('load', () => resolve(), { once: true }));
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function atRest(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) {
      requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT });
    } else {
      setTimeout(resolve, 1); // Safari
    }
  });
}
