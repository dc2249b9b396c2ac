import { PURPOSES, type Purpose } from '../../core/index.ts';
import type { Theme } from '../../state/appearance.svelte.ts';
import { DOWNLOADS, download } from '../downloads.ts';
import type { Page } from '../page-context.ts';
import { createReportActions } from '../report/report-actions.ts';
import { fieldToShare, shareField } from '../share/field-to-share.ts';
import { keyOf } from '../shortcuts.ts';
import type { Entry } from './entries.ts';

const THEMES: Readonly<Record<Theme, string>> = {
  light: 'Theme: light',
  dark: 'Theme: dark',
  system: 'Theme: system default',
};

/** What can be done on the page now, as entries of the search. */
export function actionsOf(page: Page): readonly Entry[] {
  const { actions, appearance, opener, session, workspace } = page;
  const { analysis } = session;
  const report = createReportActions(page);
  const field = fieldToShare(page);
  const findings = analysis?.findings.length ?? 0;
  const deliveries = analysis?.deliveries.length ?? 0;
  const delivery = session.deliveryAsked;
  const isJudged = analysis !== null && analysis.form !== null;
  const act = (
    title: string,
    run: () => unknown,
    more: Omit<Partial<Entry>, 'title' | 'run'> = {},
  ): Entry => ({ title, ...more, run: () => void run() });
  const choosePurpose = (title: string, purpose: Purpose | null) =>
    act(`Purpose: ${title}`, () => session.askPurpose(purpose), { words: 'switch distribution' });

  return [
    ...(session.filter === '' ? [] : [act('Show everything', () => session.narrow(''))]),
    act('Share…', () => page.openDialog('share'), { words: 'link copy send url' }),
    ...(field === null
      ? []
      : [
          act('Copy link to this field', () => shareField(page, field), {
            end: keyOf('share-field'),
            words: 'share url clipboard point',
          }),
        ]),
    act('Format', () => actions.format(), { words: 'pretty indent layout' }),
    act('Compact', () => actions.compact(), { words: 'minify one line' }),
    act(
      appearance.isWrapped ? 'Do not wrap long lines' : 'Wrap long lines',
      () => appearance.wrap(!appearance.isWrapped),
      { words: 'break' },
    ),
    act('Compare…', page.startComparing, { words: 'diff changes before' }),
    act('Open a file…', () => opener.chooseFiles(), { words: 'load import' }),
    act('Save as file', () => actions.save(), { words: 'download export' }),
    act('Copy the payload', () => actions.copy(session.text, 'Payload'), { words: 'clipboard' }),
    ...(session.view?.summary
      ? [act('Copy as text', report.copyText, { words: 'receipt mail clipboard' })]
      : []),
    ...(session.view && session.view.sections.length > 0
      ? [
          act('Copy as Markdown', report.copyMarkdown, { words: 'findings ticket clipboard' }),
          act('Print…', report.print, { words: 'paper pdf report' }),
        ]
      : []),
    act('Copy as code…', () => page.openDialog('code'), { words: 'curl fetch test clipboard' }),
    act('Check signature…', () => page.openDialog('signature'), { words: 'secret hmac webhook' }),
    act('Clear', () => workspace.replace(''), { words: 'empty remove delete new' }),
    ...(findings === 0
      ? []
      : [
          act('Next finding', () => page.stepFinding(1), {
            end: keyOf('next-finding'),
            words: 'error warning',
          }),
          act('Previous finding', () => page.stepFinding(-1), {
            end: keyOf('previous-finding'),
            words: 'error warning',
          }),
        ]),
    ...(delivery + 1 < deliveries
      ? [act('Next delivery', () => session.askDelivery(delivery + 1))]
      : []),
    ...(deliveries > 0 && delivery > 0
      ? [act('Previous delivery', () => session.askDelivery(delivery - 1))]
      : []),
    ...(isJudged
      ? [
          choosePurpose('detect automatically', null),
          ...Object.entries(PURPOSES).map(([purpose, { title }]) =>
            choosePurpose(title, purpose as Purpose),
          ),
        ]
      : []),
    ...Object.entries(THEMES).map(([theme, title]) =>
      act(title, () => appearance.choose(theme as Theme), { words: 'color mode appearance' }),
    ),
    ...DOWNLOADS.map((file) =>
      act(`Download: ${file.title}`, () => download(file), { words: 'save file' }),
    ),
    act('Shortcuts and help', () => page.openDialog('help'), {
      end: keyOf('help'),
      words: 'keys docs',
    }),
  ];
}
