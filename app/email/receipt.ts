import type { PayloadOf } from '~/domain/mail'
import { formatInstant, formatNumber } from '~/language/format'
import { buyerLetter, type BuyerWords } from './buyer-letter'
import { action, facts, paragraph, quote } from './letter'

type Receipt = PayloadOf<'receipt'>

/** What was confirmed, when and by whom, and what stays open. */
export const receipt = (payload: Receipt, link: string) =>
  buyerLetter(payload, link, (words) => {
    const { say, names } = words
    return {
      subject: say('mail.receipt.subject', { ...names, version: payload.version }),
      preview: say('mail.receipt.preview', { number: words.inline(payload.number) }),
      heading: say('mail.receipt.heading'),
      blocks: [
        paragraph(say('mail.receipt.body', { ...names, count: payload.confirmedItems })),
        confirmationFacts(payload, words),
        ...openPoints(payload, words),
        paragraph(say('mail.receipt.keep')),
        action(say('mail.receipt.pdf'), `${link}/receipt/${encodeURIComponent(payload.number)}`),
      ],
    }
  })

function confirmationFacts(payload: Receipt, { say, inline }: BuyerWords) {
  const { locale, firm } = payload
  return facts(
    { label: say('mail.receipt.facts.number'), value: inline(payload.number) },
    { label: say('mail.receipt.facts.by'), value: inline(payload.typedName) },
    { label: say('mail.receipt.facts.at'), value: formatInstant(locale, firm.timeZone, payload.confirmedAt) },
    { label: say('mail.receipt.facts.version'), value: formatNumber(locale, payload.version) },
    { label: say('mail.receipt.facts.hash'), value: payload.contentHash, verbatim: true },
  )
}

function openPoints({ open }: Receipt, { say, inline }: BuyerWords) {
  if (open.length === 0) return [paragraph(say('mail.receipt.allSettled'))]
  const points = open.map(({ section, lineText, words }) => {
    const place = lineText === null ? say('mail.wholePart', { section: say(`portal.section.${section}`) }) : inline(lineText)
    return quote(place, words)
  })
  return [paragraph(say('mail.receipt.open', { count: open.length })), ...points]
}
