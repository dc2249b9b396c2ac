/** What the menu says of the examples. The first load does without it. */
export { EXAMPLES } from '../event/examples/index.ts';
