/**
 * The event as TypeScript types. `npm run generate` makes them from src/event/schema: change that.
 * Fields that the schema does not describe are allowed in every object.
 */

/**
 * A delivery, or the data object of one.
 */
export type OrderUpdated = OrderUpdatedDelivery | OrderUpdatedData;

/**
 * The whole body of a webhook: the event data, and what is known of its sending.
 */
export interface OrderUpdatedDelivery {
  /**
   * Delivery ID. Identifies this sending.
   */
  id?: string | null;
  /**
   * Project ID. The project of the shop that sent it.
   */
  project_id?: string | null;
  /**
   * Sent. When the delivery was made.
   */
  created_at?: string | null;
  /**
   * Event name in the distribution. The name typed in for the distribution; the event itself is named under event.
   */
  type?: string | null;
  data: OrderUpdatedData;
  /**
   * Source. The distribution or webhook that sent the delivery.
   */
  source?: DeliverySource | null;
  /**
   * Event. The event that caused the delivery.
   */
  event?: DeliveryEvent | null;
  [k: string]: unknown;
}
/**
 * What the event says: the order as it is now, whose it is, and, depending on the purpose of the distribution, what the customer gets.
 */
export interface OrderUpdatedData {
  /**
   * Customer. The customer whose order was updated.
   */
  customer: Customer & {
    id: string;
    [k: string]: unknown;
  };
  /**
   * Referrer. The customer who brought this one in.
   * null: no referrer is named here.
   */
  referrer:
    | (Customer & {
        id: string;
        [k: string]: unknown;
      })
    | null;
  /**
   * Order. The order as it is after the update.
   */
  order: Order & {
    id: string;
    [k: string]: unknown;
  };
  /**
   * Redemption. What was redeemed with this update.
   * null: no redemption comes with this message.
   */
  redemption:
    | (Redemption & {
        id: string;
        [k: string]: unknown;
      })
    | null;
  /**
   * Campaign. The campaign that the distribution speaks of.
   * Absent: only a distribution that notifies about a promotion or hands out codes sends it.
   */
  campaign?:
    | (Campaign & {
        id: string;
        [k: string]: unknown;
      })
    | null;
  /**
   * Promotion tier. The promotion that the distribution speaks of.
   * Absent: only a distribution that notifies about a promotion sends it.
   */
  promotion_tier?:
    | (PromotionTier & {
        id: string;
        [k: string]: unknown;
      })
    | null;
  /**
   * Voucher. The voucher that the distribution hands out.
   * Absent: only a distribution that hands out codes sends it.
   */
  voucher?:
    | (Voucher & {
        id: string;
        code: string;
        [k: string]: unknown;
      })
    | null;
  /**
   * Publication. How the voucher was handed out.
   * Absent: only a distribution that hands out codes sends it.
   */
  publication?:
    | (Publication & {
        id: string;
        [k: string]: unknown;
      })
    | null;
  [k: string]: unknown;
}
/**
 * A customer of the shop. Some places hold the short form (identifiers, name, e-mail, metadata), some the full one with address, summary, loyalty and referrals, some only the identifier.
 */
export interface Customer {
  /**
   * Customer ID. Identifies the customer in the promotion engine.
   */
  id?: string;
  /**
   * Source ID. The shop's own identifier of the customer; often an e-mail address.
   * null: the shop gave the customer no identifier of its own.
   */
  source_id?: string | null;
  /**
   * Name. The customer's name.
   * null: no name is known.
   */
  name?: string | null;
  /**
   * E-mail. The customer's e-mail address.
   * null: no e-mail address is known.
   */
  email?: string | null;
  /**
   * Phone. The customer's telephone number.
   * null: no telephone number is known.
   */
  phone?: string | null;
  /**
   * Birth date. The day on which the customer was born.
   * null: no birth date is known.
   */
  birthdate?: string | null;
  /**
   * Birthday. The day of birth, under the name that was used before.
   */
  birthday?: string | null;
  /**
   * Description. A note about the customer.
   */
  description?: string | null;
  /**
   * Address. Where the customer lives.
   * null: no address in this message.
   */
  address?: CustomerAddress | null;
  /**
   * Metadata. Fields of the shop's own choosing, attached to the customer.
   */
  metadata?: {
    [k: string]: unknown;
  } | null;
  /**
   * System metadata. Fields that the promotion engine keeps about the customer.
   */
  system_metadata?: {
    [k: string]: unknown;
  } | null;
  /**
   * Summary. What the customer has redeemed and ordered so far.
   * null: no summary in this message.
   */
  summary?: CustomerSummary | null;
  /**
   * Loyalty. The customer's loyalty points.
   * null: no points in this message.
   */
  loyalty?: CustomerLoyalty | null;
  /**
   * Referrals. By whom the customer was brought in.
   * null: no referrals in this message.
   */
  referrals?: CustomerReferrals | null;
  /**
   * Assets. Addresses of pages about the customer.
   */
  assets?: {
    /**
     * Customer page. Address of the page where the customer sees vouchers and points.
     */
    cockpit_url?: string | null;
    /**
     * Preference centre. Where the customer chooses how to be contacted.
     */
    cockpit_preference_center_url?: string | null;
    [k: string]: unknown;
  } | null;
  /**
   * Created. When the customer was recorded.
   */
  created_at?: string | null;
  /**
   * Updated. When the customer was last changed.
   * null: no change is noted.
   */
  updated_at?: string | null;
  /**
   * Object. Names the kind of this object: always customer.
   */
  object?: 'customer' | null;
  [k: string]: unknown;
}
/**
 * Where a customer lives.
 */
export interface CustomerAddress {
  /**
   * Street. First line of the address.
   */
  line_1?: string | null;
  /**
   * Second line. Second line of the address.
   */
  line_2?: string | null;
  /**
   * Postal code. Postal or ZIP code.
   */
  postal_code?: string | null;
  /**
   * City. City or town.
   */
  city?: string | null;
  /**
   * State. State, province or region.
   */
  state?: string | null;
  /**
   * Country. Country, as a name or a code.
   */
  country?: string | null;
  [k: string]: unknown;
}
/**
 * What the customer has redeemed and ordered so far.
 */
export interface CustomerSummary {
  /**
   * Redemptions. What the customer has redeemed so far.
   */
  redemptions?: {
    /**
     * Redemptions. How many redemptions there were.
     */
    total_redeemed?: number | null;
    /**
     * Failed. How many redemptions failed.
     */
    total_failed?: number | null;
    /**
     * Succeeded. How many redemptions succeeded.
     */
    total_succeeded?: number | null;
    /**
     * Rolled back. How many redemptions were undone.
     */
    total_rolled_back?: number | null;
    /**
     * Failed rollbacks. How many attempts to undo a redemption failed.
     */
    total_rollback_failed?: number | null;
    /**
     * Succeeded rollbacks. How many attempts to undo a redemption succeeded.
     */
    total_rollback_succeeded?: number | null;
    /**
     * Gift cards. The credit of the customer's gift cards.
     */
    gift?: {
      /**
       * Spent. The credit spent so far, in minor units of the currency.
       */
      redeemed_amount?: number | null;
      /**
       * Left. The credit that is left, in minor units of the currency.
       */
      amount_to_go?: number | null;
      [k: string]: unknown;
    } | null;
    /**
     * Loyalty cards. The points of the customer's loyalty cards.
     */
    loyalty_card?: {
      /**
       * Spent. The points spent so far.
       */
      redeemed_points?: number | null;
      /**
       * Left. The points that are left.
       */
      points_to_go?: number | null;
      [k: string]: unknown;
    } | null;
    [k: string]: unknown;
  } | null;
  /**
   * Orders. What the customer has ordered so far.
   */
  orders?: {
    /**
     * Total amount. All orders together, in minor units of the currency.
     */
    total_amount?: number | null;
    /**
     * Orders. How many orders there were.
     */
    total_count?: number | null;
    /**
     * Average amount. What an order came to on average, in minor units of the currency.
     */
    average_amount?: number | null;
    /**
     * Last amount. What the last order came to, in minor units of the currency.
     */
    last_order_amount?: number | null;
    /**
     * Last order. When the customer last ordered.
     * null: no order is noted.
     */
    last_order_date?: string | null;
    [k: string]: unknown;
  } | null;
  [k: string]: unknown;
}
/**
 * The customer's loyalty points, in all and by campaign.
 */
