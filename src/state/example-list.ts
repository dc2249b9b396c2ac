/** The titles and descriptions of the examples for the menu. They load with the menu. */
export { EXAMPLES } from '../event/examples/index.ts';
