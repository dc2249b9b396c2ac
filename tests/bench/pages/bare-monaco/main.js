/** The page's editor without the page, to measure typing and pasting in the editor alone. */
import { editor } from 'monaco-editor/editor';
import { JSON_LANGUAGE } from '../../../../src/editor/json-language.ts';
import '../../../../src/app.css';
import { optionsFor } from '../../../../src/editor/monaco-options.ts';
import { prepareMonaco } from '../../../../src/editor/monaco-parts.ts';

prepareMonaco();
const place = document.querySelector('#editor');
place.className = 'payload-full-editor';
const model = editor.createModel('{}', JSON_LANGUAGE);
model.updateOptions({
  bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
});
editor.create(place, { model, ...optionsFor(place) });
