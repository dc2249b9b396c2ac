/**
 * The limits of the page, each with its unit and its reason. A limit of one sentence or one short
 * list is in the file that makes it.
 */

/** Megabytes of a payload, of 2^20 bytes: far above any webhook, bearable for a tab. */
export const MAX_TEXT_MB = 20;

/** The same in bytes of UTF-8, also for a payload in a link. */
export const MAX_TEXT_BYTES = MAX_TEXT_MB * 1024 * 1024;

/** Levels of nesting in a text: far more than any program writes, and soon read. */
export const MAX_DEPTH = 250_000;

/** Wrappers taken off one payload: more than any real one has. */
export const MAX_WRAPPERS = 8;

/** Findings kept in an analysis: more than anyone reads. `counts` includes the others. */
export const MAX_FINDINGS = 1_000;

/**
 * UTF-16 code units of all pointers in one list, such as the findings of one kind. Each entry has its
 * own pointer, which is long when its place is deep or its keys are long. The entries beyond are
 * counted.
 */
export const MAX_POINTER_UNITS = 1_000_000;

/** Characters of a link: Chromium opens a hash of 2,097,000 and fails beyond. */
export const MAX_LINK_CHARACTERS = 2_000_000;

/** Unicode code points of a note in a link: a message in a chat, not a letter. */
export const MAX_NOTE_CHARACTERS = 280;

/** Levels of nesting that the view lays out; deeper values are shown as text. */
export const MAX_VIEW_DEPTH = 64;

/** Fields of one view, as many as a page can hold. The rest of the payload is shown as text. */
export const MAX_VIEW_FIELDS = 4_000;

/**
 * UTF-16 code units of the keys above a field of a view. Each field has its own pointer with all of
 * these keys in it. Values below longer keys are shown as text.
 */
export const MAX_VIEW_KEY_UNITS = 2_000;

/** UTF-16 code units of one value in a view; a longer one is cut, with a note that says so. */
export const MAX_VALUE_UNITS = 20_000;

/** Rows of a table that a view holds unless others are asked for. */
export const DEFAULT_ROWS = 50;

/** Dates and times on the timeline. */
export const MAX_TIMELINE_ENTRIES = 200;

/** Listed differences between two payloads: more than anyone reads. The others are counted. */
export const MAX_CHANGES = 1_000;

/** UTF-16 code units of a value in a list of differences; the payload has the whole value. */
export const MAX_CHANGE_UNITS = 200;

/** UTF-16 code units of a text in which a payload to repair is looked for. */
export const MAX_REPAIR_UNITS = 2_000_000;

/** UTF-16 code units of a text that is read on the page's own thread for a title. */
export const MAX_TITLED_UNITS = 1_000_000;

/** UTF-16 code units of a payload that is copied as code: more than a terminal or editor takes. */
export const MAX_CODE_UNITS = 1_000_000;
