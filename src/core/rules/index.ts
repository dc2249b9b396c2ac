import { chronology } from './chronology.ts';
import { identity } from './identity.ts';
import type { Rule } from './rule.ts';
import { totals } from './totals.ts';

/** Every family of rules; a new one is a file and a line here. */
export const RULES: readonly Rule[] = [totals, identity, chronology];
