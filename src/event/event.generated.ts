/**
 * The event as TypeScript types. `npm run generate` makes them from src/event/schema: change that.
 * Fields that the schema does not describe are allowed in every object.
 */

/**
 * A delivery, or the data object of one.
 */
export type OrderUpdated = OrderUpdatedDelivery | OrderUpdatedData;

/**
 * The full webhook body: the event data, its sender and its cause.
 */
export interface OrderUpdatedDelivery {
  /**
   * Delivery ID. ID of this sendout.
   */
  id?: string | null;
  /**
   * Project ID. ID of the Voucherify project.
   */
  project_id?: string | null;
  /**
   * Sent. When the webhook was sent.
   */
  created_at?: string | null;
  /**
   * Custom event name. The custom event name set in the distribution’s webhook channel. The real event name is in `event.type`.
   */
  type?: string | null;
  data: OrderUpdatedData;
  /**
   * Source. The distribution or webhook that sent the payload.
   */
  source?: DeliverySource | null;
  /**
   * Event. The event that caused the webhook.
   */
  event?: DeliveryEvent | null;
  [k: string]: unknown;
}
/**
 * The event data: the order, its customer and, depending on the purpose, the promotion or voucher the customer gets.
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
   * Referrer. The customer who referred this customer.
   * null: no referrer.
   */
  referrer:
    | (Customer & {
        id: string;
        [k: string]: unknown;
      })
    | null;
  /**
   * Order. The order after the update.
   */
  order: Order & {
    id: string;
    [k: string]: unknown;
  };
  /**
   * Redemption. The redemption in this update.
   * null: no redemption.
   */
  redemption:
    | (Redemption & {
        id: string;
        [k: string]: unknown;
      })
    | null;
  /**
   * Campaign. The campaign used by the distribution.
   * Absent: included only when the purpose is “Notify customers about promotion” or “Send and publish unique codes from campaign”.
   */
  campaign?:
    | (Campaign & {
        id: string;
        [k: string]: unknown;
      })
    | null;
  /**
   * Promotion tier. The promotion tier used by the distribution.
   * Absent: included only when the purpose is “Notify customers about promotion”.
   */
  promotion_tier?:
    | (PromotionTier & {
        id: string;
        [k: string]: unknown;
      })
    | null;
  /**
   * Voucher. The voucher that the distribution publishes.
   * Absent: included only when the purpose is “Send and publish unique codes from campaign”.
   */
  voucher?:
    | (Voucher & {
        id: string;
        code: string;
        [k: string]: unknown;
      })
    | null;
  /**
   * Publication. Details of how the voucher was published.
   * Absent: included only when the purpose is “Send and publish unique codes from campaign”.
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
 * A customer. Depending on the place, only the ID, the basic fields, or the full profile with address, summary, loyalty and referrals.
 */
export interface Customer {
  /**
   * Customer ID. Voucherify’s ID of the customer.
   */
  id?: string;
  /**
   * Source ID. The customer’s ID in your own system, often an e-mail address.
   * null: no source ID set.
   */
  source_id?: string | null;
  /**
   * Name. The customer’s name.
   * null: not set.
   */
  name?: string | null;
  /**
   * E-mail. The customer’s e-mail address.
   * null: not set.
   */
  email?: string | null;
  /**
   * Phone. The customer’s phone number.
   * null: not set.
   */
  phone?: string | null;
  /**
   * Birth date. The customer’s date of birth.
   * null: not set.
   */
  birthdate?: string | null;
  /**
   * Birthday. Older name for the birth date.
   */
  birthday?: string | null;
  /**
   * Description. A free-text description.
   */
  description?: string | null;
  /**
   * Address. The customer’s postal address.
   * null: not set.
   */
  address?: CustomerAddress | null;
  /**
   * Metadata. Your custom metadata for the customer.
   */
  metadata?: {
    [k: string]: unknown;
  } | null;
  /**
   * System metadata. Metadata that Voucherify keeps about the customer.
   */
  system_metadata?: {
    [k: string]: unknown;
  } | null;
  /**
   * Summary. The customer’s redemptions and orders so far.
   * null: not included.
   */
  summary?: CustomerSummary | null;
  /**
   * Loyalty. The customer’s loyalty points.
   * null: not included.
   */
  loyalty?: CustomerLoyalty | null;
  /**
   * Referrals. Who referred the customer.
   * null: not included.
   */
  referrals?: CustomerReferrals | null;
  /**
   * Assets. URLs of the customer’s pages.
   */
  assets?: {
    /**
     * Customer page. URL of the page where the customer sees vouchers and points.
     */
    cockpit_url?: string | null;
    /**
     * Preference center. URL of the page where the customer chooses how to be contacted.
     */
    cockpit_preference_center_url?: string | null;
    [k: string]: unknown;
  } | null;
  /**
   * Created. When the customer was created.
   */
  created_at?: string | null;
  /**
   * Updated. When the customer was last updated.
   * null: not updated yet.
   */
  updated_at?: string | null;
  /**
   * Object. Object type. Always `customer`.
   */
  object?: 'customer' | null;
  [k: string]: unknown;
}
/**
 * Postal address.
 */
export interface CustomerAddress {
  /**
   * Address line 1. Street and number.
   */
  line_1?: string | null;
  /**
   * Address line 2. Apartment, floor or company.
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
   * Country. Country name or code.
   */
  country?: string | null;
  [k: string]: unknown;
}
/**
 * The customer’s redemptions and orders so far.
 */
export interface CustomerSummary {
  /**
   * Redemptions. The customer’s redemptions so far.
   */
  redemptions?: {
    /**
     * Redemptions. Number of redemptions.
     */
    total_redeemed?: number | null;
    /**
     * Failed. Number of failed redemptions.
     */
    total_failed?: number | null;
    /**
     * Succeeded. Number of successful redemptions.
     */
    total_succeeded?: number | null;
    /**
     * Rolled back. Number of redemptions that were rolled back.
     */
    total_rolled_back?: number | null;
    /**
     * Failed rollbacks. Number of failed rollbacks.
     */
    total_rollback_failed?: number | null;
    /**
     * Successful rollbacks. Number of successful rollbacks.
     */
    total_rollback_succeeded?: number | null;
    /**
     * Gift cards. Credit on the customer’s gift cards.
     */
    gift?: {
      /**
       * Credit spent. Credit spent so far, in minor units.
       */
      redeemed_amount?: number | null;
      /**
       * Credit left. Credit left, in minor units.
       */
      amount_to_go?: number | null;
      [k: string]: unknown;
    } | null;
    /**
     * Loyalty cards. Points on the customer’s loyalty cards.
     */
    loyalty_card?: {
      /**
       * Points spent. Points spent so far.
       */
      redeemed_points?: number | null;
      /**
       * Points left. Points left.
       */
      points_to_go?: number | null;
      [k: string]: unknown;
    } | null;
    [k: string]: unknown;
  } | null;
  /**
   * Orders. The customer’s orders so far.
   */
  orders?: {
    /**
     * Total amount. Amount of all orders, in minor units.
     */
    total_amount?: number | null;
    /**
     * Orders. Number of orders.
     */
    total_count?: number | null;
    /**
     * Average amount. Average order amount, in minor units.
     */
    average_amount?: number | null;
    /**
     * Last order amount. Amount of the last order, in minor units.
     */
    last_order_amount?: number | null;
    /**
     * Last order. When the customer last ordered.
     * null: no order yet.
     */
    last_order_date?: string | null;
    [k: string]: unknown;
  } | null;
  [k: string]: unknown;
}
/**
 * The customer’s loyalty points, in total and per campaign.
 */
