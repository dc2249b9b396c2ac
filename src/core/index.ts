/** The only door of the core: everything outside it, tests and measurements use what stands here. */
export { analyse } from './analyse.ts';
export type * from './analysis.ts';
export * from './limits.ts';
export type * from './view/view.ts';