export interface CustomerLoyalty {
  /**
   * Points. The points of all the customer's loyalty cards.
   */
  points?: number | null;
  /**
   * Referred customers. How many customers this one has brought in.
   */
  referred_customers?: number | null;
  /**
   * By campaign. The points by the name of the campaign.
   */
  campaigns?: {
    /**
     * Campaign. The customer's standing in one campaign.
     */
    [k: string]: {
      /**
       * Points. The points left in this campaign.
       */
      points?: number | null;
      /**
       * Loyalty tier. Identifier of the tier that the customer has reached in this campaign.
       */
      loyalty_tier?: string | null;
      /**
       * Referred customers. How many customers this one has brought in through this campaign.
       */
      referred_customers?: number | null;
      /**
       * Spent. The points spent in this campaign.
       */
      redeemed_points?: number | null;
      /**
       * Left. The points left in this campaign.
       */
      points_to_go?: number | null;
      [k: string]: unknown;
    } | null;
  } | null;
  [k: string]: unknown;
}
/**
 * By whom the customer was brought in.
 */
export interface CustomerReferrals {
  /**
   * Referrals. How many times the customer was referred.
   */
  total?: number | null;
  /**
   * Campaigns. One entry for each referral campaign.
   */
  campaigns?:
    | (
        | {
            /**
             * Campaign ID. The referral campaign.
             */
            campaign_id?: string | null;
            /**
             * Referrer ID. The customer who brought this one in.
             */
            referrer_id?: string | null;
            /**
             * Cause ID. Identifier of what confirmed the referral, such as a redemption.
             */
            related_object_id?: string | null;
            /**
             * Cause. The kind of what confirmed the referral.
             */
            related_object_type?: string | null;
            /**
             * Date. When the referral was confirmed.
             */
            date?: string | null;
            [k: string]: unknown;
          }
        | string
      )[]
    | null;
  [k: string]: unknown;
}
/**
 * An order of the shop: what was bought, what was taken off, and what is left to pay. All amounts are whole numbers in minor units of the currency.
 */
export interface Order {
  /**
   * Order ID. Identifies the order in the promotion engine.
   */
  id?: string;
  /**
   * Source ID. The shop's own number of the order.
   * null: the shop gave the order no number of its own.
   */
  source_id?: string | null;
  /**
   * Status. How far the order has come.
   */
  status?: 'CREATED' | 'PAID' | 'PROCESSING' | 'CANCELED' | 'FULFILLED' | null;
  /**
   * Created. When the order was recorded.
   */
  created_at?: string | null;
  /**
   * Updated. When the order was last changed.
   * null: no change is noted.
   */
  updated_at?: string | null;
  /**
   * Items. The lines of the order.
   * null: the order lists no items.
   * Absent: the order lists no items.
   */
  items?: OrderItem[] | null;
  /**
   * Amount. The lines together, before any discount, in minor units of the currency.
   */
  amount?: number | null;
  /**
   * Initial amount. What the order came to before a discount added pieces, in minor units of the currency.
   */
  initial_amount?: number | null;
  /**
   * Order discount. Taken off the order as a whole, in minor units of the currency.
   */
  discount_amount?: number | null;
  /**
   * Item discounts. Taken off single lines, added up, in minor units of the currency.
   */
  items_discount_amount?: number | null;
  /**
   * Total discount. Taken off in all, from the order and its lines, in minor units of the currency.
   */
  total_discount_amount?: number | null;
  /**
   * Total amount. What is left to pay: the amount less the total discount, in minor units of the currency.
   */
  total_amount?: number | null;
  /**
   * Applied order discount. What this one redemption took off the order as a whole, in minor units of the currency.
   */
  applied_discount_amount?: number | null;
  /**
   * Applied item discounts. What this one redemption took off single lines, added up, in minor units of the currency.
   */
  items_applied_discount_amount?: number | null;
  /**
   * Total applied discount. What this one redemption took off in all, in minor units of the currency.
   */
  total_applied_discount_amount?: number | null;
  /**
   * Metadata. Fields of the shop's own choosing, attached to the order.
   */
  metadata?: {
    [k: string]: unknown;
  } | null;
  /**
   * Customer ID. The customer who ordered.
   * null: no customer is named here.
   */
  customer_id?: string | null;
  /**
   * Referrer ID. The customer who brought this one in.
   * null: no referrer is named here.
   */
  referrer_id?: string | null;
  /**
   * Customer. The customer who ordered; here often only the identifier.
   */
  customer?: Customer | null;
  /**
   * Referrer. The customer who brought this one in.
   * null: no referrer is named here.
   */
  referrer?: Customer | null;
  /**
   * Redemptions. What was redeemed with the order, by the identifier of the redemption.
   */
  redemptions?: {
    [k: string]: OrderRedemption | null;
  } | null;
  /**
   * Object. Names the kind of this object: always order.
   */
  object?: 'order' | null;
  [k: string]: unknown;
}
/**
 * A line of the order: a product or variant, how many of it, and what it costs.
 */
export interface OrderItem {
  /**
   * Item ID. Identifies the line.
   */
  id?: string | null;
  /**
   * Object. Names the kind of this object: always order_item.
   */
  object?: 'order_item' | null;
  /**
   * Product ID. The product that was ordered.
   */
  product_id?: string | null;
  /**
   * SKU ID. The variant that was ordered.
   */
  sku_id?: string | null;
  /**
   * Source ID. The shop's own identifier of the product or variant.
   */
  source_id?: string | null;
  /**
   * Kind of item. Whether the source ID names a product or a variant (sku).
   */
  related_object?: 'product' | 'sku' | null;
  /**
   * Product. What is known of the product that was ordered.
   */
  product?: Product | null;
  /**
   * SKU. The variant of the product that was ordered.
   */
  sku?: Sku | null;
  /**
   * Quantity. How many pieces.
   */
  quantity?: number | null;
  /**
   * Price. Price of one piece, in minor units of the currency.
   */
  price?: number | null;
  /**
   * Amount. Price times quantity, before discounts, in minor units of the currency.
   */
  amount?: number | null;
  /**
   * Discount. All that was taken off this line, in minor units of the currency.
   */
  discount_amount?: number | null;
  /**
   * Subtotal. The amount less the discount, in minor units of the currency.
   */
  subtotal_amount?: number | null;
  /**
   * Applied discount. What this one redemption took off the line, in minor units of the currency.
   */
  applied_discount_amount?: number | null;
  /**
   * Discounted quantity. How many pieces were discounted.
   */
  discount_quantity?: number | null;
  /**
   * Applied discounted quantity. How many pieces this one redemption discounted.
   */
  applied_discount_quantity?: number | null;
  /**
   * Applied quantity. How many pieces this one redemption added; negative where it took some away.
   */
  applied_quantity?: number | null;
  /**
   * Applied quantity amount. What those pieces come to that this one redemption added, in minor units of the currency; negative where it took some away.
   */
  applied_quantity_amount?: number | null;
  /**
   * Initial quantity. How many pieces there were before a discount added some.
   */
  initial_quantity?: number | null;
  /**
   * Initial amount. What the line came to before a discount added pieces, in minor units of the currency.
   */
  initial_amount?: number | null;
  /**
   * Metadata. Fields of the shop's own choosing, attached to the line.
   */
  metadata?: {
    [k: string]: unknown;
  } | null;
  [k: string]: unknown;
}
/**
 * Something that the shop sells.
 */
