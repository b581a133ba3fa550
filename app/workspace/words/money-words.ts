const LAKH = /\B(?=(\d{2})+(?=\d{3}$))|\B(?=\d{3}$)/g
const THOUSANDS = /\B(?=(\d{3})+$)/g

const decimalsOf = (currency: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/**
 * An amount beside its currency: "412,600 EUR", "86,450.000 BHD", "12,50,000 INR" for an Indian buyer.
 * Works on the digits, since money is never a float. Whole amounts drop their decimals, except where the currency has three.
 */
export function moneyWords(amount: string, currency: string, locale: string): string {
  const [whole = '0', fraction = ''] = amount.replace(/^-/, '').split('.')
  const grouped = whole.replace(locale.endsWith('-IN') ? LAKH : THOUSANDS, ',')
  const decimals = decimalsOf(currency)
  const isWhole = /^0*$/.test(fraction) && decimals < 3
  const digits = isWhole || decimals === 0 ? '' : `.${fraction.padEnd(decimals, '0').slice(0, decimals)}`
  return `${amount.startsWith('-') ? '-' : ''}${grouped}${digits} ${currency}`
}
