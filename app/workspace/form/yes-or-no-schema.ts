import { z } from 'zod'

/** A choice between two that nobody may skip: neither is the default. */
export const yesOrNoSchema = z.preprocess(
  (typed) => (typed === 'yes' ? true : typed === 'no' ? false : undefined),
  z.custom<boolean>((chosen) => typeof chosen === 'boolean', { error: 'choose_one' }),
)