export interface Product {
  /**
   * Product ID. Identifies the product.
   */
  id?: string | null;
  /**
   * Source ID. The shop's own identifier of the product.
   */
  source_id?: string | null;
  /**
   * Name. The name of the product.
   */
  name?: string | null;
  /**
   * Price. Price of one piece, in minor units of the currency.
   */
  price?: number | null;
  /**
   * Overrides. Whether the order’s name, price and metadata replace those that the catalogue has.
   */
  override?: boolean | null;
  /**
   * Attributes. The names of what its variants differ in.
   */
  attributes?: string[] | null;
  /**
   * Metadata. Fields of the shop's own choosing, attached to the product.
   */
  metadata?: {
    [k: string]: unknown;
  } | null;
  /**
   * Picture. Address of a picture of the product.
   */
  image_url?: string | null;
  /**
   * Created. When the product was recorded.
   */
  created_at?: string | null;
  /**
   * Updated. When the product was last changed.
   * null: no change is noted.
   */
  updated_at?: string | null;
  /**
   * Object. Names the kind of this object: always product.
   */
  object?: 'product' | null;
  /**
   * Variants. The variants of the product, as a list.
   */
  skus?: {
    /**
     * Object. Names the kind of this object: always list.
     */
    object?: string | null;
    /**
     * List key. The key under which the list stands.
     */
    data_ref?: string | null;
    /**
     * Variants. One entry for each variant.
     */
    data?: Sku[] | null;
    /**
     * Total. How many variants there are.
     */
    total?: number | null;
    [k: string]: unknown;
  } | null;
  [k: string]: unknown;
}
/**
 * A variant of a product, such as a size or a colour.
 */
export interface Sku {
  /**
   * SKU ID. Identifies the variant.
   */
  id?: string | null;
  /**
   * Source ID. The shop's own identifier of the variant.
   */
  source_id?: string | null;
  /**
   * Product ID. The product that this is a variant of.
   */
  product_id?: string | null;
  /**
   * Name. The name of the variant.
   */
  sku?: string | null;
  /**
   * Price. Price of one piece, in minor units of the currency.
   */
  price?: number | null;
  /**
   * Overrides. Whether the order’s name, price and metadata replace those that the catalogue has.
   */
  override?: boolean | null;
  /**
   * Currency. The currency of the price.
   */
  currency?: string | null;
  /**
   * Attributes. What distinguishes this variant, by name.
   */
  attributes?: {
    [k: string]: unknown;
  } | null;
  /**
   * Picture. Address of a picture of the variant.
   */
  image_url?: string | null;
  /**
   * Metadata. Fields of the shop's own choosing, attached to the variant.
   */
  metadata?: {
    [k: string]: unknown;
  } | null;
  /**
   * Created. When the variant was recorded.
   */
  created_at?: string | null;
  /**
   * Updated. When the variant was last changed.
   * null: no change is noted.
   */
  updated_at?: string | null;
  /**
   * Object. Names the kind of this object: always sku.
   */
  object?: 'sku' | null;
  [k: string]: unknown;
}
/**
 * What was redeemed with the order, in short.
 */
export interface OrderRedemption {
  /**
   * Date. When it was redeemed.
   */
  date?: string | null;
  /**
   * Rollback ID. The rollback that undid the redemption.
   */
  rollback_id?: string | null;
  /**
   * Rolled back. When the redemption was undone.
   */
  rollback_date?: string | null;
  /**
   * Redeemed object. The kind of what was redeemed.
   */
  related_object_type?: string | null;
  /**
   * Redeemed object ID. Identifies what was redeemed.
   */
  related_object_id?: string | null;
  /**
   * Campaign ID. The campaign that it belongs to.
   */
  related_object_parent_id?: string | null;
  /**
   * Stacked redemptions. The redemptions that were made together with this one.
   */
  stacked?: string[] | null;
  /**
   * Stacked rollbacks. The rollbacks that were made together.
   */
  rollback_stacked?: string[] | null;
  [k: string]: unknown;
}
/**
 * The use of a voucher or a promotion for an order, or the attempt at it, or its undoing.
 */
export interface Redemption {
  /**
   * Redemption ID. Identifies the redemption.
   */
  id?: string;
  /**
   * Object. Names the kind of this object: redemption, or redemption_rollback where one was undone.
   */
  object?: string | null;
  /**
   * Result. Whether the attempt succeeded.
   */
  result?: 'SUCCESS' | 'FAILURE' | null;
  /**
   * Status. What has become of it since: a redemption that succeeded can be rolled back later.
   */
  status?: 'SUCCEEDED' | 'FAILED' | 'ROLLED_BACK' | null;
  /**
   * Date. When it was redeemed.
   */
  date?: string | null;
  /**
   * Created. When the redemption was recorded.
   */
  created_at?: string | null;
  /**
   * Amount. What was redeemed: minor units of the currency for a gift card, points for a loyalty card; negative when it was undone.
   */
  amount?: number | null;
  /**
   * Failure code. Why the attempt failed, as a short code.
   */
  failure_code?: string | null;
  /**
   * Failure. Why the attempt failed, in words.
   */
  failure_message?: string | null;
  /**
   * Reason. Why the redemption was undone.
   */
  reason?: string | null;
  /**
   * Customer ID. The customer who redeemed.
   */
  customer_id?: string | null;
  /**
   * Tracking ID. How the customer was recognised; often made from the shop's own identifier.
   */
  tracking_id?: string | null;
  /**
   * Customer. The customer who redeemed.
   */
  customer?: Customer | null;
  /**
   * Redeemed object. The kind of what was redeemed; of a rollback, that a redemption was undone.
   */
  related_object_type?: 'voucher' | 'promotion_tier' | 'redemption' | null;
  /**
   * Redeemed object ID. Identifies what was redeemed.
   */
  related_object_id?: string | null;
  /**
   * Campaign ID. The campaign that it belongs to.
   */
  related_object_parent_id?: string | null;
  /**
   * Campaign. The name of the campaign.
   */
  campaign_name?: string | null;
  /**
   * Voucher. The voucher that was redeemed; at times only the little that names it.
   */
  voucher?: Voucher | null;
  /**
   * Promotion tier. The promotion that was redeemed.
   */
  promotion_tier?: PromotionTier | null;
  /**
   * Gift card credit. The credit that this redemption moved.
   */
  gift?: {
    /**
     * Amount. The credit that was used, in minor units of the currency; negative when it was given back.
     */
    amount?: number | null;
    [k: string]: unknown;
  } | null;
  /**
   * Loyalty points. The points that this redemption moved.
   */
  loyalty_card?: {
    /**
     * Points. The points that were used; negative when they were given back.
     */
    points?: number | null;
    [k: string]: unknown;
  } | null;
  /**
   * Reward. What the points were redeemed for.
   * null: no points were redeemed for a reward.
   */
  reward?: Reward | null;
  /**
   * Order. The order, as this redemption left it.
   */
  order?: Order | null;
  /**
   * Order before. The order, as it was before.
   */
  previous_order?: Order | null;
  /**
   * Undone redemption. Of a rollback: the redemption that it undoes.
   */
  redemption?: string | null;
  /**
   * Parent redemption. The redemption that this one was a part of, when several were redeemed together.
   */
  parent_redemption_id?: string | null;
  /**
   * Related redemptions. Other redemptions that belong to this one.
   */
  related_redemptions?: {
    /**
     * Rollbacks. The rollbacks of this redemption.
     */
    rollbacks?:
      | {
          /**
           * Rollback ID. Identifies the rollback.
           */
          id?: string | null;
          /**
           * Date. When it happened.
           */
          date?: string | null;
          /**
           * Order undone. Whether the order was put back as it was before the redemption.
           */
          rollback_order_mode?: string | null;
          [k: string]: unknown;
        }[]
      | null;
    /**
     * Redemptions. The redemptions made together with this one.
     */
    redemptions?:
      | {
          /**
           * Redemption ID. Identifies the redemption.
           */
          id?: string | null;
          /**
           * Date. When it happened.
           */
          date?: string | null;
          [k: string]: unknown;
        }[]
      | null;
    [k: string]: unknown;
  } | null;
  /**
   * Channel. Whether a person or a program redeemed, or the service by itself.
   */
  channel_type?: 'USER' | 'API' | 'AUTO_REDEEM' | null;
  /**
   * Channel ID. Identifies the person or the program that redeemed.
   */
  channel_id?: string | null;
  /**
   * Channel. Who redeemed: a person in the dashboard or a program.
   */
  channel?: {
    /**
     * Kind. Whether it was a person or a program.
     */
    channel_type?: string | null;
    /**
     * Channel ID. Identifies the person or the program.
     */
    channel_id?: string | null;
    [k: string]: unknown;
  } | null;
  /**
   * Metadata. Fields of the shop's own choosing, attached to the redemption.
   */
  metadata?: {
    [k: string]: unknown;
  } | null;
  [k: string]: unknown;
}
/**
 * A code that a customer can use: a discount, a gift card or a loyalty card.
 */
