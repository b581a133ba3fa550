import { z } from 'zod'

// Control characters except tab and line breaks; U+0000 also breaks PostgreSQL's text type.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/

const isCleanText = (value: string) => value.isWellFormed() && !CONTROL.test(value)

/**
 * What a person typed: trimmed, well-formed unicode without control characters.
 * Line breaks are stored as LF, whatever the browser sent. Length counts UTF-16 units, as the form's maxlength does.
 */
export const typedText = (max: number) =>
  z
    .string()
    .transform((value) => value.replace(/\r\n?/g, '\n').trim())
    .refine(isCleanText, { error: 'has_control_characters' })
    .refine((value) => value.length <= max, { error: 'too_long', params: { max } })

/** As {@link typedText}, and something must have been typed. */
export const requiredText = (max: number) => typedText(max).refine((value) => value.length > 0, { error: 'required' })

/** As {@link requiredText}, on one line: names and titles end up in mail headers. */
export const requiredLine = (max: number) =>
  requiredText(max).refine((value) => !value.includes('\n'), { error: 'one_line' })

/** A mail address as it is stored and compared: lower case, at most 254 characters (RFC 5321). */
export const mailAddressSchema = z
  .string()
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.email({ error: 'not_a_mail_address' }).max(254, { error: 'too_long' }))

function isTimeZone(zone: string): boolean {
  try {
    return (zone === 'UTC' || /^[A-Z][A-Za-z_]+\/[A-Za-z0-9_+/-]+$/.test(zone)) && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

/** An IANA time zone, under any of its names: browsers list one of them, people know another. */
export const timeZoneSchema = z.string().trim().refine(isTimeZone, { error: 'unknown_time_zone' })

/** A calendar day without a time, as `<input type="date">` and PostgreSQL's `date` write it. */
export const daySchema = z.iso.date({ error: 'not_a_date' })

/** An instant as PostgreSQL's jsonb writes it. */
export const instantSchema = z.iso.datetime({ offset: true, local: true })

/** An empty form field stands for nothing. */
export const nothing = z.literal('').transform(() => null)

/** Money in major units as a decimal string with up to three decimals (BHD has three); never a float. */
export const amountSchema = z
  .string()
  .trim()
  .regex(/^-?\d{1,13}(\.\d{1,3})?$/, { error: 'not_an_amount' })
