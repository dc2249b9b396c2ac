/** The four keys that the data object of every order event has, documented as always present. */
export const REQUIRED_OBJECTS = ['customer', 'referrer', 'order', 'redemption'] as const;

/** The keys that depend on the distribution's purpose. */
export const PURPOSE_OBJECTS = ['campaign', 'promotion_tier', 'voucher', 'publication'] as const;

/** All keys of the data object of an order event. */
export const DATA_OBJECTS: readonly string[] = [...REQUIRED_OBJECTS, ...PURPOSE_OBJECTS];

/**
 * The dashboard's title of each purpose and the objects that the purpose adds to the data. The file
 * schema/purposes.json says the same to other programs; a test compares the two.
 */
export const PURPOSES = {
  'plain-message': { title: 'Send plain message to customers', objects: [] },
  promotion: { title: 'Notify customers about promotion', objects: ['campaign', 'promotion_tier'] },
  'unique-codes': {
    title: 'Send and publish unique codes from campaign',
    objects: ['campaign', 'voucher', 'publication'],
  },
} as const;
