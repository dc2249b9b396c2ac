/**
 * Payloads of any size whose items differ in shape: in their optional fields, in the order of keys
 * and in kind. With items alike the engine folds the checks, and judging looks up to 25 times too
 * cheap.
 */

/** mulberry32: the same seed gives the same payload, so that runs can be compared. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * The text of a data object of at least `bytes` bytes, indented as an editor shows it.
 * @param isBroken adds two errors to each item: a number in quotes, and an unknown word.
 */
export function payload(bytes, { isBroken = false, indent = 2, seed = 7 } = {}) {
  const random = createRandom(seed);
  const below = (limit) => Math.floor(random() * limit);
  const id = (prefix) =>
    prefix + (random() * 2 ** 52).toString(36) + (random() * 2 ** 52).toString(36);
  const shuffled = (entries) =>
    entries
      .map((entry) => [random(), entry])
      .sort((a, b) => a[0] - b[0])
      .map(([, entry]) => entry);

  function item() {
    const price = below(50_000);
    const quantity = 1 + below(9);
    const off = random() < 0.3 ? below(price) : 0;
    const amount = price * quantity;
    const optional = [
      ['object', 'order_item'],
      ['product_id', id('prod_')],
      ['sku_id', random() < 0.5 ? null : id('sku_')],
      ['source_id', random() < 0.4 ? null : `shop-${below(1e6)}`],
      ['discount_amount', off],
      ['initial_quantity', quantity],
      ['applied_discount_amount', off],
      ['product', product(price)],
      ['sku', random() < 0.5 ? null : { id: id('sku_'), sku: `size ${below(50)} “ü”`, price }],
      ['metadata', Object.fromEntries([...Array(below(6))].map(() => [`k${below(400)}`, extra()]))],
    ].filter(([key]) => key === 'discount_amount' || random() < 0.55);
    const always = [
      ['id', id('ordli_')],
      ['quantity', quantity],
      ['price', isBroken ? String(price) : price],
      ['amount', amount],
      ['subtotal_amount', amount - off],
    ];
    if (isBroken) {
      const wrong = ['object', `line_${below(9)}`];
      return Object.fromEntries([...shuffled([...always, ...optional]), wrong]);
    }
    return Object.fromEntries(shuffled([...always, ...optional]));
  }

  function product(price) {
    const fields = [
      ['id', id('prod_')],
      ['name', `Mug no. ${below(1000)}, "large"`],
      ['price', price],
      ['source_id', null],
      ['metadata', random() < 0.5 ? {} : { colour: 'blue', weight: random() * 9 }],
      ['image_url', `https://shop.example/${below(1e6)}.png`],
    ].filter(([key]) => key === 'id' || random() < 0.6);
    return Object.fromEntries(shuffled(fields));
  }

  const extra = () =>
    [null, true, below(1e6), random(), `text ${below(1e6)}`, [1, 'two']][below(6)];

  const customer = {
    id: id('cust_'),
    name: 'Kim Hansen',
    email: 'kim@shop.example',
    object: 'customer',
  };
  const items = [];
  const text = () => {
    const amount = items.reduce((sum, { amount }) => sum + amount, 0);
    const off = items.reduce((sum, { discount_amount }) => sum + discount_amount, 0);
    const order = {
      id: 'ord_L7mVz3Xk8qTs5Wn2Rd9PyHb4',
      status: 'PAID',
      created_at: '2024-03-12T08:37:24.296Z',
      updated_at: '2024-03-12T08:40:24.296Z',
      customer_id: customer.id,
      customer: { id: customer.id, object: 'customer' },
      amount,
      items_discount_amount: off,
      total_discount_amount: off,
      total_amount: amount - off,
      items,
      metadata: { currency: 'EUR' },
      object: 'order',
    };
    return JSON.stringify({ customer, referrer: null, order, redemption: null }, null, indent);
  };
  // Sizes are estimated for all items at once, because writing JSON after each would take too long.
  while (bytes > 0) {
    const before = items.length;
    while (items.length < before + Math.max(1, Math.floor(before / 16))) items.push(item());
    if (text().length >= bytes) break;
  }
  return text();
}
