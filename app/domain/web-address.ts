const WEB_ADDRESS = /^https?:\/\/[^\s<>"\p{Cc}]+$/u

/** A link that a person may follow: http or https, never anything that a page would run. */
export const isWebAddress = (address: string): boolean => WEB_ADDRESS.test(address)
