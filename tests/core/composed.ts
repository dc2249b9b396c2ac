import type { Purpose } from '../../src/core/index.ts';
import { eventExamples } from './reference.ts';

export type Data = Readonly<Record<string, unknown>>;

export interface Composed {
  readonly name: string;
  readonly purpose: Purpose;
  readonly data: Data;
}

export const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every payload of this event that the objects of the documented event examples make. */
export function composedPayloads(): Composed[] {
  const examples = eventExamples();
  const documented = examples['EVENTS.CUSTOMER.ORDER.UPDATED']!;
  return Object.entries(examples).flatMap(([name, event]) =>
    compose(event, documented).map(({ purpose, data }) => ({ name, purpose, data })),
  );
}

/** The documented example with the objects of an event, once for each purpose that they allow. */
function compose(event: Data, documented: Data): { purpose: Purpose; data: Data }[] {
  const own = (key: string) => (isObject(event[key]) ? { [key]: event[key] } : {});
  const customer = isObject(event['customer']) ? event['customer'] : event['holder'];
  const base = {
    ...documented,
    ...(isObject(customer) ? { customer } : {}),
    ...own('order'),
    ...own('redemption'),
  };
  const campaign = own('campaign');
  const tier = own('promotion_tier');
  const codes = { ...own('voucher'), ...own('publication') };
  return [
    { purpose: 'plain-message', data: base },
    ...(isObject(tier['promotion_tier'])
      ? [{ purpose: 'promotion' as const, data: { ...base, ...campaign, ...tier } }]
      : []),
    ...(Object.keys(codes).length > 0
      ? [{ purpose: 'unique-codes' as const, data: { ...base, ...campaign, ...codes } }]
      : []),
  ];
}
