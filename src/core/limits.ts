/**
 * The limits that decide what the page can do, each with its unit in its name and its reason beside it. How much a
 * sentence or a list shows stands with the sentence or list.
 */

/** UTF-8 bytes of a payload, also of what a link unfolds to: far above any real webhook, and a tab still bears it. */
export const MAX_TEXT_BYTES = 20 * 1024 * 1024;

/** Findings kept in an analysis: more than anyone reads; `counts` still tells the rest. */
export const MAX_FINDINGS = 1_000;

/**
 * UTF-16 code units of the pointers of findings of one kind: a place may be deep, and its keys long, while each finding has
 * its own pointer. `counts` tells the rest.
 */
export const MAX_POINTER_UNITS = 1_000_000;

/** Characters of a link: Chromium opens a hash of 2,097,000 and fails beyond. */
export const MAX_LINK_CHARACTERS = 2_000_000;

/** Levels of nesting that the view lays out; what is deeper is shown as text. */
export const MAX_VIEW_DEPTH = 64;

/** Fields of one view: more than anyone reads, and a page can hold them. What comes after is shown as text. */
export const MAX_VIEW_FIELDS = 4_000;

/** UTF-16 code units of one value in a view; a longer one is cut, with a note that says so. */
export const MAX_VALUE_UNITS = 20_000;

/** Rows of a table that a view holds unless others are asked for. */
export const DEFAULT_ROWS = 50;

/** Dates and times on the timeline. */
export const MAX_TIMELINE_ENTRIES = 200;

/** Differences between two payloads that are listed: more than anyone reads; the number tells the rest. */
export const MAX_CHANGES = 1_000;

/** UTF-16 code units of a value in a list of differences; the whole stands in its text. */
export const MAX_CHANGE_UNITS = 200;

/** UTF-16 code units of a text that a repair is tried on; the library takes about a second a megabyte. */
export const MAX_REPAIR_UNITS = 2_000_000;