export interface Voucher {
  /**
   * Voucher ID. Identifies the voucher.
   */
  id?: string;
  /**
   * Code. What the customer types in.
   */
  code?: string | null;
  /**
   * Kind of voucher. Decides what the voucher gives: a discount, the credit of a gift card, the points of a loyalty card, or a chance in a draw.
   */
  type?: 'DISCOUNT_VOUCHER' | 'GIFT_VOUCHER' | 'LOYALTY_CARD' | 'LUCKY_DRAW_CODE' | null;
  /**
   * Discount. What the voucher takes off.
   * null: it is no discount voucher.
   */
  discount?: Discount | null;
  /**
   * Gift card. The credit that the voucher holds.
   * null: it is no gift card.
   */
  gift?: Gift | null;
  /**
   * Loyalty card. The points that the voucher holds.
   * null: it is no loyalty card.
   */
  loyalty_card?: LoyaltyCard | null;
  /**
   * Campaign. The name of the campaign that the voucher belongs to.
   * null: the voucher stands alone.
   */
  campaign?: string | null;
  /**
   * Campaign ID. The campaign that the voucher belongs to.
   * null: the voucher stands alone.
   */
  campaign_id?: string | null;
  /**
   * Active. Whether the voucher is switched on.
   */
  active?: boolean | null;
  /**
   * Uses. How often the voucher may be redeemed, and how often it was.
   */
  redemption?: VoucherRedemption | null;
  /**
   * Valid from. The voucher cannot be used before this moment.
   * null: no start was set.
   */
  start_date?: string | null;
  /**
   * Valid until. The voucher cannot be used after this moment.
   * null: no end was set.
   */
  expiration_date?: string | null;
  /**
   * Recurring timeframe. The rhythm in which the voucher is valid between its start and its end.
   * null: no rhythm was set.
   */
  validity_timeframe?: ValidityTimeframe | null;
  /**
   * Days of the week. The days on which the voucher is valid; 0 is Sunday, 6 is Saturday.
   * null: no days were set.
   */
  validity_day_of_week?: (0 | 1 | 2 | 3 | 4 | 5 | 6)[] | null;
  /**
   * Hours of the day. The hours of the day in which the voucher is valid.
   * null: no hours were set.
   */
  validity_hours?: ValidityHours | null;
  /**
   * Holder ID. The customer who holds the voucher.
   * null: nobody holds the voucher.
   */
  holder_id?: string | null;
  /**
   * Referrer ID. The customer whose referral code this is, or who brought the holder in.
   */
  referrer_id?: string | null;
  /**
   * Referral code. Whether the code is meant for bringing in other customers.
   */
  is_referral_code?: boolean | null;
  /**
   * Category. The name of the category that the voucher stands in.
   * null: no category is named here.
   */
  category?: string | null;
  /**
   * Category ID. The category that the voucher stands in.
   * null: the voucher stands in no category.
   */
  category_id?: string | null;
  /**
   * Categories. The categories that the voucher stands in, in full.
   */
  categories?: Category[] | null;
  /**
   * Additional information. A note for people.
   */
  additional_info?: string | null;
  /**
   * Metadata. Fields of the shop's own choosing, attached to the voucher.
   */
  metadata?: {
    [k: string]: unknown;
  } | null;
  /**
   * Pictures. The code as pictures to scan.
   */
  assets?: {
    /**
     * QR code. The code as a QR code.
     */
    qr?: {
      /**
       * Picture ID. Identifies the picture.
       */
      id?: string | null;
      /**
       * Picture address. Where the picture is found.
       */
      url?: string | null;
      [k: string]: unknown;
    } | null;
    /**
     * Barcode. The code as a barcode.
     */
    barcode?: {
      /**
       * Picture ID. Identifies the picture.
       */
      id?: string | null;
      /**
       * Picture address. Where the picture is found.
       */
      url?: string | null;
      [k: string]: unknown;
    } | null;
    [k: string]: unknown;
  } | null;
  /**
   * Publications. How often the voucher was handed out.
   */
  publish?: {
    /**
     * Object. Names the kind of this object: always list.
     */
    object?: string | null;
    /**
     * Publications. How often the voucher was handed out.
     */
    count?: number | null;
    /**
     * Publications address. Where the service lists the publications.
     */
    url?: string | null;
    [k: string]: unknown;
  } | null;
  /**
   * Validation rules. The rules that limit the use of the voucher.
   */
  validation_rules_assignments?: ValidationRules | null;
  /**
   * Created. When the voucher was made.
   */
  created_at?: string | null;
  /**
   * Updated. When the voucher was last changed.
   * null: no change is noted.
   */
  updated_at?: string | null;
  /**
   * Object. Names the kind of this object: always voucher.
   */
  object?: 'voucher' | null;
  [k: string]: unknown;
}
/**
 * What a voucher or promotion takes off: an amount, a percentage, free units, or a price that is fixed. The type decides which fields matter.
 */
