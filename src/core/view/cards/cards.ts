import type { FieldSchema } from '../../schema/event-schema.ts';
import type { SectionId } from '../types.ts';
import { campaignCard } from './campaign.ts';
import type { CardSource } from './card.ts';
import { deliveryCard } from './delivery.ts';
import { orderCard } from './order.ts';
import { customerCard, referrerCard } from './people.ts';
import { publicationCard } from './publication.ts';
import { redemptionCard } from './redemption.ts';
import type { Card } from './types.ts';
import { promotionTierCard, voucherCard } from './voucher.ts';

type MakeCard = (source: CardSource, schema: FieldSchema | null) => Card;

/** The card of each object of the event. Other content has none: all of it is fields. */
export const CARDS: Partial<Readonly<Record<SectionId, MakeCard>>> = {
  order: orderCard,
  customer: customerCard,
  referrer: referrerCard,
  redemption: redemptionCard,
  campaign: campaignCard,
  'promotion-tier': promotionTierCard,
  voucher: voucherCard,
  publication: publicationCard,
  delivery: deliveryCard,
};