export interface CustomerLoyalty {
  /**
   * Points. Points on all of the customer’s loyalty cards.
   */
  points?: number | null;
  /**
   * Referred customers. Number of customers whom this customer referred.
   */
  referred_customers?: number | null;
  /**
   * By campaign. Points per campaign. Each key is a campaign name.
   */
  campaigns?: {
    /**
     * Campaign. The customer’s points and tier in this campaign.
     */
    [k: string]: {
      /**
       * Points. Points in this campaign.
       */
      points?: number | null;
      /**
       * Loyalty tier. ID of the customer’s tier in this campaign.
       */
      loyalty_tier?: string | null;
      /**
       * Referred customers. Number of customers whom this customer referred through this campaign.
       */
      referred_customers?: number | null;
      /**
       * Points spent. Points spent in this campaign.
       */
      redeemed_points?: number | null;
      /**
       * Points left. Points left in this campaign.
       */
      points_to_go?: number | null;
      [k: string]: unknown;
    } | null;
  } | null;
  [k: string]: unknown;
}
/**
 * Who referred the customer.
 */
export interface CustomerReferrals {
  /**
   * Referrals. Number of times the customer was referred.
   */
  total?: number | null;
  /**
   * Campaigns. Referrals, one for each referral campaign.
   */
  campaigns?:
    | (
        | {
            /**
             * Campaign ID. ID of the referral campaign.
             */
            campaign_id?: string | null;
            /**
             * Referrer ID. ID of the customer who referred this customer.
             */
            referrer_id?: string | null;
            /**
             * Confirmed by (ID). ID of the object that confirmed the referral, such as a redemption.
             */
            related_object_id?: string | null;
            /**
             * Confirmed by. Type of the object that confirmed the referral.
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
 * An order: items, discounts and the amount to pay. All amounts are integers in minor units (5500 = 55.00 USD).
 */
export interface Order {
  /**
   * Order ID. Voucherify’s ID of the order.
   */
  id?: string;
  /**
   * Source ID. The order’s ID in your own system.
   * null: no source ID set.
   */
  source_id?: string | null;
  /**
   * Status. Status of the order, such as `CREATED`, `PAID` or `FULFILLED`.
   */
  status?: 'CREATED' | 'PAID' | 'PROCESSING' | 'CANCELED' | 'FULFILLED' | null;
  /**
   * Created. When the order was created.
   */
  created_at?: string | null;
  /**
   * Updated. When the order was last updated.
   * null: not updated yet.
   */
  updated_at?: string | null;
  /**
   * Items. The items of the order.
   * null: no items.
   * Absent: no items.
   */
  items?: OrderItem[] | null;
  /**
   * Amount. Sum of the items before discounts, in minor units.
   */
  amount?: number | null;
  /**
   * Initial amount. Order amount before free units were added, in minor units.
   */
  initial_amount?: number | null;
  /**
   * Order discount. Discount on the whole order, in minor units.
   */
  discount_amount?: number | null;
  /**
   * Item discounts. Sum of the discounts on single items, in minor units.
   */
  items_discount_amount?: number | null;
  /**
   * Total discount. Sum of the order discount and the item discounts, in minor units.
   */
  total_discount_amount?: number | null;
  /**
   * Total amount. Amount to pay after all discounts, in minor units.
   */
  total_amount?: number | null;
  /**
   * Applied order discount. Discount on the whole order from this redemption, in minor units.
   */
  applied_discount_amount?: number | null;
  /**
   * Applied item discounts. Discounts on single items from this redemption, in minor units.
   */
  items_applied_discount_amount?: number | null;
  /**
   * Total applied discount. All discounts from this redemption, in minor units.
   */
  total_applied_discount_amount?: number | null;
  /**
   * Metadata. Your custom metadata for the order.
   */
  metadata?: {
    [k: string]: unknown;
  } | null;
  /**
   * Customer ID. ID of the customer who placed the order.
   * null: no customer.
   */
  customer_id?: string | null;
  /**
   * Referrer ID. ID of the customer who referred this customer.
   * null: no referrer.
   */
  referrer_id?: string | null;
  /**
   * Customer. The customer who placed the order. Often contains only the ID.
   */
  customer?: Customer | null;
  /**
   * Referrer. The customer who referred this customer.
   * null: no referrer.
   */
  referrer?: Customer | null;
  /**
   * Redemptions. Redemptions with this order. Each key is a redemption ID.
   */
  redemptions?: {
    [k: string]: OrderRedemption | null;
  } | null;
  /**
   * Object. Object type. Always `order`.
   */
  object?: 'order' | null;
  [k: string]: unknown;
}
/**
 * An item of the order: product or SKU, quantity and price.
 */
export interface OrderItem {
  /**
   * Item ID. ID of the item.
   */
  id?: string | null;
  /**
   * Object. Object type. Always `order_item`.
   */
  object?: 'order_item' | null;
  /**
   * Product ID. ID of the ordered product.
   */
  product_id?: string | null;
  /**
   * SKU ID. ID of the ordered SKU.
   */
  sku_id?: string | null;
  /**
   * Source ID. The product’s or SKU’s ID in your own system.
   */
  source_id?: string | null;
  /**
   * Item type. Type of the object with the source ID: `product` or `sku`.
   */
  related_object?: 'product' | 'sku' | null;
  /**
   * Product. Details of the ordered product.
   */
  product?: Product | null;
  /**
   * SKU. Details of the ordered SKU.
   */
  sku?: Sku | null;
  /**
   * Quantity. Number of units.
   */
  quantity?: number | null;
  /**
   * Price. Price of one unit, in minor units.
   */
  price?: number | null;
  /**
   * Amount. Price × quantity, before discounts, in minor units.
   */
  amount?: number | null;
  /**
   * Discount. Total discount on this item, in minor units.
   */
  discount_amount?: number | null;
  /**
   * Subtotal. Amount after the discount, in minor units.
   */
  subtotal_amount?: number | null;
  /**
   * Applied discount. Discount on this item from this redemption, in minor units.
   */
  applied_discount_amount?: number | null;
  /**
   * Discounted quantity. Number of discounted units.
   */
  discount_quantity?: number | null;
  /**
   * Applied discounted quantity. Number of units discounted by this redemption.
   */
  applied_discount_quantity?: number | null;
  /**
   * Applied quantity. Number of units this redemption added. Negative if it removed units.
   */
  applied_quantity?: number | null;
  /**
   * Applied quantity amount. Value of the units this redemption added, in minor units. Negative if it removed units.
   */
  applied_quantity_amount?: number | null;
  /**
   * Initial quantity. Number of units before free units were added.
   */
  initial_quantity?: number | null;
  /**
   * Initial amount. Item amount before free units were added, in minor units.
   */
  initial_amount?: number | null;
  /**
   * Metadata. Your custom metadata for the item.
   */
  metadata?: {
    [k: string]: unknown;
  } | null;
  [k: string]: unknown;
}
/**
 * A product in the catalog.
 */
export interface Product {
  /**
   * Product ID. ID of the product.
   */
  id?: string | null;
  /**
   * Source ID. The product’s ID in your own system.
   */
  source_id?: string | null;
  /**
   * Name. The product’s name.
   */
  name?: string | null;
  /**
   * Price. Price of one unit, in minor units.
   */
  price?: number | null;
  /**
   * Override. `true` if the order’s name, price and metadata replace those in the catalog.
   */
  override?: boolean | null;
  /**
   * Attributes. Attributes that distinguish its SKUs, such as size or color.
   */
  attributes?: string[] | null;
  /**
   * Metadata. Your custom metadata for the product.
   */
  metadata?: {
    [k: string]: unknown;
  } | null;
  /**
   * Image URL. URL of the product’s image.
   */
  image_url?: string | null;
  /**
   * Created. When the product was created.
   */
  created_at?: string | null;
  /**
   * Updated. When the product was last updated.
   * null: not updated yet.
   */
  updated_at?: string | null;
  /**
   * Object. Object type. Always `product`.
   */
  object?: 'product' | null;
  /**
   * SKUs. The product’s SKUs, as a list object.
   */
  skus?: {
    /**
     * Object. Object type. Always `list`.
     */
    object?: string | null;
    /**
     * List key. Key that holds the list.
     */
    data_ref?: string | null;
    /**
     * SKUs. The product’s SKUs.
     */
    data?: Sku[] | null;
    /**
     * Total. Number of SKUs.
     */
    total?: number | null;
    [k: string]: unknown;
  } | null;
  [k: string]: unknown;
}
/**
 * A variant of a product, such as a size or color.
 */
export interface Sku {
  /**
   * SKU ID. ID of the SKU.
   */
  id?: string | null;
  /**
   * Source ID. The SKU’s ID in your own system.
   */
  source_id?: string | null;
  /**
   * Product ID. ID of the SKU’s product.
   */
  product_id?: string | null;
  /**
   * Name. The SKU’s name.
   */
  sku?: string | null;
  /**
   * Price. Price of one unit, in minor units.
   */
  price?: number | null;
  /**
   * Override. `true` if the order’s name, price and metadata replace those in the catalog.
   */
  override?: boolean | null;
  /**
   * Currency. Currency of the price.
   */
  currency?: string | null;
  /**
   * Attributes. Values of the SKU’s attributes, such as size or color.
   */
  attributes?: {
    [k: string]: unknown;
  } | null;
  /**
   * Image URL. URL of the SKU’s image.
   */
  image_url?: string | null;
  /**
   * Metadata. Your custom metadata for the SKU.
   */
  metadata?: {
    [k: string]: unknown;
  } | null;
  /**
   * Created. When the SKU was created.
   */
  created_at?: string | null;
  /**
   * Updated. When the SKU was last updated.
   * null: not updated yet.
   */
  updated_at?: string | null;
  /**
   * Object. Object type. Always `sku`.
   */
  object?: 'sku' | null;
  [k: string]: unknown;
}
/**
 * Basic details of a redemption with this order.
 */
export interface OrderRedemption {
  /**
   * Date. When it was redeemed.
   */
  date?: string | null;
  /**
   * Rollback ID. ID of the rollback.
   */
  rollback_id?: string | null;
  /**
   * Rolled back. When the redemption was rolled back.
   */
  rollback_date?: string | null;
  /**
   * Redeemed object. Type of the redeemed object.
   */
  related_object_type?: string | null;
  /**
   * Redeemed object ID. ID of the redeemed object.
   */
  related_object_id?: string | null;
  /**
   * Campaign ID. ID of the redeemed object’s campaign.
   */
  related_object_parent_id?: string | null;
  /**
   * Stacked redemptions. Redemptions made together with this one.
   */
  stacked?: string[] | null;
  /**
   * Stacked rollbacks. Rollbacks made together with this one.
   */
  rollback_stacked?: string[] | null;
  [k: string]: unknown;
}
/**
 * A redemption of a voucher or promotion, successful, failed or rolled back.
 */
export interface Redemption {
  /**
   * Redemption ID. ID of the redemption.
   */
  id?: string;
  /**
   * Object. Object type. `redemption`, or `redemption_rollback` for a rollback.
   */
  object?: string | null;
  /**
   * Result. Result of the redemption or rollback.
   */
  result?: 'SUCCESS' | 'FAILURE' | null;
  /**
   * Status. Current status of the redemption. A successful redemption can be rolled back later.
   */
  status?: 'SUCCEEDED' | 'FAILED' | 'ROLLED_BACK' | null;
  /**
   * Date. When it was redeemed.
   */
  date?: string | null;
  /**
   * Created. When the redemption was created.
   */
  created_at?: string | null;
  /**
   * Amount. Amount redeemed, in minor units for a gift card, or in points for a loyalty card. Negative for a rollback.
   */
  amount?: number | null;
  /**
   * Failure code. Code of the reason why the redemption failed.
   */
  failure_code?: string | null;
  /**
   * Failure message. Reason why the redemption failed.
   */
  failure_message?: string | null;
  /**
   * Reason. Reason for the rollback.
   */
  reason?: string | null;
  /**
   * Customer ID. ID of the customer who redeemed.
   */
  customer_id?: string | null;
  /**
   * Tracking ID. Tracking ID of the customer, often derived from the source ID.
   */
  tracking_id?: string | null;
  /**
   * Customer. The customer who redeemed.
   */
  customer?: Customer | null;
  /**
   * Redeemed object. Type of the redeemed object: `voucher`, `promotion_tier`, or `redemption` for a rollback.
   */
  related_object_type?: 'voucher' | 'promotion_tier' | 'redemption' | null;
  /**
   * Redeemed object ID. ID of the redeemed object.
   */
  related_object_id?: string | null;
  /**
   * Campaign ID. ID of the redeemed object’s campaign.
   */
  related_object_parent_id?: string | null;
  /**
   * Campaign name. Name of the campaign.
   */
  campaign_name?: string | null;
  /**
   * Voucher. The redeemed voucher. Sometimes only its ID and code.
   */
  voucher?: Voucher | null;
  /**
   * Promotion tier. The redeemed promotion tier.
   */
  promotion_tier?: PromotionTier | null;
  /**
   * Credit used. Gift card credit used by this redemption.
   */
  gift?: {
    /**
     * Amount. Credit used, in minor units. Negative if credit was returned.
     */
    amount?: number | null;
    [k: string]: unknown;
  } | null;
  /**
   * Points used. Loyalty points used by this redemption.
   */
  loyalty_card?: {
    /**
     * Points. Points used. Negative if points were returned.
     */
    points?: number | null;
    [k: string]: unknown;
  } | null;
  /**
   * Reward. The reward that the points were redeemed for.
   * null: no reward.
   */
  reward?: Reward | null;
  /**
   * Order. The order after this redemption.
   */
  order?: Order | null;
  /**
   * Previous order. The order before this redemption.
   */
  previous_order?: Order | null;
  /**
   * Rolled-back redemption. ID of the redemption that this rollback reverses.
   */
  redemption?: string | null;
  /**
   * Parent redemption. ID of the redemption that includes this one, if several were redeemed together.
   */
  parent_redemption_id?: string | null;
  /**
   * Related redemptions. Related redemptions and rollbacks.
   */
  related_redemptions?: {
    /**
     * Rollbacks. Rollbacks of this redemption.
     */
    rollbacks?:
      | {
          /**
           * Rollback ID. ID of the rollback.
           */
          id?: string | null;
          /**
           * Date. When the redemption was rolled back.
           */
          date?: string | null;
          /**
           * Order rolled back. How the order was restored to its state before the redemption.
           */
          rollback_order_mode?: string | null;
          [k: string]: unknown;
        }[]
      | null;
    /**
     * Redemptions. Redemptions made together with this one.
     */
    redemptions?:
      | {
          /**
           * Redemption ID. ID of the redemption.
           */
          id?: string | null;
          /**
           * Date. When it was redeemed.
           */
          date?: string | null;
          [k: string]: unknown;
        }[]
      | null;
    [k: string]: unknown;
  } | null;
  /**
   * Channel type. Type of the channel: a dashboard user, an API key or Voucherify.
   */
  channel_type?: 'USER' | 'API' | 'AUTO_REDEEM' | null;
  /**
   * Channel ID. ID of the dashboard user or API key.
   */
  channel_id?: string | null;
  /**
   * Channel. The dashboard user or API key that redeemed.
   */
  channel?: {
    /**
     * Channel type. Type of the channel: a dashboard user or an API key.
     */
    channel_type?: string | null;
    /**
     * Channel ID. ID of the dashboard user or API key.
     */
    channel_id?: string | null;
    [k: string]: unknown;
  } | null;
  /**
   * Metadata. Your custom metadata for the redemption.
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
   * Voucher ID. ID of the voucher.
   */
  id?: string;
  /**
   * Code. Code that the customer enters.
   */
  code?: string | null;
  /**
   * Voucher type. Type of the voucher, which decides what it gives: a discount, gift card credit, loyalty points or a lucky draw.
   */
  type?: 'DISCOUNT_VOUCHER' | 'GIFT_VOUCHER' | 'LOYALTY_CARD' | 'LUCKY_DRAW_CODE' | null;
  /**
   * Discount. Discount that the voucher gives.
   * null: not a discount voucher.
   */
  discount?: Discount | null;
  /**
   * Gift card. Credit on the voucher.
   * null: not a gift card.
   */
  gift?: Gift | null;
  /**
   * Loyalty card. Points on the voucher.
   * null: not a loyalty card.
   */
  loyalty_card?: LoyaltyCard | null;
  /**
   * Campaign. Name of the voucher’s campaign.
   * null: not part of a campaign.
   */
  campaign?: string | null;
  /**
   * Campaign ID. ID of the voucher’s campaign.
   * null: not part of a campaign.
   */
  campaign_id?: string | null;
  /**
   * Active. `true` if the voucher is active.
   */
  active?: boolean | null;
  /**
   * Redemptions. The voucher’s redemption limit and its redemptions so far.
   */
  redemption?: VoucherRedemption | null;
  /**
   * Valid from. Date and time from which the voucher can be used.
   * null: no start date set.
   */
  start_date?: string | null;
  /**
   * Valid until. Date and time until which the voucher can be used.
   * null: no end date set.
   */
  expiration_date?: string | null;
  /**
   * Recurring timeframe. How often and for how long the voucher is valid between its start and end dates.
   * null: no recurring timeframe.
   */
  validity_timeframe?: ValidityTimeframe | null;
  /**
   * Valid weekdays. Days on which the voucher is valid, from 0 (Sunday) to 6 (Saturday).
   * null: no days set.
   */
  validity_day_of_week?: (0 | 1 | 2 | 3 | 4 | 5 | 6)[] | null;
  /**
   * Valid hours. Hours of the day in which the voucher is valid.
   * null: no hours set.
   */
  validity_hours?: ValidityHours | null;
  /**
   * Holder ID. ID of the customer who holds the voucher.
   * null: no holder.
   */
  holder_id?: string | null;
  /**
   * Referrer ID. The customer who owns this referral code, or who referred the holder.
   */
  referrer_id?: string | null;
  /**
   * Referral code. `true` if the code is a referral code.
   */
  is_referral_code?: boolean | null;
  /**
   * Category. Name of the voucher’s category.
   * null: not set.
   */
  category?: string | null;
  /**
   * Category ID. ID of the voucher’s category.
   * null: not set.
   */
  category_id?: string | null;
  /**
   * Categories. The voucher’s categories, as full objects.
   */
  categories?: Category[] | null;
  /**
   * Additional information. A free-text description.
   */
  additional_info?: string | null;
  /**
   * Metadata. Your custom metadata for the voucher.
   */
  metadata?: {
    [k: string]: unknown;
  } | null;
  /**
   * Images. The code as images to scan.
   */
  assets?: {
    /**
     * QR code. The code as a QR code.
     */
    qr?: {
      /**
       * Image ID. ID of the image.
       */
      id?: string | null;
      /**
       * Image URL. URL of the image.
       */
      url?: string | null;
      [k: string]: unknown;
    } | null;
    /**
     * Barcode. The code as a barcode.
     */
    barcode?: {
      /**
       * Image ID. ID of the image.
       */
      id?: string | null;
      /**
       * Image URL. URL of the image.
       */
      url?: string | null;
      [k: string]: unknown;
    } | null;
    [k: string]: unknown;
  } | null;
  /**
   * Publications. How often the voucher was published.
   */
  publish?: {
    /**
     * Object. Object type. Always `list`.
     */
    object?: string | null;
    /**
     * Publications. Number of publications.
     */
    count?: number | null;
    /**
     * Publications URL. URL of the list of publications.
     */
    url?: string | null;
    [k: string]: unknown;
  } | null;
  /**
   * Validation rules. Rules that decide when the voucher can be redeemed.
   */
  validation_rules_assignments?: ValidationRules | null;
  /**
   * Created. When the voucher was created.
   */
  created_at?: string | null;
  /**
   * Updated. When the voucher was last updated.
   * null: not updated yet.
   */
  updated_at?: string | null;
  /**
   * Object. Object type. Always `voucher`.
   */
  object?: 'voucher' | null;
  [k: string]: unknown;
}
/**
 * The discount: an amount, a percentage, free units or a fixed price, depending on the type.
 */
export interface Discount {
  /**
   * Discount type. `AMOUNT` and `PERCENT` reduce the price, `UNIT` adds free units, and `FIXED` sets the price.
   */
  type?: 'AMOUNT' | 'PERCENT' | 'UNIT' | 'FIXED' | null;
  /**
   * Effect. How the discount is applied: to the whole order, to its items, or by adding units.
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
   * Amount off. Amount of the discount, in minor units.
   */
  amount_off?: number | null;
  /**
   * Amount formula. Formula for the discount amount. If it cannot be calculated, Amount off is used.
   */
  amount_off_formula?: string | null;
  /**
   * Percent off. Percentage of the discount.
   */
  percent_off?: number | null;
  /**
   * Percent formula. Formula for the percentage. If it cannot be calculated, Percent off is used.
   */
  percent_off_formula?: string | null;
  /**
   * Maximum discount. Maximum amount that the percentage can take off, in minor units.
   */
  amount_limit?: number | null;
  /**
   * Maximum total discount. Maximum discount on all items together, in minor units.
   */
  aggregated_amount_limit?: number | null;
  /**
   * Fixed price. Price to pay instead, in minor units.
   */
  fixed_amount?: number | null;
  /**
   * Price formula. Formula for the fixed price.
   */
  fixed_amount_formula?: string | null;
  /**
   * Free units. Number of free units.
   */
  unit_off?: number | null;
  /**
   * Unit formula. Formula for the number of free units.
   */
  unit_off_formula?: string | null;
  /**
   * Unit type. ID of the free product or SKU.
   */
  unit_type?: string | null;
  /**
   * Product. The free product.
   */
  product?: {
    /**
     * Product ID. ID of the product.
     */
    id?: string | null;
    /**
     * Source ID. The product’s ID in your own system.
     */
    source_id?: string | null;
    /**
     * Name. The product’s name.
     */
    name?: string | null;
    [k: string]: unknown;
  } | null;
  /**
   * SKU. The free SKU.
   */
  sku?: {
    /**
     * SKU ID. ID of the SKU.
     */
    id?: string | null;
    /**
     * Source ID. The SKU’s ID in your own system.
     */
    source_id?: string | null;
    /**
     * Name. The SKU’s name.
     */
    name?: string | null;
    [k: string]: unknown;
  } | null;
  /**
   * Free products. The free products, if the discount adds more than one.
   * null: no more than one free product.
   */
  units?: DiscountUnit[] | null;
  /**
   * From a formula. `true` if the discount was calculated with a formula.
   */
  is_dynamic?: boolean | null;
  [k: string]: unknown;
}
/**
 * One of the products that the discount adds.
 */
export interface DiscountUnit {
  /**
   * Free units. Number of free units.
   */
  unit_off?: number | null;
  /**
   * Formula. Formula for the number of free units.
   */
  unit_off_formula?: string | null;
  /**
   * Effect. How the units are added: always, or only if the order lacks them.
   */
  effect?: 'ADD_NEW_ITEMS' | 'ADD_MISSING_ITEMS' | null;
  /**
   * Unit type. ID of the free product or SKU.
   */
  unit_type?: string | null;
  /**
   * Product. The free product.
   */
  product?: {
    /**
     * Product ID. ID of the product.
     */
    id?: string | null;
    /**
     * Source ID. The product’s ID in your own system.
     */
    source_id?: string | null;
    /**
     * Name. The product’s name.
     */
    name?: string | null;
    [k: string]: unknown;
  } | null;
  /**
   * SKU. The free SKU.
   */
  sku?: {
    /**
     * SKU ID. ID of the SKU.
     */
    id?: string | null;
    /**
     * Source ID. The SKU’s ID in your own system.
     */
    source_id?: string | null;
    /**
     * Name. The SKU’s name.
     */
    name?: string | null;
    [k: string]: unknown;
  } | null;
  [k: string]: unknown;
}
/**
 * Credit on a gift card.
 */
export interface Gift {
  /**
   * Amount. Total credit added to the card, in minor units.
   */
  amount?: number | null;
  /**
   * Balance. Credit left, in minor units.
   */
  balance?: number | null;
  /**
   * Effect. How the credit is applied: to the whole order or to its items.
   */
  effect?: 'APPLY_TO_ORDER' | 'APPLY_TO_ITEMS' | null;
  /**
   * Subtracted. Credit taken off the card manually, in minor units.
   */
  subtracted_amount?: number | null;
  [k: string]: unknown;
}
/**
 * Points on a loyalty card.
 */
export interface LoyaltyCard {
  /**
   * Points earned. Total points added to the card.
   */
  points?: number | null;
  /**
   * Balance. Points left.
   */
  balance?: number | null;
  /**
   * Next expiration. Next date on which points expire.
   */
  next_expiration_date?: string | null;
  /**
   * Points expiring next. Number of points that expire on that date.
   */
  next_expiration_points?: number | null;
  /**
   * Pending points. Points earned but not yet available.
   */
  pending_points?: number | null;
  /**
   * Expired points. Points that have expired.
   */
  expired_points?: number | null;
  /**
   * Subtracted points. Points taken off manually or by a transfer.
   */
  subtracted_points?: number | null;
  /**
   * Points expiration. When points on new cards expire.
   */
  expiration_rules?: ExpirationRules | null;
  [k: string]: unknown;
}
/**
 * When earned points expire.
 */
export interface ExpirationRules {
  /**
   * Period type. `MONTH` counts months from the day of earning. `FIXED_DAY_OF_YEAR` names a day of the year.
   */
  period_type?: 'FIXED_DAY_OF_YEAR' | 'MONTH' | null;
  /**
   * Period. Number of months after which points expire.
   */
  period_value?: number | null;
  /**
   * Rounding. Period that the expiration date is rounded up to.
   */
  rounding_type?:
    | 'END_OF_MONTH'
    | 'END_OF_QUARTER'
    | 'END_OF_HALF_YEAR'
    | 'END_OF_YEAR'
    | 'PARTICULAR_MONTH'
    | null;
  /**
   * Rounding value. Value for the rounding, such as the month.
   */
  rounding_value?: number | null;
  /**
   * Month. Month in which points expire, from 1 (January) to 12 (December).
   */
  fixed_month?: number | null;
  /**
   * Day. Day of the month on which points expire.
   */
  fixed_day?: number | null;
  [k: string]: unknown;
}
/**
 * The voucher’s redemption limit and its redemptions so far.
 */
export interface VoucherRedemption {
  /**
   * Redemption limit. Maximum number of redemptions.
   * null: unlimited.
   */
  quantity?: number | null;
  /**
   * Redeemed. Number of redemptions so far.
   */
  redeemed_quantity?: number | null;
  /**
   * Credit spent. Gift card credit spent so far, in minor units.
   */
  redeemed_amount?: number | null;
  /**
   * Points spent. Loyalty points spent so far.
   */
  redeemed_points?: number | null;
  /**
   * Object. Object type. Always `list`.
   */
  object?: string | null;
  /**
   * Redemptions URL. URL of the list of redemptions.
   */
  url?: string | null;
  [k: string]: unknown;
}
/**
 * How often and for how long the object is valid (ISO 8601 durations).
 */
export interface ValidityTimeframe {
  /**
   * Interval. Time between two starts of the timeframe (ISO 8601 duration).
   */
  interval?: string | null;
  /**
   * Duration. How long the object stays valid each time (ISO 8601 duration).
   */
  duration?: string | null;
  [k: string]: unknown;
}
/**
 * Hours of the day in which the object is valid.
 */
export interface ValidityHours {
  /**
   * Daily hours. The ranges of hours.
   */
  daily?:
    | {
        /**
         * From. Start of the range, in hours and minutes, sometimes with seconds.
         */
        start_time?: string | null;
        /**
         * Weekdays. Days on which the range applies, from 0 (Sunday) to 6 (Saturday).
         */
        days_of_week?: (0 | 1 | 2 | 3 | 4 | 5 | 6)[] | null;
        /**
         * Until. End of the range, in hours and minutes, sometimes with seconds.
         */
        expiration_time?: string | null;
        [k: string]: unknown;
      }[]
    | null;
  [k: string]: unknown;
}
/**
 * A group of campaigns, vouchers and promotion tiers. It decides which discounts can be combined.
 */
export interface Category {
  /**
   * Category ID. ID of the category.
   */
  id?: string | null;
  /**
   * Name. The category’s name.
   */
  name?: string | null;
  /**
   * Rank. Position among the categories. Discounts of a lower number are applied first.
   */
  hierarchy?: number | null;
  /**
   * Created. When the category was created.
   */
  created_at?: string | null;
  /**
   * Updated. When the category was last updated.
   * null: not updated yet.
   */
  updated_at?: string | null;
  /**
   * Object. Object type. Always `category`.
   */
  object?: 'category' | null;
  /**
   * Stacking. `JOINT` if discounts of this category can be combined with others, `EXCLUSIVE` if not.
   */
  stacking_rules_type?: 'JOINT' | 'EXCLUSIVE' | null;
  [k: string]: unknown;
}
/**
 * Validation rules of an object, as a list object.
 */
export interface ValidationRules {
  /**
   * Object. Object type. Always `list`.
   */
  object?: 'list' | null;
  /**
   * List key. Key that holds the list. Always `data`.
   */
  data_ref?: 'data' | null;
  /**
   * Assignments. The assigned rules.
   */
  data?: ValidationRuleAssignment[] | null;
  /**
   * Total. Number of rules.
   */
  total?: number | null;
  [k: string]: unknown;
}
/**
 * Assignment of a validation rule to an object.
 */
export interface ValidationRuleAssignment {
  /**
   * Assignment ID. ID of the assignment.
   */
  id?: string | null;
  /**
   * Rule ID. ID of the validation rule.
   */
  rule_id?: string | null;
  /**
   * Limited object ID. ID of the object that the rule limits.
   */
  related_object_id?: string | null;
  /**
   * Limited object. Type of the object that the rule limits.
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
   * Updated. When the assignment was last updated.
   * null: not updated yet.
   */
  updated_at?: string | null;
  /**
   * Object. Object type. Always `validation_rules_assignment`.
   */
  object?: 'validation_rules_assignment' | null;
  /**
   * Validation status. Shows if all parts of the rule were validated.
   */
  validation_status?: 'VALID' | 'PARTIALLY_VALID' | 'INVALID' | null;
  /**
   * Skipped rules. Parts of the rule that were not validated.
   */
  validation_omitted_rules?: string[] | null;
  [k: string]: unknown;
}
/**
 * A promotion level. Orders that meet its rules get the discount without a code.
 */
export interface PromotionTier {
  /**
   * Promotion tier ID. ID of the promotion tier.
   */
  id?: string;
  /**
   * Name. The promotion tier’s name.
   */
  name?: string | null;
  /**
   * Banner. Text shown to customers.
   * null: no banner.
   */
  banner?: string | null;
  /**
   * Action. The discount that the promotion tier applies.
   */
  action?: {
    /**
     * Discount. The discount that the promotion tier gives.
     */
    discount?: Discount | null;
    [k: string]: unknown;
  } | null;
  /**
   * Active. `true` if the promotion tier is active.
   */
  active?: boolean | null;
  /**
   * Rank. Position among the tiers of the campaign. A lower number is applied first.
   */
  hierarchy?: number | null;
  /**
   * Valid from. Date and time from which the promotion tier is active.
   * null: no start date set.
   */
  start_date?: string | null;
  /**
   * Valid until. Date and time until which the promotion tier is active.
   * null: no end date set.
   */
  expiration_date?: string | null;
  /**
   * Recurring timeframe. How often and for how long the promotion tier is valid between its start and end dates.
   * null: no recurring timeframe.
   */
  validity_timeframe?: ValidityTimeframe | null;
  /**
   * Valid weekdays. Days on which the promotion tier is valid, from 0 (Sunday) to 6 (Saturday).
   * null: no days set.
   */
  validity_day_of_week?: (0 | 1 | 2 | 3 | 4 | 5 | 6)[] | null;
  /**
   * Valid hours. Hours of the day in which the promotion tier is valid.
   * null: no hours set.
   */
  validity_hours?: ValidityHours | null;
  /**
   * Campaign. The tier’s campaign. Often only its ID and validity.
   */
  campaign?: Campaign | null;
  /**
   * Campaign ID. ID of the tier’s campaign.
   */
  campaign_id?: string | null;
  /**
   * Promotion ID. ID of the tier’s promotion.
   */
  promotion_id?: string | null;
  /**
   * Summary. Redemptions and orders of the tier so far.
   */
  summary?: {
    /**
     * Redemptions. Redemptions of the tier so far.
     */
    redemptions?: {
      /**
       * Redemptions. Number of redemptions.
       */
      total_redeemed?: number | null;
      [k: string]: unknown;
    } | null;
    /**
     * Orders. Orders that used the tier.
     */
    orders?: {
      /**
       * Total of orders. Amount of those orders, in minor units.
       */
      total_amount?: number | null;
      /**
       * Discounts on orders. Discount on those orders, in minor units.
       */
      total_discount_amount?: number | null;
      [k: string]: unknown;
    } | null;
    [k: string]: unknown;
  } | null;
  /**
   * Validation rules. Rules that an order must meet.
   * null: no rules.
   */
  validation_rule_assignments?: ValidationRules | null;
  /**
   * Validation rules. Rules that an order must meet. Vouchers and campaigns use this key.
   * null: no rules.
   */
  validation_rules_assignments?:
    | {
        [k: string]: unknown;
      }
    | ValidationRuleAssignment[]
    | null;
  /**
   * Category ID. ID of the tier’s category.
   * null: not set.
   */
  category_id?: string | null;
  /**
   * Categories. The tier’s categories, as full objects.
   */
  categories?: Category[] | null;
  /**
   * Metadata. Your custom metadata for the promotion tier.
   */
  metadata?: {
    [k: string]: unknown;
  } | null;
  /**
   * Created. When the promotion tier was created.
   */
  created_at?: string | null;
  /**
   * Updated. When the promotion tier was last updated.
   * null: not updated yet.
   */
  updated_at?: string | null;
  /**
   * Object. Object type. Always `promotion_tier`.
   */
  object?: string | null;
  [k: string]: unknown;
}
/**
 * A campaign: vouchers, a promotion, a referral program or a loyalty program.
 */
export interface Campaign {
  /**
   * Campaign ID. ID of the campaign.
   */
  id?: string;
  /**
   * Name. The campaign’s name.
   */
  name?: string | null;
  /**
   * Campaign type. Type of the campaign, such as `DISCOUNT_COUPONS` or `LOYALTY_PROGRAM`.
   */
  campaign_type?: string | null;
  /**
   * Code generation. How codes are created: as needed (`AUTO_UPDATE`), a fixed number (`STATIC`) or single codes (`STANDALONE`).
   */
  type?: 'AUTO_UPDATE' | 'STATIC' | 'STANDALONE' | null;
  /**
   * Active. `true` if the campaign is active.
   */
  active?: boolean | null;
  /**
   * Description. A free-text description.
   * null: no description.
   */
  description?: string | null;
  /**
   * Valid from. Date and time from which the campaign is active.
   * null: no start date set.
   */
  start_date?: string | null;
  /**
   * Valid until. Date and time until which the campaign is active.
   * null: no end date set.
   */
  expiration_date?: string | null;
  /**
   * Recurring timeframe. How often and for how long the campaign is valid between its start and end dates.
   * null: no recurring timeframe.
   */
  validity_timeframe?: ValidityTimeframe | null;
  /**
   * Valid weekdays. Days on which the campaign is valid, from 0 (Sunday) to 6 (Saturday).
   * null: no days set.
   */
  validity_day_of_week?: (0 | 1 | 2 | 3 | 4 | 5 | 6)[] | null;
  /**
   * Valid hours. Hours of the day in which the campaign is valid.
   * null: no hours set.
   */
  validity_hours?: ValidityHours | null;
  /**
   * Auto-join. `true` if customers join automatically when they meet an earning rule.
   */
  auto_join?: boolean | null;
  /**
   * Join once. `true` if a customer can join only once.
   */
  join_once?: boolean | null;
  /**
   * Referral codes. `true` if the campaign’s codes are referral codes.
   */
  is_referral_code?: boolean | null;
  /**
   * Voucher template. Template for the campaign’s vouchers.
   */
  voucher?: CampaignVoucher | null;
  /**
   * Referral program. The reward for a referred customer, and what counts as a referral.
   */
  referral_program?: ReferralProgram | null;
  /**
   * Tier expiration. How long a customer stays in a loyalty tier.
   */
  loyalty_tiers_expiration?: LoyaltyTiersExpiration | null;
  /**
   * Category. Name of the campaign’s category.
   * null: not set.
   */
  category?: string | null;
  /**
   * Category ID. ID of the campaign’s category.
   * null: not set.
   */
  category_id?: string | null;
  /**
   * Categories. The campaign’s categories, as full objects.
   */
  categories?: Category[] | null;
  /**
   * Vouchers. Number of vouchers in the campaign.
   */
  vouchers_count?: number | null;
  /**
   * Voucher generation. Status of voucher generation.
   */
  vouchers_generation_status?: string | null;
  /**
   * Creation status. Status of the campaign’s creation.
   */
  creation_status?: string | null;
  /**
   * Valid after publication. How long a voucher stays valid after it is published (ISO 8601 duration).
   */
  activity_duration_after_publishing?: string | null;
  /**
   * Validation rules. Rules that decide when the campaign’s vouchers can be redeemed.
   */
  validation_rules_assignments?: ValidationRules | null;
  /**
   * Read only. `true` if the campaign cannot be edited.
   */
  readonly?: boolean | null;
  /**
   * Protected. `true` if the campaign is protected against changes.
   */
  protected?: boolean | null;
  /**
   * Voucher metadata schema. `true` if the campaign’s vouchers use the metadata schema for vouchers.
   */
  use_voucher_metadata_schema?: boolean | null;
  /**
   * Metadata. Your custom metadata for the campaign.
   */
  metadata?: {
    [k: string]: unknown;
  } | null;
  /**
   * Created. When the campaign was created.
   */
  created_at?: string | null;
  /**
   * Updated. When the campaign was last updated.
   * null: not updated yet.
   */
  updated_at?: string | null;
  /**
   * Object. Object type. Always `campaign`.
   */
  object?: 'campaign' | null;
  [k: string]: unknown;
}
/**
 * Template for the campaign’s vouchers.
 */
export interface CampaignVoucher {
  /**
   * Voucher type. Type of the vouchers, which decides what they give: a discount, gift card credit or loyalty points.
   */
  type?: 'DISCOUNT_VOUCHER' | 'GIFT_VOUCHER' | 'LOYALTY_CARD' | 'LUCKY_DRAW_CODE' | null;
  /**
   * Discount. Discount that the campaign’s vouchers give.
   * null: not a discount voucher.
   */
  discount?: Discount | null;
  /**
   * Gift card. Credit on each new gift card.
   * null: not a gift card.
   */
  gift?: Gift | null;
  /**
   * Loyalty card. Points on each new loyalty card, and when they expire.
   * null: not a loyalty card.
   */
  loyalty_card?: LoyaltyCard | null;
  /**
   * Redemptions. Redemption limit of each voucher.
   */
  redemption?: VoucherRedemption | null;
  /**
   * Code settings. Settings for generated codes.
   */
  code_config?: CodeConfig | null;
  /**
   * Referral code. `true` if the codes are referral codes.
   */
  is_referral_code?: boolean | null;
  /**
   * Valid from. Date and time from which the vouchers can be used.
   * null: no start date set.
   */
  start_date?: string | null;
  /**
   * Valid until. Date and time until which the vouchers can be used.
   * null: no end date set.
   */
  expiration_date?: string | null;
  /**
   * Recurring timeframe. How often and for how long the vouchers are valid between their start and end dates.
   * null: no recurring timeframe.
   */
  validity_timeframe?: ValidityTimeframe | null;
  /**
   * Valid weekdays. Days on which the vouchers are valid, from 0 (Sunday) to 6 (Saturday).
   * null: no days set.
   */
  validity_day_of_week?: (0 | 1 | 2 | 3 | 4 | 5 | 6)[] | null;
  /**
   * Valid hours. Hours of the day in which the vouchers are valid.
   * null: no hours set.
   */
  validity_hours?: ValidityHours | null;
  [k: string]: unknown;
}
/**
 * Settings for generated codes.
 */
export interface CodeConfig {
  /**
   * Length. Number of characters in the random part.
   */
  length?: number | null;
  /**
   * Characters. Characters that the random part can contain.
   */
  charset?: string | null;
  /**
   * Prefix. Text before the random part.
   */
  prefix?: string | null;
  /**
   * Postfix. Text after the random part.
   */
  postfix?: string | null;
  /**
   * Code pattern. The code’s pattern, in which each # becomes a random character.
   */
  pattern?: string | null;
  /**
   * Initial count. Number of codes generated at the start.
   */
  initial_count?: number | null;
  /**
   * Minimum unused codes. Number of unused codes to keep ready.
   */
  min_desired?: number | null;
  [k: string]: unknown;
}
/**
 * The reward for a referred customer, and what counts as a referral.
 */
export interface ReferralProgram {
  /**
   * Conversion event. Event that makes a referral count: a redemption or a custom event.
   */
  conversion_event_type?: 'redemption' | 'custom_event' | null;
  /**
   * Custom event. Custom event that makes a referral count.
   */
  custom_event?: {
    /**
     * Event ID. ID of the custom event.
     */
    id?: string | null;
    /**
     * Name. Name of the custom event.
     */
    name?: string | null;
    [k: string]: unknown;
  } | null;
  /**
   * Reward. Reward for the referred customer.
   */
  referee_reward?: {
    /**
     * Reward type. Type of the reward: a discount, gift card credit or loyalty points.
     */
    type?: 'DISCOUNT_VOUCHER' | 'GIFT_VOUCHER' | 'LOYALTY_CARD' | null;
    /**
     * Amount. Amount of the reward, in minor units for a gift card, or in points for a loyalty card. A number or a string.
     */
    amount?: number | string | null;
    /**
     * Reward campaign. Campaign that the reward comes from.
     */
    related_object_parent?: {
      /**
       * Campaign ID. ID of the campaign.
       */
      id?: string | null;
      /**
       * Campaign name. Name of the campaign.
       */
      name?: string | null;
      /**
       * Object. Object type. Always `CAMPAIGN`.
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
   * Qualification. How the customer’s tier is decided.
   */
  qualification_type?: string | null;
  /**
   * Qualification period. Period over which points are counted.
   */
  qualification_period?: string | null;
  /**
   * Start. When the customer’s time in a tier starts.
   */
  start_date?: {
    /**
     * Type. How the start is decided.
     */
    type?: string | null;
    [k: string]: unknown;
  } | null;
  /**
   * End. When the customer’s time in a tier ends.
   */
  expiration_date?: {
    /**
     * Type. How the end is decided.
     */
    type?: string | null;
    /**
     * Extension. How long the time in a tier is extended (ISO 8601 duration).
     */
    extend?: string | null;
    /**
     * Rounding. Rounding of the end to a period.
     */
    rounding?: {
      /**
       * Period. Period whose start or end is used.
       */
      type?: string | null;
      /**
       * Period boundary. Start or end of the period.
       */
      strategy?: string | null;
      /**
       * Unit. Unit of the rounding.
       */
      unit?: string | null;
      /**
       * Value. Number of the unit.
       */
      value?: number | null;
      [k: string]: unknown;
    } | null;
    [k: string]: unknown;
  } | null;
  [k: string]: unknown;
}
/**
 * A loyalty reward.
 */
export interface Reward {
  /**
   * Reward ID. ID of the reward.
   */
  id?: string | null;
  /**
   * Name. The reward’s name.
   */
  name?: string | null;
  /**
   * Reward type. `CAMPAIGN` gives a voucher, `COIN` pays for an order, `MATERIAL` gives a product, and `DIGITAL` gives codes or credit.
   */
  type?: 'CAMPAIGN' | 'COIN' | 'MATERIAL' | 'DIGITAL' | null;
  /**
   * Parameters. Content of the reward.
   */
  parameters?: RewardParameters | null;
  /**
   * Assignment ID. ID of the reward’s assignment to a campaign.
   */
  assignment_id?: string | null;
  /**
   * Customer. The customer who got the reward.
   */
  customer?: Customer | null;
  /**
   * Voucher. The voucher given as the reward.
   * null: not a voucher.
   */
  voucher?: Voucher | null;
  /**
   * Product. The product given as the reward.
   * null: not a product.
   */
  product?: Product | null;
  /**
   * SKU. The SKU given as the reward.
   * null: not an SKU.
   */
  sku?: Sku | null;
  /**
   * Loyalty tier ID. ID of the loyalty tier that offers the reward.
   * null: no tier.
   */
  loyalty_tier_id?: string | null;
  /**
   * Metadata. Your custom metadata for the reward.
   */
  metadata?: {
    [k: string]: unknown;
  } | null;
  /**
   * Created. When the reward was created.
   */
  created_at?: string | null;
  /**
   * Updated. When the reward was last updated.
   * null: not updated yet.
   */
  updated_at?: string | null;
  /**
   * Object. Object type. Always `reward`.
   */
  object?: 'reward' | null;
  [k: string]: unknown;
}
/**
 * Content of the reward: a campaign’s voucher, an exchange of points, or a product.
 */
export interface RewardParameters {
  /**
   * Campaign. Campaign whose voucher is the reward.
   */
  campaign?: {
    /**
     * Campaign ID. ID of the campaign.
     */
    id?: string | null;
    /**
     * Campaign type. Type of the campaign, which decides the unit of the balance.
     */
    type?: 'DISCOUNT_COUPONS' | 'GIFT_VOUCHERS' | 'LOYALTY_PROGRAM' | null;
    /**
     * Balance. Credit added to the card, in minor units for a gift card, or in points for a loyalty card.
     */
    balance?: number | null;
    [k: string]: unknown;
  } | null;
  /**
   * Exchange. Exchange rate for paying with points.
   */
  coin?: {
    /**
     * Exchange ratio. Credit in exchange for the points below.
     */
    exchange_ratio?: number | null;
    /**
     * Points ratio. Number of points for that credit.
     */
    points_ratio?: number | null;
    [k: string]: unknown;
  } | null;
  /**
   * Product. Product that is the reward.
   */
  product?: {
    /**
     * Product ID. ID of the product.
     */
    id?: string | null;
    /**
     * SKU ID. ID of the SKU.
     * null: no SKU.
     */
    sku_id?: string | null;
    [k: string]: unknown;
  } | null;
  [k: string]: unknown;
}
/**
 * The publication of a voucher to a customer.
 */
export interface Publication {
  /**
   * Publication ID. ID of the publication.
   */
  id?: string;
  /**
   * Object. Object type. Always `publication`.
   */
  object?: 'publication' | null;
  /**
   * Result. Result of the publication.
   */
  result?: 'SUCCESS' | 'FAILURE' | null;
  /**
   * Channel. The channel used to publish the voucher. Free text.
   */
  channel?: string | null;
  /**
   * Published. When the voucher was published.
   */
  created_at?: string | null;
  /**
   * Customer ID. ID of the customer who got the voucher.
   */
  customer_id?: string | null;
  /**
   * Tracking ID. Tracking ID of the customer, often derived from the source ID.
   */
  tracking_id?: string | null;
  /**
   * Source ID. The publication’s ID in your own system.
   * null: no source ID set.
   */
  source_id?: string | null;
  /**
   * Voucher IDs. IDs of the published vouchers.
   */
  vouchers_id?: string[] | null;
  /**
   * Codes. The published codes, if there are more than one.
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
   * Voucher. The published voucher.
   */
  voucher?: Voucher | null;
  /**
   * Customer. The customer who got the voucher.
   */
  customer?: Customer | null;
  /**
   * Metadata. Custom metadata of the publication, and what caused it.
   */
  metadata?: {
    /**
     * Source type. Type of the object that caused the publication.
     */
    source_type?: string | null;
    /**
     * Source ID. ID of the object that caused the publication.
     */
    source_id?: string | null;
    /**
     * Distribution ID. ID of the distribution that published the voucher.
     */
    distribution_id?: string | null;
    [k: string]: unknown;
  } | null;
  [k: string]: unknown;
}
/**
 * The distribution or webhook that sent the payload.
 */
export interface DeliverySource {
  /**
   * Source ID. ID of the distribution (`distr_`), or of the webhook in the project settings (`wh_`).
   */
  id?: string | null;
  /**
   * Object. Type of the sender: `distribution` or `webhook`.
   */
  object?: string | null;
  /**
   * Target URL. URL that the webhook was sent to.
   */
  target_url?: string | null;
  [k: string]: unknown;
}
/**
 * The event that caused the webhook.
 */
export interface DeliveryEvent {
  /**
   * Event ID. ID of the event.
   */
  id?: string | null;
  /**
   * Event name. Name of the event.
   */
  type?: string | null;
  /**
   * Event time. When the event happened.
   */
  created_at?: string | null;
  /**
   * Entity ID. ID of the object that the event is about. For order events, the customer.
   */
  entity_id?: string | null;
  /**
   * Group ID. ID shared by events with the same cause.
   */
  group_id?: string | null;
  /**
   * Cause. The person or program that caused the event.
   */
  event_source?: {
    /**
     * Channel. Channel that caused the event: `USER_PORTAL`, `API`, `CLIENT_API` or `INTERNAL`.
     */
    channel?: string | null;
    /**
     * User. The dashboard user who caused the event.
     */
    user?: {
      /**
       * User ID. ID of the user.
       */
      id?: string | null;
      [k: string]: unknown;
    } | null;
    /**
     * API key. The API key used to cause the event.
     */
    api_key?: {
      /**
       * Name. Name of the API key.
       */
      name?: string | null;
      /**
       * App ID. ID of the API key. This is not the secret key.
       */
      app_id?: string | null;
      [k: string]: unknown;
    } | null;
    [k: string]: unknown;
  } | null;
  [k: string]: unknown;
}