export interface Discount {
  /**
   * Kind of discount. AMOUNT takes a sum off, PERCENT a percentage, UNIT gives products, FIXED sets the price.
   */
  type?: 'AMOUNT' | 'PERCENT' | 'UNIT' | 'FIXED' | null;
  /**
   * Effect. What the discount is taken from: the whole order or its items; for units, how they are added.
   */
  effect?:
    | 'APPLY_TO_ORDER'
    | 'APPLY_TO_ITEMS'
    | 'APPLY_TO_ITEMS_PROPORTIONALLY'
    | 'APPLY_TO_ITEMS_PROPORTIONALLY_BY_QUANTITY'
    | 'APPLY_TO_ITEMS_BY_QUANTITY'
    | 'ADD_MISSING_ITEMS'
    | 'ADD_NEW_ITEMS'
    | 'ADD_MANY_ITEMS'
    | 'ADD_SAME_ITEMS'
    | null;
  /**
   * Amount off. The sum taken off, in minor units of the currency.
   */
  amount_off?: number | null;
  /**
   * Amount formula. Computes the sum taken off; the plain amount is what counts where it cannot be computed.
   */
  amount_off_formula?: string | null;
  /**
   * Percent off. The percentage taken off.
   */
  percent_off?: number | null;
  /**
   * Percent formula. Computes the percentage taken off; the plain percentage is what counts where it cannot be computed.
   */
  percent_off_formula?: string | null;
  /**
   * At most. The most that the percentage may take off, in minor units of the currency.
   */
  amount_limit?: number | null;
  /**
   * At most in all. The most that may be taken off all items together, in minor units of the currency.
   */
  aggregated_amount_limit?: number | null;
  /**
   * Fixed price. What is to be paid instead, in minor units of the currency.
   */
  fixed_amount?: number | null;
  /**
   * Price formula. Computes what is to be paid instead.
   */
  fixed_amount_formula?: string | null;
  /**
   * Units given. How many pieces are given.
   */
  unit_off?: number | null;
  /**
   * Unit formula. Computes how many pieces are given.
   */
  unit_off_formula?: string | null;
  /**
   * Unit. Identifier of the product or variant that is given.
   */
  unit_type?: string | null;
  /**
   * Product. The product that is given.
   */
  product?: {
    /**
     * Product ID. Identifies the product.
     */
    id?: string | null;
    /**
     * Source ID. The shop's own identifier of the product.
     */
    source_id?: string | null;
    /**
     * Name. The name of the product.
     */
    name?: string | null;
    [k: string]: unknown;
  } | null;
  /**
   * SKU. The variant that is given.
   */
  sku?: {
    /**
     * SKU ID. Identifies the SKU.
     */
    id?: string | null;
    /**
     * Source ID. The shop's own identifier of the SKU.
     */
    source_id?: string | null;
    /**
     * Name. The name of the SKU.
     */
    name?: string | null;
    [k: string]: unknown;
  } | null;
  /**
   * Several units. The products that are given, where there are several.
   * null: the discount does not give several products.
   */
  units?: DiscountUnit[] | null;
  /**
   * Computed. Whether the discount came out of a formula.
   */
  is_dynamic?: boolean | null;
  [k: string]: unknown;
}
/**
 * One of several products that a discount gives.
 */
export interface DiscountUnit {
  /**
   * Units given. How many pieces are given.
   */
  unit_off?: number | null;
  /**
   * Formula. Computes how many pieces are given.
   */
  unit_off_formula?: string | null;
  /**
   * Effect. Whether the pieces are always added, or only where the order lacks them.
   */
  effect?: 'ADD_NEW_ITEMS' | 'ADD_MISSING_ITEMS' | null;
  /**
   * Unit. Identifier of the product or variant that is given.
   */
  unit_type?: string | null;
  /**
   * Product. The product that is given.
   */
  product?: {
    /**
     * Product ID. Identifies the product.
     */
    id?: string | null;
    /**
     * Source ID. The shop's own identifier of the product.
     */
    source_id?: string | null;
    /**
     * Name. The name of the product.
     */
    name?: string | null;
    [k: string]: unknown;
  } | null;
  /**
   * SKU. The variant that is given.
   */
  sku?: {
    /**
     * SKU ID. Identifies the SKU.
     */
    id?: string | null;
    /**
     * Source ID. The shop's own identifier of the SKU.
     */
    source_id?: string | null;
    /**
     * Name. The name of the SKU.
     */
    name?: string | null;
    [k: string]: unknown;
  } | null;
  [k: string]: unknown;
}
/**
 * The credit on a gift card.
 */
export interface Gift {
  /**
   * Amount. All the credit that was ever put on the card, in minor units of the currency.
   */
  amount?: number | null;
  /**
   * Balance. The credit that is left, in minor units of the currency.
   */
  balance?: number | null;
  /**
   * Effect. Whether the credit pays for the whole order or for items.
   */
  effect?: 'APPLY_TO_ORDER' | 'APPLY_TO_ITEMS' | null;
  /**
   * Subtracted. The credit that was taken off the card by hand, in minor units of the currency.
   */
  subtracted_amount?: number | null;
  [k: string]: unknown;
}
/**
 * The points on a loyalty card.
 */
export interface LoyaltyCard {
  /**
   * Points earned. All points that were ever put on the card.
   */
  points?: number | null;
  /**
   * Balance. The points that are left.
   */
  balance?: number | null;
  /**
   * Next expiry. The next day on which points are lost.
   */
  next_expiration_date?: string | null;
  /**
   * Points expiring next. How many points are lost on that day.
   */
  next_expiration_points?: number | null;
  /**
   * Pending points. Points that were earned and do not count yet.
   */
  pending_points?: number | null;
  /**
   * Expired points. Points that were lost because their time was over.
   */
  expired_points?: number | null;
  /**
   * Subtracted points. Points that were taken off by hand or by a transfer.
   */
  subtracted_points?: number | null;
  /**
   * Expiry of points. When points of new cards are lost.
   */
  expiration_rules?: ExpirationRules | null;
  [k: string]: unknown;
}
/**
 * When points that were earned are lost again.
 */
export interface ExpirationRules {
  /**
   * Kind of period. MONTH counts months from the day of earning, FIXED_DAY_OF_YEAR names a day of the year.
   */
  period_type?: 'FIXED_DAY_OF_YEAR' | 'MONTH' | null;
  /**
   * Period. After how many months the points are lost.
   */
  period_value?: number | null;
  /**
   * Rounding. Up to which end the period is extended.
   */
  rounding_type?:
    | 'END_OF_MONTH'
    | 'END_OF_QUARTER'
    | 'END_OF_HALF_YEAR'
    | 'END_OF_YEAR'
    | 'PARTICULAR_MONTH'
    | null;
  /**
   * Rounding value. The number that the kind of rounding needs, such as the month.
   */
  rounding_value?: number | null;
  /**
   * Month. The month in which points are lost: 1 is January.
   */
  fixed_month?: number | null;
  /**
   * Day. The day of the month on which points are lost.
   */
  fixed_day?: number | null;
  [k: string]: unknown;
}
/**
 * How often a voucher may be redeemed, and how often it was.
 */
export interface VoucherRedemption {
  /**
   * Allowed uses. How often it may be redeemed.
   * null: as often as one likes.
   */
  quantity?: number | null;
  /**
   * Uses so far. How often it was redeemed.
   */
  redeemed_quantity?: number | null;
  /**
   * Spent so far. The credit of a gift card that was spent, in minor units of the currency.
   */
  redeemed_amount?: number | null;
  /**
   * Points spent so far. The points of a loyalty card that were spent.
   */
  redeemed_points?: number | null;
  /**
   * Object. Names the kind of this object: always list.
   */
  object?: string | null;
  /**
   * Redemptions address. Where the service lists the redemptions.
   */
  url?: string | null;
  [k: string]: unknown;
}
/**
 * A rhythm in which something is valid: for a duration, again after every interval. Both are ISO 8601 durations.
 */
export interface ValidityTimeframe {
  /**
   * Interval. How often the timeframe starts again, as an ISO 8601 duration.
   */
  interval?: string | null;
  /**
   * Duration. How long it stays valid each time, as an ISO 8601 duration.
   */
  duration?: string | null;
  [k: string]: unknown;
}
/**
 * The hours of the day in which something is valid.
 */
export interface ValidityHours {
  /**
   * Daily hours. One entry for each span of hours.
   */
  daily?:
    | {
        /**
         * From. Start of the span: hours and minutes, possibly with seconds.
         */
        start_time?: string | null;
        /**
         * Days of the week. The days on which the span counts; 0 is Sunday, 6 is Saturday.
         */
        days_of_week?: (0 | 1 | 2 | 3 | 4 | 5 | 6)[] | null;
        /**
         * Until. End of the span: hours and minutes, possibly with seconds.
         */
        expiration_time?: string | null;
        [k: string]: unknown;
      }[]
    | null;
  [k: string]: unknown;
}
/**
 * A label under which the shop groups campaigns, vouchers and promotion tiers; decides which of them go together.
 */
