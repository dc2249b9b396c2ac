import type { Derivation, LinkOptions } from '../core/index.ts';
import type { Ask, CoreService, ToolsService } from '../worker/protocol.ts';
import type { Browser } from './browser.ts';
import type { PayloadComparison } from './comparison.svelte.ts';
import type { DeliveryList } from './delivery-list.svelte.ts';
import { createFindFields, type FindFields } from './field-search.ts';
import { FindingWalk } from './finding-walk.svelte.ts';
import { FromLink } from './from-link.svelte.ts';
import { Messages, UNLOADED, type Message } from './messages.svelte.ts';
import { Opener } from './opener.ts';
import { Repairing } from './repairing.svelte.ts';
import type { ReportCopies } from './report-copies.ts';
import { Session } from './session.svelte.ts';
import type { Sharing } from './sharing.ts';
import { Stash } from './stash.svelte.ts';
import { createAskRows, type AskRows } from './table-rows.ts';
import { TextActions } from './text-actions.ts';
import { Unwrapping } from './unwrapping.svelte.ts';
import { Workspace } from './workspace.svelte.ts';

const NOT_SAVED: Message = {
  tone: 'notice',
  isLasting: true,
  text: 'This browser cannot save your drafts, because its storage is full or turned off. Save the payload as a file before you reload.',
};

/** The state of the page: each part has one idea and is the only writer of its own fields. */
export interface PageState {
  readonly messages: Messages;
  readonly session: Session;
  readonly workspace: Workspace;
  readonly opener: Opener;
  readonly fromLink: FromLink;
  readonly actions: TextActions;
  readonly rows: AskRows;
  /** The second worker, for parts that load late. */
  readonly tools: Ask<ToolsService>;
  /** Loads the sharing, which no first verdict needs. Rejects when it cannot be loaded. */
  loadSharing(): Promise<Sharing>;
  /** Loads the comparison, the same at each call. Rejects when it cannot be loaded. */
  loadComparison(): Promise<PayloadComparison>;
  /** Loads the report as texts to copy. Rejects when it cannot be loaded. */
  loadCopies(): Promise<ReportCopies>;
  readonly repairing: Repairing;
  /** Loads a list of the deliveries in the open text. Rejects when it cannot be loaded. */
  loadDeliveries(): Promise<DeliveryList>;
  readonly findFields: FindFields;
  readonly unwrapping: Unwrapping;
  /** How an amount of the newest analysis comes about; `null` when no rule makes it. */
  derive(pointer: string): Promise<Derivation | null>;
  readonly walk: FindingWalk;
}

/** @param exampleText the text of a bundled example; `null` when it cannot be fetched. */
export function createPageState(
  core: Ask<CoreService>,
  tools: Ask<ToolsService>,
  browser: Browser,
  exampleText: (slug: string) => Promise<string | null>,
): PageState {
  const { address } = browser;
  const messages = new Messages();
  const session = new Session(core, messages, browser.afterFrame);
  const stash = new Stash(browser.storage, (isFull) => {
    if (isFull) messages.say(NOT_SAVED);
    else messages.dismiss(NOT_SAVED);
  });
  const workspace = new Workspace(session, stash, messages, address);
  const actions = new TextActions(workspace, tools, browser);
  const copy = (text: string) => actions.copy(text);
  const fromLink = new FromLink(session);
  function follow(options: LinkOptions): void {
    const { field, note, redacted } = options;
    if ((field ?? note ?? redacted) === undefined) return;
    const { opened } = session;
    void import('./follow-link.ts').then(
      ({ followLink }) => followLink(options, opened, { fromLink, workspace, tools }),
      () => messages.say(UNLOADED),
    );
  }
  let comparison: PayloadComparison | undefined;
  async function loadComparison(): Promise<PayloadComparison> {
    const { PayloadComparison } = await import('./comparison.svelte.ts');
    return (comparison ??= new PayloadComparison({
      session,
      tools,
      messages,
      browser,
      exampleText,
    }));
  }
  return {
    messages,
    tools,
    session,
    workspace,
    actions,
    rows: createAskRows(core, session, messages),
    opener: new Opener(workspace, core, browser, exampleText, follow),
    fromLink,
    async loadSharing() {
      const { Sharing } = await import('./sharing.ts');
      return new Sharing({ workspace, tools, address, copy });
    },
    loadComparison,
    async loadCopies() {
      const { ReportCopies } = await import('./report-copies.ts');
      return new ReportCopies({ workspace, tools, address });
    },
    repairing: new Repairing(workspace, core, tools),
    async loadDeliveries() {
      const { DeliveryList } = await import('./delivery-list.svelte.ts');
      return new DeliveryList({ session, tools, messages, loadComparison });
    },
    findFields: createFindFields(tools, session, messages),
    unwrapping: new Unwrapping(workspace, tools),
    async derive(pointer) {
      const { payload } = session;
      if (!payload) return null;
      return tools('derive', payload, pointer, session.options()).catch((error: unknown) => {
        messages.sayFailure(error);
        return null;
      });
    },
    walk: new FindingWalk(session, messages),
  };
}
