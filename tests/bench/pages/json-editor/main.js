/** The smallest page that judges a payload with svelte-jsoneditor (without a framework) and Ajv. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { createAjvValidator, createJSONEditor, Mode } from 'vanilla-jsoneditor';
import schema from '../../../../src/event/schema.full.generated.json';
import text from '../../../../src/event/examples/delivery-unique-codes.json?raw';

const validator = createAjvValidator({
  schema,
  onCreateAjv: () => addFormats(new Ajv2020({ allErrors: true, strict: false })),
});
const editor = createJSONEditor({
  target: document.querySelector('#editor'),
  props: { content: { text }, mode: Mode.text, validator },
});
document.querySelector('[role=status]').textContent = editor.validate() ? 'Invalid' : 'Valid';