export interface Category {
  /**
   * Category ID. Identifies the category.
   */
  id?: string | null;
  /**
   * Name. The name that people gave the category.
   */
  name?: string | null;
  /**
   * Rank. Order among the categories: the lower the number, the earlier its discounts are applied.
   */
  hierarchy?: number | null;
  /**
   * Created. When the category was made.
   */
  created_at?: string | null;
  /**
   * Updated. When the category was last changed.
   * null: no change is noted.
   */
  updated_at?: string | null;
  /**
   * Object. Names the kind of this object: always category.
   */
  object?: 'category' | null;
  /**
   * Stacking. Whether discounts of this category go together with others (JOINT) or only alone (EXCLUSIVE).
   */
  stacking_rules_type?: 'JOINT' | 'EXCLUSIVE' | null;
  [k: string]: unknown;
}
/**
 * The validation rules that limit the use of something, as a list.
 */
export interface ValidationRules {
  /**
   * Object. Names the kind of this object: always list.
   */
  object?: 'list' | null;
  /**
   * List key. The key under which the list stands: always data.
   */
  data_ref?: 'data' | null;
  /**
   * Assignments. One entry for each rule.
   */
  data?: ValidationRuleAssignment[] | null;
  /**
   * Total. How many rules there are.
   */
  total?: number | null;
  [k: string]: unknown;
}
/**
 * Ties a validation rule to what it limits.
 */
export interface ValidationRuleAssignment {
  /**
   * Assignment ID. Identifies the assignment.
   */
  id?: string | null;
  /**
   * Rule ID. The validation rule that is applied.
   */
  rule_id?: string | null;
  /**
   * Limited object ID. What the rule limits.
   */
  related_object_id?: string | null;
  /**
   * Limited object. The kind of what the rule limits.
   */
  related_object_type?:
    | 'voucher'
    | 'campaign'
    | 'earning_rule'
    | 'reward_assignment'
    | 'promotion_tier'
    | 'distribution'
    | null;
  /**
   * Created. When the rule was assigned.
   */
  created_at?: string | null;
  /**
   * Updated. When the assignment was last changed.
   * null: no change is noted.
   */
  updated_at?: string | null;
  /**
   * Object. Names the kind of this object: always validation_rules_assignment.
   */
  object?: 'validation_rules_assignment' | null;
  /**
   * Check. Whether the rule could be checked in full.
   */
  validation_status?: 'VALID' | 'PARTIALLY_VALID' | 'INVALID' | null;
  /**
   * Rules left out. The parts of the rule that were not checked.
   */
  validation_omitted_rules?: string[] | null;
  [k: string]: unknown;
}
/**
 * A step of a promotion: what an order gets that meets its rules, without any code.
 */
export interface PromotionTier {
  /**
   * Promotion tier ID. Identifies the tier.
   */
  id?: string;
  /**
   * Name. The name that people gave the tier.
   */
  name?: string | null;
  /**
   * Banner. The text that customers see.
   * null: no text for customers was written.
   */
  banner?: string | null;
  /**
   * Action. What the tier does.
   */
  action?: {
    /**
     * Discount. What the tier takes off.
     */
    discount?: Discount | null;
    [k: string]: unknown;
  } | null;
  /**
   * Active. Whether the tier is switched on.
   */
  active?: boolean | null;
  /**
   * Rank. Order among the tiers of the campaign: the lower the number, the earlier the tier is applied.
   */
  hierarchy?: number | null;
  /**
   * Valid from. The tier cannot be used before this moment.
   * null: no start was set.
   */
  start_date?: string | null;
  /**
   * Valid until. The tier cannot be used after this moment.
   * null: no end was set.
   */
  expiration_date?: string | null;
  /**
   * Recurring timeframe. The rhythm in which the tier is valid between its start and its end.
   * null: no rhythm was set.
   */
  validity_timeframe?: ValidityTimeframe | null;
  /**
   * Days of the week. The days on which the tier is valid; 0 is Sunday, 6 is Saturday.
   * null: no days were set.
   */
  validity_day_of_week?: (0 | 1 | 2 | 3 | 4 | 5 | 6)[] | null;
  /**
   * Hours of the day. The hours of the day in which the tier is valid.
   * null: no hours were set.
   */
  validity_hours?: ValidityHours | null;
  /**
   * Campaign. The campaign that the tier belongs to; here often only the identifier and the validity.
   */
  campaign?: Campaign | null;
  /**
   * Campaign ID. The campaign that the tier belongs to.
   */
  campaign_id?: string | null;
  /**
   * Promotion ID. Identifies the promotion that the tier belongs to.
   */
  promotion_id?: string | null;
  /**
   * Summary. What the tier has done so far.
   */
  summary?: {
    /**
     * Redemptions. How the tier was redeemed so far.
     */
    redemptions?: {
      /**
       * Redemptions. How often the tier was redeemed.
       */
      total_redeemed?: number | null;
      [k: string]: unknown;
    } | null;
    /**
     * Orders. The orders that got the tier.
     */
    orders?: {
      /**
       * Total amount. Those orders together, in minor units of the currency.
       */
      total_amount?: number | null;
      /**
       * Total discount. What the tier took off them, in minor units of the currency.
       */
      total_discount_amount?: number | null;
      [k: string]: unknown;
    } | null;
    [k: string]: unknown;
  } | null;
  /**
   * Validation rules. The rules that an order must meet.
   * null: no rule limits the tier.
   */
  validation_rule_assignments?: ValidationRules | null;
  /**
   * Validation rules. The rules that an order must meet, under the name that vouchers and campaigns have for them.
   * null: no rule limits the tier.
   */
  validation_rules_assignments?:
    | {
        [k: string]: unknown;
      }
    | ValidationRuleAssignment[]
    | null;
  /**
   * Category ID. The category that the tier stands in.
   * null: the tier stands in no category.
   */
  category_id?: string | null;
  /**
   * Categories. The categories that the tier stands in, in full.
   */
  categories?: Category[] | null;
  /**
   * Metadata. Fields of the shop's own choosing, attached to the tier.
   */
  metadata?: {
    [k: string]: unknown;
  } | null;
  /**
   * Created. When the tier was made.
   */
  created_at?: string | null;
  /**
   * Updated. When the tier was last changed.
   * null: no change is noted.
   */
  updated_at?: string | null;
  /**
   * Object. Names the kind of this object: always promotion_tier.
   */
  object?: string | null;
  [k: string]: unknown;
}
/**
 * A campaign of the shop: a batch of vouchers, a promotion, a referral or a loyalty programme.
 */
