const SUMS =
  /\/(previous_)?order\/((total_)?amount|total_(applied_)?discount_amount|items_(applied_)?discount_amount|items\/\d+\/(subtotal_)?amount)$/;

/**
 * Whether a pointer names an amount that a rule makes of others, so that `derive` may explain it.
 * Cheap, because every amount of a report asks. Whether the payload has the others, `derive` says.
 */
export function isSum(pointer: string): boolean {
  return SUMS.test(pointer);
}
