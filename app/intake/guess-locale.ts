import { localeSchema, type Locale } from '~/domain/deal'

/** A locale and why it was taken, as the preview says it. */
export type LocaleGuess = { locale: Locale; reason: string }

const GERMAN = new Set(['DE', 'AT', 'CH', 'LI'])
const ARABIC = new Set(['BH', 'SA', 'AE', 'KW', 'QA', 'OM', 'JO', 'EG', 'LB', 'IQ', 'MA', 'DZ', 'TN', 'LY', 'YE', 'SY', 'PS', 'SD'])

// Written out, since Node cannot say which country a time zone is in.
const zones: Record<string, string> = {
  GB: 'Europe/London', IE: 'Europe/Dublin', DE: 'Europe/Berlin Europe/Busingen', AT: 'Europe/Vienna', CH: 'Europe/Zurich', LI: 'Europe/Vaduz',
  FR: 'Europe/Paris', NL: 'Europe/Amsterdam', BE: 'Europe/Brussels', LU: 'Europe/Luxembourg', ES: 'Europe/Madrid', PT: 'Europe/Lisbon', IT: 'Europe/Rome',
  SE: 'Europe/Stockholm', NO: 'Europe/Oslo', DK: 'Europe/Copenhagen', FI: 'Europe/Helsinki', IS: 'Atlantic/Reykjavik', PL: 'Europe/Warsaw', CZ: 'Europe/Prague',
  US: 'America/New_York America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Detroit America/Anchorage Pacific/Honolulu',
  CA: 'America/Toronto America/Vancouver America/Montreal America/Winnipeg America/Edmonton America/Halifax America/Regina America/St_Johns',
  AU: 'Australia/Melbourne Australia/Sydney Australia/Brisbane Australia/Perth Australia/Adelaide Australia/Hobart Australia/Darwin',
  NZ: 'Pacific/Auckland', IN: 'Asia/Kolkata Asia/Calcutta', SG: 'Asia/Singapore', HK: 'Asia/Hong_Kong', JP: 'Asia/Tokyo', ZA: 'Africa/Johannesburg',
  BH: 'Asia/Bahrain', SA: 'Asia/Riyadh', AE: 'Asia/Dubai', KW: 'Asia/Kuwait', QA: 'Asia/Qatar', OM: 'Asia/Muscat', JO: 'Asia/Amman', EG: 'Africa/Cairo', LB: 'Asia/Beirut', MA: 'Africa/Casablanca',
}
const countryOfZone = new Map(Object.entries(zones).flatMap(([country, names]) => names.split(' ').map((name) => [name, country] as const)))

const names = new Map<string, string>([
  ...Object.keys(zones).map((code) => [(new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code).toLowerCase(), code] as const),
  ['deutschland', 'DE'], ['österreich', 'AT'], ['schweiz', 'CH'], ['usa', 'US'], ['united states of america', 'US'], ['uk', 'GB'], ['great britain', 'GB'],
])

/** The code of a country that is named by its code or in English or German. */
export function countryCode(country: string): string | null {
  const name = country.trim()
  if (/^[A-Za-z]{2}$/.test(name)) return name.toUpperCase() === 'UK' ? 'GB' : name.toUpperCase()
  return names.get(name.toLowerCase()) ?? null
}

const languageIn = (country: string) => (GERMAN.has(country) ? 'de' : ARABIC.has(country) ? 'ar' : 'en')

const spoken: Record<string, string> = { english: 'en', englisch: 'en', german: 'de', deutsch: 'de', arabic: 'ar', arabisch: 'ar', العربية: 'ar' }

/** The language that a CRM names, `de`, `de-CH`, `German`; null when it is none of ours. */
function languageNamed(language: string): { language: string; region: string | null } | null {
  const plain = language.trim().toLowerCase()
  const parts = /^(en|de|ar)(?:[-_]([a-z]{2}))?$/.exec(plain)
  if (parts?.[1]) return { language: parts[1], region: parts[2]?.toUpperCase() ?? null }
  return Object.hasOwn(spoken, plain) && spoken[plain] ? { language: spoken[plain], region: null } : null
}

/**
 * In which language the buyer is written to: as the export says, else as their country or time zone suggests, else as the firm writes.
 * Only a guess, told with its reason, and changed by whoever knows better.
 */
export function guessLocale(hints: { language: string | null; country: string | null; timeZone: string | null }, ours: Locale): LocaleGuess {
  const named = hints.language ? languageNamed(hints.language) : null
  const byCountry = hints.country ? countryCode(hints.country) : null
  const byZone = hints.timeZone ? (countryOfZone.get(hints.timeZone) ?? null) : null
  const country = named?.region ?? byCountry ?? byZone
  if (named) return { locale: localeOf(named.language, country), reason: `the export names the language ${hints.language ?? ''}` }
  if (country === null) return { locale: ours, reason: 'nothing says which language, so it is your firm’s' }
  const reason = byCountry ? `the account is in ${byCountry}` : `the account’s time zone is ${hints.timeZone ?? ''}`
  return { locale: localeOf(languageIn(country), country), reason }
}

const localeOf = (language: string, country: string | null): Locale => localeSchema.parse(country ? `${language}-${country}` : language)
