/** Work whose time must grow with its amount, and not with the square of it. */
import { deflateRawSync } from 'node:zlib';

const MIB = 1024 * 1024;
const list = (length, make) => Array.from({ length }, (_, at) => make(at));

/** An order of items with two defects each: the identifier is missing, and a key is unknown. */
const defects = (count) =>
  JSON.stringify({
    customer: { id: 'cust_1' },
    referrer: null,
    order: { id: 'ord_1', items: list(count, () => ({ id: 5, product_id: 'prod_1', colour: 1 })) },
    redemption: null,
  });

/** Customers of varied shapes, in a payload that the schema does not describe. */
const customers = (count) =>
  JSON.stringify({
    list: list(count, (at) => ({
      name: `Kim ${at}`,
      email: `kim-${at}@poe.example`,
      metadata: { [`size ${at % 100}`]: at, note: `text-${at}` },
    })),
  });

/** A link that decompresses to so many MiB. The limit is 20. */
const bomb = (mebibytes) =>
  `p1.${deflateRawSync(Buffer.alloc(mebibytes * MIB), { level: 1 }).toString('base64url')}`;

/** The rows of the table. `prepare` makes an amount of work and gives the function to measure. */
export function growing({ analyse, redact, decodeLink }) {
  return [
    {
      name: 'analyse, defects in every item',
      unit: 'items',
      small: 4_000,
      large: 40_000,
      prepare(count) {
        const text = defects(count);
        return () => analyse(text);
      },
    },
    {
      name: 'redact, customers of varied shapes',
      unit: 'customers',
      small: 3_000,
      large: 30_000,
      prepare(count) {
        const analysis = analyse(customers(count));
        return () => redact(analysis);
      },
    },
    {
      name: 'refuse a link beyond the limit (its size should not matter)',
      unit: 'MiB',
      small: 21,
      large: 252,
      prepare(mebibytes) {
        const link = bomb(mebibytes);
        return () => decodeLink(link);
      },
    },
  ];
}
