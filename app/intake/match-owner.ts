import type { OwnerHint } from './recognised'

/** A member who can own a deal. */
export type Member = { id: string; name: string; email: string }

const plain = (words: string) => words.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()

/** One owner as an export writes them, however often; none at all is the empty text. */
export const ownerKey = (hint: OwnerHint | null): string => plain(hint?.email ?? hint?.name ?? '')

/** Which member an export means: the one with that mail address, else the only one of that name. Null when a person has to say. */
export function matchOwner(hint: OwnerHint | null, members: readonly Member[]): string | null {
  const { email, name } = hint ?? { email: null, name: null }
  const byMail = email ? members.find((member) => plain(member.email) === plain(email)) : undefined
  if (byMail) return byMail.id
  const byName = name ? members.filter((member) => plain(member.name) === plain(name)) : []
  return byName.length === 1 ? (byName[0]?.id ?? null) : null
}
