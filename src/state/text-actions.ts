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

  /** Replaces white space, nothing else. */
  async format(): Promise<void> {
    const { messages, session } = this.#workspace;
    const { text, revision } = session;
    let formatted: string | null;
    try {
      formatted = await this.#tools('format', text);
    } catch (error) {
      messages.sayFailure(error);
      return;
    }
    if (revision !== session.revision) return;
    if (formatted !== null) this.#workspace.edit(formatted);
    else {
      messages.clear();
      messages.say({
        tone: 'error',
        text: 'Fix the JSON error first, then format. The report shows the error.',
      });
    }
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
