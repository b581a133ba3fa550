import { z } from 'zod'
import { daySchema, requiredLine } from './text'

/** The catalogue's languages; a kickoff's locale is one of them with an optional region, which decides dates, digits and money. */
export const languageSchema = z.enum(['en', 'de', 'ar'])
export type Language = z.infer<typeof languageSchema>

/** BCP 47, e.g. `de-DE`, `ar-BH`, `en-IN`. */
export const localeSchema = z.string().regex(/^(en|de|ar)(-[A-Z]{2})?$/, { error: 'unknown_locale' })
export type Locale = z.infer<typeof localeSchema>

/** The catalogue that a locale reads from. */
export const languageOf = (locale: Locale): Language => languageSchema.parse(locale.slice(0, 2))

/** Arabic runs from right to left. */
export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (languageOf(locale) === 'ar' ? 'rtl' : 'ltr')

/** What was closed-won. `amount` is in major units of `currency` (ISO 4217), with up to three decimals, as a string: money is never a float. */
export const dealSchema = z.object({
  account: requiredLine(200),
  name: requiredLine(200),
  dealType: z.enum(['new_logo', 'expansion', 'renewal', 'pilot']),
  amount: z.string().trim().regex(/^\d{1,13}(\.\d{1,3})?$/, { error: 'not_an_amount' }),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .refine((code) => Intl.supportedValuesOf('currency').includes(code), { error: 'unknown_currency' }),
  closedOn: daySchema,
  locale: localeSchema,
  salesOwnerId: z.uuid({ error: 'required' }),
  deliveryOwnerId: z.uuid({ error: 'required' }),
})
export type Deal = z.infer<typeof dealSchema>
export type DealType = Deal['dealType']
