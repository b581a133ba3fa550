import type { Transport } from './transport'

/** Top-level domains that belong to nobody (RFC 2606 and 6761), and the three names that are there to be written about. */
const RESERVED = /(^|\.)(example|test|invalid|localhost|example\.(com|net|org))$/

/** Whether an address lies in a domain that nobody can own: mail there reaches nobody, and bounces count against the sender. */
export function isReservedAddress(address: string): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1).trim().toLowerCase().replace(/\.$/, '')
  return RESERVED.test(domain)
}

/** A transport that is never handed a mail to a reserved address, such as the people of the demo have. */
export const sparingReservedAddresses = (transport: Transport): Transport => ({
  ...transport,
  send: (mail) => (isReservedAddress(mail.to) ? Promise.resolve({ kind: 'refused', reason: 'address_reserved' }) : transport.send(mail)),
})
