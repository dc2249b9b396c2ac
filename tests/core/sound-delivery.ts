/** A delivery of published codes that keeps every rule. Tests break one rule at a time. */

const customer = { id: 'cust_a', object: 'customer', name: 'Mia Example' };

const order = {
  id: 'ord_a',
  object: 'order',
  status: 'PAID',
  created_at: '2024-03-12T08:00:00.000Z',
  updated_at: '2024-03-12T09:00:00.000Z',
  amount: 5000,
  discount_amount: 300,
  items_discount_amount: 200,
  total_discount_amount: 500,
  total_amount: 4500,
  applied_discount_amount: 300,
  items_applied_discount_amount: 200,
  total_applied_discount_amount: 500,
  customer_id: 'cust_a',
  referrer_id: 'cust_r',
  customer: { id: 'cust_a', object: 'customer' },
  items: [
    {
      object: 'order_item',
      id: 'ordli_a',
      product_id: 'prod_a',
      quantity: 2,
      price: 1500,
      amount: 3000,
      discount_amount: 200,
      subtotal_amount: 2800,
    },
    {
      object: 'order_item',
      id: 'ordli_b',
      product_id: 'prod_b',
      quantity: 1,
      price: 2000,
      amount: 2000,
      subtotal_amount: 2000,
    },
  ],
};

const dates = {
  start_date: '2024-03-01T00:00:00.000Z',
  expiration_date: '2024-03-31T00:00:00.000Z',
};

export const soundDelivery = {
  id: 'whs_a',
  project_id: 'proj_a',
  created_at: '2024-03-12T09:00:03.000Z',
  type: 'Order update',
  source: { id: 'distr_a', object: 'distribution', target_url: 'https://shop.example' },
  event: {
    id: 'evcus_a',
    type: 'customer.order.updated',
    created_at: '2024-03-12T09:00:01.000Z',
    entity_id: 'cust_a',
  },
  data: {
    customer,
    referrer: { id: 'cust_r', object: 'customer', name: 'Rita Example' },
    order,
    redemption: {
      id: 'r_a',
      object: 'redemption',
      result: 'SUCCESS',
      status: 'SUCCEEDED',
      date: '2024-03-12T09:00:00.000Z',
      customer_id: 'cust_a',
      customer,
      order,
      previous_order: { ...order, updated_at: null },
      voucher: {
        id: 'v_r',
        object: 'voucher',
        code: 'WELCOME-1',
        type: 'DISCOUNT_VOUCHER',
        campaign_id: 'camp_a',
        active: true,
        redemption: { quantity: 2, redeemed_quantity: 2 },
        ...dates,
      },
    },
    campaign: {
      id: 'camp_a',
      object: 'campaign',
      name: 'Spring',
      active: true,
      created_at: '2024-02-01T00:00:00.000Z',
    },
    voucher: {
      id: 'v_a',
      object: 'voucher',
      code: 'SPRING-1',
      type: 'DISCOUNT_VOUCHER',
      campaign: 'Spring',
      campaign_id: 'camp_a',
      active: true,
      created_at: '2024-03-12T09:00:02.000Z',
      redemption: { quantity: 1, redeemed_quantity: 0 },
      ...dates,
    },
    publication: {
      id: 'pub_a',
      object: 'publication',
      result: 'SUCCESS',
      created_at: '2024-03-12T09:00:02.500Z',
      customer_id: 'cust_a',
      customer: { id: 'cust_a', object: 'customer' },
      vouchers_id: ['v_a'],
    },
  },
} as const;

/** Values by their pointers; `undefined` removes the member. */
export type Changes = Readonly<Record<string, unknown>>;

/** The sound delivery with some values changed. Pointers without `/data` belong to the delivery. */
export function but(changes: Changes): unknown {
  // structuredClone would change an object with two places in both of them.
  const copy: unknown = JSON.parse(JSON.stringify(soundDelivery));
  for (const [pointer, value] of Object.entries(changes)) {
    const path = pointer.split('/').slice(1);
    let holder = copy as Record<string, unknown>;
    for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
    holder[path.at(-1)!] = value;
  }
  return copy;
}
