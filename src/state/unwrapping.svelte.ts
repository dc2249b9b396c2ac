import type { Wrapper } from '../core/index.ts';
import type { Ask, ToolsService } from '../worker/protocol.ts';
import type { Workspace } from './workspace.svelte.ts';

/** UTF-16 code units. A text on one longer line cannot be read without scrolling sideways. */
const LONG_LINE_UNITS = 200;

/** A text that was pasted or opened, and whose payload has taken its place in the editor. */
export interface Pasted {
  readonly text: string;
  /** The payload in it, as it was before it was formatted. */
  readonly payload: string;
  /** The revision of the payload in the editor. An edit of the user has another one. */
  readonly revision: number;
  /**
   * The wrappers around the payload, outermost first; none where it was only formatted. A signature
   * in them is kept in memory only.
   */
  readonly wrappers: readonly Wrapper[];
}

/**
 * Puts the payload inside a pasted text into the editor. A text that came at once (paste, drop, file,
 * link) is unwrapped and, where it is one long line, formatted; one undo brings it back. A typed text
 * is never touched: its user is offered the payload.
 */
export class Unwrapping {
  readonly #workspace: Workspace;
  readonly #tools: Ask<ToolsService>;
  #pasted = $state.raw<Pasted | null>(null);
  /** The revision of the payload that was put into the editor. */
  #ownRevision = 0;

  constructor(workspace: Workspace, tools: Ask<ToolsService>) {
    this.#workspace = workspace;
    this.#tools = tools;
    workspace.session.onanswer(() => this.#answered());
  }

  /** The text that was pasted, while the editor holds its payload. */
  get pasted(): Pasted | null {
    return this.#pasted;
  }

  /** Puts the payload into the editor, formatted where it is one long line. */
  async usePayload(): Promise<void> {
    const { session } = this.#workspace;
    const { analysis, text: pasted, revision } = session;
    if (!analysis || !session.isFresh) return;
    const { text, wrappers } = analysis;
    // Without its format the payload is as true.
    const formatted = isLongLine(text) ? await this.#tools('format', text).catch(() => null) : null;
    if (revision !== session.revision || (formatted ?? text) === pasted) return;
    this.#ownRevision = this.#workspace.swap(formatted ?? text);
    this.#pasted = { text: pasted, payload: text, revision: this.#ownRevision, wrappers };
  }

  /** Puts the pasted text back. */
  restore(): void {
    if (!this.#pasted) return;
    this.#workspace.swap(this.#pasted.text);
    this.#pasted = null;
  }

  #answered(): void {
    const { session } = this.#workspace;
    const { analysis, cameAtOnce, text, revision } = session;
    if (!analysis || !session.isFresh || revision === this.#ownRevision) return;
    // An undo or another text has taken the place of the payload.
    if (cameAtOnce || text === this.#pasted?.text) this.#pasted = null;
    // Of several deliveries the user chooses one.
    if (!cameAtOnce || analysis.deliveries.length > 0) return;
    const isLongPayload = analysis.form !== null && isLongLine(text);
    if (analysis.text !== text || isLongPayload) void this.usePayload();
  }
}

function isLongLine(text: string): boolean {
  return text.length > LONG_LINE_UNITS && !text.trim().includes('\n');
}
