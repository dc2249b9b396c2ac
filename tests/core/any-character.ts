import fc from 'fast-check';

const [FIRST_SURROGATE, SURROGATES] = [0xd800, 0x800];

/**
 * Any character of Unicode, as a unit of `fc.string`. fast-check's own unit `binary` is the same,
 * but builds a map of the million characters first, which takes seconds.
 */
export const anyCharacter = fc
  .nat(0x10ffff - SURROGATES)
  .map((index) => String.fromCodePoint(index < FIRST_SURROGATE ? index : index + SURROGATES));