export interface Campaign {
  /**
   * Campaign ID. Identifies the campaign.
   */
  id?: string;
  /**
   * Name. The name that people gave the campaign.
   */
  name?: string | null;
  /**
   * Kind of campaign. What the campaign gives, such as DISCOUNT_COUPONS or LOYALTY_PROGRAM.
   */
  campaign_type?: string | null;
  /**
   * Codes. AUTO_UPDATE makes new vouchers when needed, STATIC has a fixed number of them, STANDALONE has single ones.
   */
  type?: 'AUTO_UPDATE' | 'STATIC' | 'STANDALONE' | null;
  /**
   * Active. Whether the campaign is switched on.
   */
  active?: boolean | null;
  /**
   * Description. A note for people.
   * null: no description was written.
   */
  description?: string | null;
  /**
   * Valid from. The campaign cannot be used before this moment.
   * null: no start was set.
   */
  start_date?: string | null;
  /**
   * Valid until. The campaign cannot be used after this moment.
   * null: no end was set.
   */
  expiration_date?: string | null;
  /**
   * Recurring timeframe. The rhythm in which the campaign is valid between its start and its end.
   * null: no rhythm was set.
   */
  validity_timeframe?: ValidityTimeframe | null;
  /**
   * Days of the week. The days on which the campaign is valid; 0 is Sunday, 6 is Saturday.
   * null: no days were set.
   */
  validity_day_of_week?: (0 | 1 | 2 | 3 | 4 | 5 | 6)[] | null;
  /**
   * Hours of the day. The hours of the day in which the campaign is valid.
   * null: no hours were set.
   */
  validity_hours?: ValidityHours | null;
  /**
   * Joins by itself. Whether customers join the campaign without doing anything.
   */
  auto_join?: boolean | null;
  /**
   * Joins once. Whether a customer can join only once.
   */
  join_once?: boolean | null;
  /**
   * Referral codes. Whether the codes are meant for bringing in other customers.
   */
  is_referral_code?: boolean | null;
  /**
   * Voucher template. What each new voucher of the campaign is like.
   */
  voucher?: CampaignVoucher | null;
  /**
   * Referral programme. What a customer who was brought in gets, and when a referral counts.
   */
  referral_program?: ReferralProgram | null;
  /**
   * Time in a tier. How long a customer stays in a loyalty tier.
   */
  loyalty_tiers_expiration?: LoyaltyTiersExpiration | null;
  /**
   * Category. The name of the category that the campaign stands in.
   * null: no category is named here.
   */
  category?: string | null;
  /**
   * Category ID. The category that the campaign stands in.
   * null: the campaign stands in no category.
   */
  category_id?: string | null;
  /**
   * Categories. The categories that the campaign stands in, in full.
   */
  categories?: Category[] | null;
  /**
   * Vouchers. How many vouchers the campaign has.
   */
  vouchers_count?: number | null;
  /**
   * Voucher generation. How far the making of the vouchers has come.
   */
  vouchers_generation_status?: string | null;
  /**
   * Creation. How far the making of the campaign has come.
   */
  creation_status?: string | null;
  /**
   * Valid after publication. How long a voucher is valid once it was handed out, as an ISO 8601 duration.
   */
  activity_duration_after_publishing?: string | null;
  /**
   * Validation rules. The rules that decide whether the campaign’s vouchers may be used.
   */
  validation_rules_assignments?: ValidationRules | null;
  /**
   * Read only. Whether the campaign can no longer be changed.
   */
  readonly?: boolean | null;
  /**
   * Protected. Whether the campaign is protected against changes.
   */
  protected?: boolean | null;
  /**
   * Voucher metadata rules. Whether the metadata of its vouchers must follow the definition for vouchers.
   */
  use_voucher_metadata_schema?: boolean | null;
  /**
   * Metadata. Fields of the shop's own choosing, attached to the campaign.
   */
  metadata?: {
    [k: string]: unknown;
  } | null;
  /**
   * Created. When the campaign was made.
   */
  created_at?: string | null;
  /**
   * Updated. When the campaign was last changed.
   * null: no change is noted.
   */
  updated_at?: string | null;
  /**
   * Object. Names the kind of this object: always campaign.
   */
  object?: 'campaign' | null;
  [k: string]: unknown;
}
/**
 * What each new voucher of the campaign is like.
 */
export interface CampaignVoucher {
  /**
   * Kind of voucher. Decides what the voucher gives: a discount, the credit of a gift card, or the points of a loyalty card.
   */
  type?: 'DISCOUNT_VOUCHER' | 'GIFT_VOUCHER' | 'LOYALTY_CARD' | 'LUCKY_DRAW_CODE' | null;
  /**
   * Discount. What the vouchers of the campaign take off.
   * null: it is no discount voucher.
   */
  discount?: Discount | null;
  /**
   * Gift card. The credit of a new gift card of the campaign.
   * null: it is no gift card.
   */
  gift?: Gift | null;
  /**
   * Loyalty card. The points of a new loyalty card of the campaign, and when they are lost.
   * null: it is no loyalty card.
   */
  loyalty_card?: LoyaltyCard | null;
  /**
   * Uses. How often each voucher may be redeemed.
   */
  redemption?: VoucherRedemption | null;
  /**
   * Code pattern. How the codes are made.
   */
  code_config?: CodeConfig | null;
  /**
   * Referral code. Whether the codes are meant for bringing in other customers.
   */
  is_referral_code?: boolean | null;
  /**
   * Valid from. The voucher cannot be used before this moment.
   * null: no start was set.
   */
  start_date?: string | null;
  /**
   * Valid until. The voucher cannot be used after this moment.
   * null: no end was set.
   */
  expiration_date?: string | null;
  /**
   * Recurring timeframe. The rhythm in which the vouchers are valid between their start and their end.
   * null: no rhythm was set.
   */
  validity_timeframe?: ValidityTimeframe | null;
  /**
   * Days of the week. The days on which the vouchers are valid; 0 is Sunday, 6 is Saturday.
   * null: no days were set.
   */
  validity_day_of_week?: (0 | 1 | 2 | 3 | 4 | 5 | 6)[] | null;
  /**
   * Hours of the day. The hours of the day in which the vouchers are valid.
   * null: no hours were set.
   */
  validity_hours?: ValidityHours | null;
  [k: string]: unknown;
}
/**
 * How the codes of new vouchers are made.
 */
export interface CodeConfig {
  /**
   * Length. How many characters the random part has.
   */
  length?: number | null;
  /**
   * Characters. The characters that the random part is made of.
   */
  charset?: string | null;
  /**
   * Prefix. Stands before the random part.
   */
  prefix?: string | null;
  /**
   * Postfix. Stands behind the random part.
   */
  postfix?: string | null;
  /**
   * Pattern. The code as a pattern; # stands for a random character.
   */
  pattern?: string | null;
  /**
   * Initial count. How many codes were made at first.
   */
  initial_count?: number | null;
  /**
   * Kept in stock. How many unused codes are kept ready.
   */
  min_desired?: number | null;
  [k: string]: unknown;
}
/**
 * What a customer who was brought in gets, and when a referral counts.
 */
export interface ReferralProgram {
  /**
   * Counts with. What makes a referral count: a redemption or a custom event.
   */
  conversion_event_type?: 'redemption' | 'custom_event' | null;
  /**
   * Custom event. The event that makes a referral count.
   */
  custom_event?: {
    /**
     * Event ID. Identifies the custom event.
     */
    id?: string | null;
    /**
     * Name. The name of the custom event.
     */
    name?: string | null;
    [k: string]: unknown;
  } | null;
  /**
   * Reward. What the customer who was brought in gets.
   */
  referee_reward?: {
    /**
     * Kind of reward. A discount, the credit of a gift card, or points.
     */
    type?: 'DISCOUNT_VOUCHER' | 'GIFT_VOUCHER' | 'LOYALTY_CARD' | null;
    /**
     * Amount. How much is given: minor units of the currency for a gift card, points for a loyalty card. Sent as a number or as text.
     */
    amount?: number | string | null;
    /**
     * Source. The campaign that the reward comes from.
     */
    related_object_parent?: {
      /**
       * Campaign ID. Identifies the campaign.
       */
      id?: string | null;
      /**
       * Campaign. The name of the campaign.
       */
      name?: string | null;
      /**
       * Object. Names the kind of the source: always CAMPAIGN.
       */
      object?: 'CAMPAIGN' | null;
      [k: string]: unknown;
    } | null;
    [k: string]: unknown;
  } | null;
  [k: string]: unknown;
}
/**
 * How long a customer stays in a loyalty tier.
 */
