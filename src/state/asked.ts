import type { Purpose } from '../core/index.ts';
import type { Payload, UnderstandOptions } from '../worker/protocol.ts';

/** The choices of the user or a link for the open text. */
export interface Asked {
  /** `null`: the purpose that the payload shows. */
  readonly purpose: Purpose | null;
  /** ISO 4217 code; `null`: the currency that the payload names. */
  readonly currency: string | null;
  /** Narrows the fields that are shown; '' shows all. */
  readonly filter: string;
  /** Which of several deliveries is analysed, counted from 0. */
  readonly delivery: number;
}

export const NOTHING_ASKED: Asked = { purpose: null, currency: null, filter: '', delivery: 0 };

/** The options of the analysis of one delivery. */
export function toAnalyseOptions({ purpose }: Asked): Omit<Payload, 'text'> {
  return purpose === null ? {} : { purpose };
}

/** The options of an analysis and of its view. */
export function toUnderstandOptions(asked: Asked): UnderstandOptions {
  const { currency, filter, delivery } = asked;
  return {
    ...toAnalyseOptions(asked),
    ...(delivery === 0 ? {} : { delivery }),
    ...(currency === null ? {} : { currency }),
    filter,
  };
}
