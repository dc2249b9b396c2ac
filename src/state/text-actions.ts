import type { Ask, ToolsService } from '../worker/protocol.ts';
import type { Browser } from './browser.ts';
import type { Workspace } from './workspace.svelte.ts';

/** The actions on the open text beside showing it. */
export class TextActions {
  readonly #workspace: Workspace;
  readonly #tools: Ask<ToolsService>;
  readonly #browser: Browser;

  constructor(workspace: Workspace, tools: Ask<ToolsService>, browser: Browser) {
    this.#workspace = workspace;
    this.#tools = tools;
    this.#browser = browser;
  }

  /** Puts each value on a line of its own. Only white space changes. */
  format(): Promise<void> {
    return this.#rewrite('format', 'format');
  }

  /** Puts the text on one line. Only white space changes. */
  compact(): Promise<void> {
    return this.#rewrite('minify', 'compact');
  }

  /** @param then the verb for the message that the text is not JSON. */
  async #rewrite(verb: 'format' | 'minify', then: string): Promise<void> {
    const { messages, session } = this.#workspace;
    const { text, revision } = session;
    let rewritten: string | null;
    try {
      rewritten = await this.#tools(verb, text);
    } catch (error) {
      messages.sayFailure(error);
      return;
    }
    if (revision !== session.revision) return;
    if (rewritten !== null) {
      this.#workspace.edit(rewritten);
      messages.confirm(verb === 'format' ? 'The payload is formatted.' : 'The payload is compact.');
    } else {
      messages.clear();
      messages.say({
        tone: 'error',
        text: `Fix the JSON error first, then ${then}. The report shows the error.`,
      });
    }
  }

  /** Called at a press that may copy a text later. Safari allows copying during the press only. */
  expectCopy(): void {
    this.#browser.clipboard.expectCopy();
  }

  /**
   * Puts a text on the clipboard. Gives false when the browser does not allow it.
   * @param what a name for the confirmation; without it there is none.
   */
  async copy(text: string, what?: string): Promise<boolean> {
    const isCopied = await this.#browser.clipboard.copyText(text);
    if (what !== undefined) {
      this.#workspace.messages.confirm(
        isCopied ? `${what} copied.` : 'The browser blocked copying.',
      );
    }
    return isCopied;
  }

  /** Saves a text as a file of the user's: the open text, or the text of a link. */
  save(text = this.#workspace.session.text): void {
    const { origin } = this.#workspace;
    const name = origin.kind === 'example' ? origin.slug : 'payload';
    this.#browser.files.saveTextFile(`${name}.json`, text);
  }
}
