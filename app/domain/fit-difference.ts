/** From this difference on, both sides write a line that reconciles it. */
export const DIFFERENCE_TO_RECONCILE = 2