export interface LoyaltyTiersExpiration {
  /**
   * Counts by. What decides in which tier a customer is.
   */
  qualification_type?: string | null;
  /**
   * Qualification period. The period over which points are counted.
   */
  qualification_period?: string | null;
  /**
   * Start. When the stay in a tier begins.
   */
  start_date?: {
    /**
     * Kind. How the start is found.
     */
    type?: string | null;
    [k: string]: unknown;
  } | null;
  /**
   * End. When the stay in a tier ends.
   */
  expiration_date?: {
    /**
     * Kind. How the end is found.
     */
    type?: string | null;
    /**
     * Extended by. By how long the stay is extended, as an ISO 8601 duration.
     */
    extend?: string | null;
    /**
     * Rounding. Up to which moment the end is moved.
     */
    rounding?: {
      /**
       * Period. The period whose start or end counts.
       */
      type?: string | null;
      /**
       * Which end. Whether its start or its end counts.
       */
      strategy?: string | null;
      /**
       * Unit. The unit that is rounded to.
       */
      unit?: string | null;
      /**
       * Value. Which one of the units.
       */
      value?: number | null;
      [k: string]: unknown;
    } | null;
    [k: string]: unknown;
  } | null;
  [k: string]: unknown;
}
/**
 * What was given for loyalty points.
 */
export interface Reward {
  /**
   * Reward ID. Identifies the reward.
   */
  id?: string | null;
  /**
   * Name. The name of the reward.
   */
  name?: string | null;
  /**
   * Kind of reward. CAMPAIGN gives a voucher, COIN pays for an order, MATERIAL gives a product, DIGITAL gives codes or credit.
   */
  type?: 'CAMPAIGN' | 'COIN' | 'MATERIAL' | 'DIGITAL' | null;
  /**
   * Parameters. What the reward consists of.
   */
  parameters?: RewardParameters | null;
  /**
   * Assignment ID. Ties the reward to the campaign that offers it.
   */
  assignment_id?: string | null;
  /**
   * Customer. The customer who got the reward.
   */
  customer?: Customer | null;
  /**
   * Voucher. The voucher that was given.
   * null: the reward is no voucher.
   */
  voucher?: Voucher | null;
  /**
   * Product. The product that was given.
   * null: the reward is no product.
   */
  product?: Product | null;
  /**
   * SKU. The variant that was given.
   * null: the reward is no variant of a product.
   */
  sku?: Sku | null;
  /**
   * Loyalty tier ID. The tier that the reward was offered in.
   * null: the reward belongs to no tier.
   */
  loyalty_tier_id?: string | null;
  /**
   * Metadata. Fields of the shop's own choosing, attached to the reward.
   */
  metadata?: {
    [k: string]: unknown;
  } | null;
  /**
   * Created. When the reward was made.
   */
  created_at?: string | null;
  /**
   * Updated. When the reward was last changed.
   * null: no change is noted.
   */
  updated_at?: string | null;
  /**
   * Object. Names the kind of this object: always reward.
   */
  object?: 'reward' | null;
  [k: string]: unknown;
}
/**
 * What the reward consists of: a campaign's voucher, an exchange of points, or a product.
 */
export interface RewardParameters {
  /**
   * Campaign. The campaign whose voucher is given.
   */
  campaign?: {
    /**
     * Campaign ID. Identifies the campaign.
     */
    id?: string | null;
    /**
     * Kind of campaign. Decides what the balance means.
     */
    type?: 'DISCOUNT_COUPONS' | 'GIFT_VOUCHERS' | 'LOYALTY_PROGRAM' | null;
    /**
     * Balance. What is put on the card: minor units of the currency for a gift card, points for a loyalty card.
     */
    balance?: number | null;
    [k: string]: unknown;
  } | null;
  /**
   * Exchange. Pays for an order with points.
   */
  coin?: {
    /**
     * Exchange ratio. The credit given for the points below.
     */
    exchange_ratio?: number | null;
    /**
     * Points ratio. How many points are exchanged.
     */
    points_ratio?: number | null;
    [k: string]: unknown;
  } | null;
  /**
   * Product. The product that is given.
   */
  product?: {
    /**
     * Product ID. Identifies the product.
     */
    id?: string | null;
    /**
     * SKU ID. Identifies the variant.
     * null: the reward names no variant.
     */
    sku_id?: string | null;
    [k: string]: unknown;
  } | null;
  [k: string]: unknown;
}
/**
 * The handing out of a voucher to a customer.
 */
export interface Publication {
  /**
   * Publication ID. Identifies the publication.
   */
  id?: string;
  /**
   * Object. Names the kind of this object: always publication.
   */
  object?: 'publication' | null;
  /**
   * Result. Whether the voucher was handed out.
   */
  result?: 'SUCCESS' | 'FAILURE' | null;
  /**
   * Channel. How the voucher was handed out; a free word.
   */
  channel?: string | null;
  /**
   * Published. When the voucher was handed out.
   */
  created_at?: string | null;
  /**
   * Customer ID. The customer who got the voucher.
   */
  customer_id?: string | null;
  /**
   * Tracking ID. How the customer was recognised; often the shop's own identifier.
   */
  tracking_id?: string | null;
  /**
   * Source ID. The shop's own identifier of the publication.
   * null: the shop gave the publication no identifier of its own.
   */
  source_id?: string | null;
  /**
   * Voucher IDs. The vouchers that were handed out.
   */
  vouchers_id?: string[] | null;
  /**
   * Codes. The codes that were handed out, when there were several.
   */
  vouchers?:
    | (
        | string
        | {
            [k: string]: unknown;
          }
      )[]
    | null;
  /**
   * Voucher. The voucher that was handed out.
   */
  voucher?: Voucher | null;
  /**
   * Customer. The customer who got the voucher.
   */
  customer?: Customer | null;
  /**
   * Metadata. Fields attached to the publication: where it came from, and whatever the shop added.
   */
  metadata?: {
    /**
     * Source type. The kind of what caused the publication.
     */
    source_type?: string | null;
    /**
     * Source ID. Identifies what caused the publication.
     */
    source_id?: string | null;
    /**
     * Distribution ID. The distribution that handed the voucher out.
     */
    distribution_id?: string | null;
    [k: string]: unknown;
  } | null;
  [k: string]: unknown;
}
/**
 * The distribution or webhook that sent the delivery.
 */
export interface DeliverySource {
  /**
   * Source ID. Identifies the distribution (distr_) or the webhook of the project's settings (wh_).
   */
  id?: string | null;
  /**
   * Object. What sent it: distribution or webhook.
   */
  object?: string | null;
  /**
   * Target address. Where the delivery was sent.
   */
  target_url?: string | null;
  [k: string]: unknown;
}
/**
 * The event that caused the delivery.
 */
export interface DeliveryEvent {
  /**
   * Event ID. Identifies the event.
   */
  id?: string | null;
  /**
   * Event name. The name of the event.
   */
  type?: string | null;
  /**
   * Happened. When the event happened.
   */
  created_at?: string | null;
  /**
   * Entity ID. What the event is about: for order events the customer.
   */
  entity_id?: string | null;
  /**
   * Group ID. Ties events together that have one cause.
   */
  group_id?: string | null;
  /**
   * Cause. Who or what caused the event.
   */
  event_source?: {
    /**
     * Channel. Through what it was caused: USER_PORTAL, API, CLIENT_API or INTERNAL.
     */
    channel?: string | null;
    /**
     * User. The person who caused it in the dashboard.
     */
    user?: {
      /**
       * User ID. Identifies the person.
       */
      id?: string | null;
      [k: string]: unknown;
    } | null;
    /**
     * API key. The key of the program that caused it.
     */
    api_key?: {
      /**
       * Name. The name of the key.
       */
      name?: string | null;
      /**
       * App ID. Identifies the key; it is not the secret.
       */
      app_id?: string | null;
      [k: string]: unknown;
    } | null;
    [k: string]: unknown;
  } | null;
  [k: string]: unknown;
}
