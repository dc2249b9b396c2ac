/**
 * Reads a text for people as an editor would: words and marks that the page does not use, the
 * length of its sentences, and names of fields that are not shown as code.
 */

/** Parts of the payload: code between backticks, and strings as JSON writes them. */
const QUOTED = /`[^`]*`|"(?:[^"\\]|\\.)*…?"|“[^”]*”/g;

/** The most words of a sentence, and the most sentences of a text. */
const MAX_WORDS = 20;
const MAX_SENTENCES = 2;

const FAULTS: readonly (readonly [fault: string, pattern: RegExp])[] = [
  ['a word that the page does not use', /\b(stands?|told|tells|held|judged?|refuses?|delivery)\b/i],
  [
    'a phrase that the page does not use',
    /\b(is no|by itself|so in|if only|the (service|vendor))\b/i,
  ],
  ['“such” without “as”', /\bsuch\b(?! as\b)/i],
  ['a clause as the subject', /(^|[.] )(What|Whether|That)\b|\bwhat\b.* is\b/],
  ['a first person, a plea or a question', /\b(we|our|please|sorry|did you)\b|\?/i],
  ['a short form', /\b(can|don|doesn|isn|won)['’]t\b/i],
  ['two sentences in one', /;|—/],
  ['the language of schemas', /schema|must match|oneOf|anyOf|keyword/i],
  ['a guillemet', /[«»]/],
  ['a minus or arrow of a keyboard', /\s-\s|->|!=|<=|>=|≠/],
  ['British spelling', /misspelt|colour|programme|cancelled|customis|recognis|serialis/i],
  ['a field that is not code', /\b[a-z]+(\.[a-z_]+|\[\d+\])+\b|\b[a-z]+_[a-z_]+\b|\/\w+\/\w+/],
  ['null, true or false that is not code', /\b(null|true or false|is (true|false))\b/],
  ['a doubled phrase', /\b(\w+ \w+ \w+) \1\b/],
  ['an open mark of code', /`/],
];

/** The faults that do not depend on what is around a piece of a text. */
const FAULTS_OF_WORDS = [
  'a word that the page does not use',
  'a phrase that the page does not use',
  '“such” without “as”',
  'a first person, a plea or a question',
  'a short form',
  'a guillemet',
  'British spelling',
  'a doubled phrase',
];

const FAULTS_OF_DOCUMENTS = [
  ...FAULTS_OF_WORDS,
  'two sentences in one',
  'a minus or arrow of a keyboard',
];

/** The faults of a text of the page, which may be a piece of a sentence or a name in the code. */
export function faultsOfWords(text: string): string[] {
  // The page calls each of several payloads in one text a delivery.
  const words = text.replace(QUOTED, 'X').replace(/deliver(y|ies)/gi, 'X');
  const faults = FAULTS.filter(
    ([fault, pattern]) => FAULTS_OF_WORDS.includes(fault) && pattern.test(words),
  ).map(([fault]) => fault);
  return text.includes('.') ? [...faults, ...longSentences(words)] : faults;
}

/** The most words of a sentence in the documents, which have more to say than a message. */
const MAX_WORDS_OF_DOCUMENTS = 25;

/** The faults of a paragraph, heading or list item of a document. Code is between backticks. */
export function faultsOfDocument(text: string): string[] {
  // A service worker is a standard, and a word that a text speaks of has quotation marks.
  const words = text.replace(QUOTED, 'X').replace(/deliver(y|ies)|service workers?/gi, 'X');
  const faults = FAULTS.filter(
    ([fault, pattern]) => FAULTS_OF_DOCUMENTS.includes(fault) && pattern.test(words),
  ).map(([fault]) => fault);
  return [...faults, ...longSentences(words, MAX_WORDS_OF_DOCUMENTS)];
}

/** The sentences of a text that have too many words. */
function longSentences(text: string, most = MAX_WORDS): string[] {
  return text.split(/(?<=\.)\s+/).flatMap((sentence) => {
    const { length } = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    return length > most ? [`a sentence of ${length} words`] : [];
  });
}

/**
 * The faults of a text, empty for a good one.
 * @param text code is between backticks, strings of the payload have their JSON quotes.
 */
export function faultsOf(text: string): string[] {
  const words = text.replace(QUOTED, 'X');
  const sentences = words.split(/(?<=\.)\s+/);
  const faults = FAULTS.filter(([, pattern]) => pattern.test(words)).map(([fault]) => fault);
  if (sentences.length > MAX_SENTENCES) faults.push(`${sentences.length} sentences`);
  faults.push(...longSentences(words));
  if (!/[.]$/.test(text)) faults.push('no full stop');
  return faults;
}

/** The faults of a field's description: noun phrases that end in a full stop. */
export function faultsOfDescription(text: string): string[] {
  // Voucherify itself has metadata schemas.
  return faultsOf(text.replaceAll('metadata schema', 'metadata'));
}

/** The most words of a label. */
const MAX_LABEL_WORDS = 3;

/** The faults of a field's title or of another label: a few words without a full stop. */
export function faultsOfLabel(label: string): string[] {
  // The page has a section “Delivery”.
  const faults = faultsOf(`${label.replaceAll('Delivery', 'X').replaceAll('schema', 'X')}.`);
  const { length } = label.split(' ');
  if (length > MAX_LABEL_WORDS) faults.push(`a label of ${length} words`);
  if (!/^[A-Z]/.test(label)) faults.push('no capital letter');
  return faults;
}

/** The faults of a note beside a value: words that no sentence holds together. */
export function faultsOfNote(note: string): string[] {
  const faults = faultsOf(`${note}.`);
  if (/^[A-Z]/.test(note) || note.endsWith('.')) faults.push('a sentence');
  return faults;
}

/** The most words of the title of a fix. */
const MAX_TITLE_WORDS = 5;

/** The faults of a title: a verb and its result, without a full stop. */
export function faultsOfTitle(title: string): string[] {
  // A button shows no code.
  const faults = faultsOf(`${title.replace(/null$/, '')}.`);
  const { length } = title.replace(QUOTED, 'X').split(' ');
  if (length > MAX_TITLE_WORDS) faults.push(`a title of ${length} words`);
  if (!/^[A-Z][a-z]+ /.test(title)) faults.push('no verb');
  return faults;
}
