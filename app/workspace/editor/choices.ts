/** Languages and regions of buyers; the region decides how dates, digits and money look to them. */
export const LOCALES: readonly (readonly [string, string])[] = [
  ['en-GB', 'English, United Kingdom'],
  ['en-US', 'English, United States'],
  ['en-CA', 'English, Canada'],
  ['en-AU', 'English, Australia'],
  ['en-IN', 'English, India'],
  ['en-SE', 'English, Sweden'],
  ['de-DE', 'German, Germany'],
  ['de-AT', 'German, Austria'],
  ['de-CH', 'German, Switzerland'],
  ['ar-BH', 'Arabic, Bahrain'],
  ['ar-SA', 'Arabic, Saudi Arabia'],
  ['ar-AE', 'Arabic, United Arab Emirates'],
]

/** Currencies to pick from while typing; any other code of ISO 4217 can be typed. */
export const CURRENCIES = ['EUR', 'GBP', 'USD', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CAD', 'AUD', 'INR', 'BHD', 'SAR', 'AED']
