import { setImmediate as afterOthers } from 'node:timers/promises'
import { accentPair } from '~/domain/accent'
import type { Receipt } from '~/domain/buyer-page'
import { directionOf } from '~/domain/deal'
import type { PublishedItem } from '~/domain/item'
import { checkPath } from '~/domain/receipt-check'
import { PORTAL_SECTIONS } from '~/domain/sections'
import { formatNumber, formatSealed, formatsOf, type Formats } from '~/language/format'
import { isolate } from '~/language/isolate'
import { translatorFor, type Translate } from '~/language/translator'
import { Sheet, SOFT } from './sheet'

type Words = { receipt: Receipt; t: Translate; say: Formats; name: (name: string) => string; accent: string }

/** Where people write on Letter, they print on it. */
const LETTER_REGIONS = /-(US|CA|MX|PH)$/

/** Somebody's own words within a line of ours: they keep their direction. */
const own = (words: string) => `\u2068${words}\u2069`

function writeHead(sheet: Sheet, { receipt, t, name, accent }: Words): void {
  const { firm, confirmation, content } = receipt
  sheet.write(own(firm.name), { weight: 700, size: 12, colour: accent, after: 0 })
  sheet.write(t('portal.letter.forAccount', { account: name(content.account) }), { colour: SOFT, after: 10 })
  sheet.rule(accent, 1.2)
  sheet.space(6)
  sheet.write(t('portal.receipt.title', { number: own(confirmation.number) }), { tag: 'H1', weight: 700, size: 21, after: 4 })
  sheet.write(t('portal.receipt.lede', { name: name(confirmation.recipientName) }), { size: 11.5, after: 14 })
  sheet.write(confirmation.typedName, { size: 19, colour: accent, base: 'auto', after: 4 })
  sheet.rule()
}

function manner({ receipt, t, say, name }: Words): string {
  const { onBehalf } = receipt.confirmation
  if (!onBehalf) return t('portal.receipt.onPage')
  return t('portal.word.recorded', { by: name(onBehalf.by), channel: onBehalf.channel, date: say.day(onBehalf.givenOn) })
}

function writeFacts(sheet: Sheet, words: Words): void {
  const { receipt, t, say, name } = words
  const { confirmation, kickoff, firm } = receipt
  sheet.fact(t('portal.receipt.by'), own(confirmation.recipientName))
  sheet.fact(t('portal.receipt.when'), formatSealed(kickoff.locale, firm.timeZone, confirmation.confirmedAt))
  sheet.fact(t('portal.receipt.how'), manner(words))
  sheet.fact(t('portal.receipt.version'), formatNumber(kickoff.locale, confirmation.version))
  sheet.fact(t('portal.receipt.hash'), confirmation.contentHash, { size: 8.5, base: 'ltr' })
  if (confirmation.disputedAt) {
    const said = { name: name(confirmation.recipientName), date: say.instantDay(confirmation.disputedAt) }
    sheet.write(t('portal.receipt.disputed', said), { weight: 700, after: 2 })
  }
}

function writeOpen(sheet: Sheet, { receipt, t }: Words): void {
  sheet.write(t('portal.receipt.open'), { tag: 'H2', weight: 700, size: 14, keep: 30 })
  if (receipt.open.length === 0) sheet.write(t('portal.receipt.nothingOpen'))
  for (const { section, lineText, words } of receipt.open) {
    const place = lineText === null ? `${t(`portal.section.${section}`)} (${t('portal.word.wholePart')})` : own(lineText)
    sheet.write(place, { after: 0, indent: 12, keep: 20 })
    sheet.write(`${t('portal.flag.you')}: ${own(words)}`, { size: 9.5, colour: SOFT, indent: 12, after: 6 })
  }
}

function writeLine(sheet: Sheet, item: PublishedItem, isConfirmed: boolean, { t, say }: Words): void {
  const boundary = item.boundary ? `${t(`portal.boundary.${item.boundary}`)}: ` : ''
  const due = item.dueOn && t('portal.line.by', { date: say.day(item.dueOn) })
  const more = [item.detail && own(item.detail), due, item.amount && say.money(item.amount)].filter(Boolean).join(' · ')
  const left = isConfirmed ? '' : t('portal.receipt.notConfirmed')
  sheet.write(boundary + own(item.text), { indent: 12, after: more || left ? 0 : 6, colour: isConfirmed ? undefined : SOFT })
  if (more) sheet.write(more, { size: 9.5, colour: SOFT, indent: 12, after: left ? 0 : 6 })
  if (left) sheet.write(`(${left})`, { size: 9.5, colour: SOFT, indent: 12, after: 6 })
}

async function writeConfirmed(sheet: Sheet, words: Words): Promise<void> {
  const { receipt, t } = words
  const { confirmation, content } = receipt
  const confirmed = new Set(receipt.confirmedItemIds)
  sheet.write(t('portal.receipt.confirmed', { count: confirmation.confirmedItems }), { tag: 'H2', weight: 700, size: 14, keep: 50 })
  for (const section of PORTAL_SECTIONS) {
    if (confirmation.sections && !confirmation.sections.includes(section)) continue
    const items = content.sections.find((each) => each.section === section)?.items ?? []
    if (items.length === 0) continue
    sheet.space(5)
    sheet.write(t(`portal.section.${section}`), { tag: 'H3', weight: 700, size: 11.5, keep: 24 })
    for (const item of items) {
      writeLine(sheet, item, confirmed.has(item.id), words)
      // A long document must not keep everybody else waiting.
      await afterOthers()
    }
  }
}

function writeVerify(sheet: Sheet, { receipt, t, accent }: Words, publicUrl: string): void {
  const { number, contentHash: hash } = receipt.confirmation
  const address = `\u2066${new URL('/verify', publicUrl).href.replaceAll('/', '/\u2060')}\u2069`
  sheet.space(10)
  sheet.rule()
  sheet.write(t('portal.receipt.verify', { address }), { size: 9.5, colour: accent, link: new URL(checkPath({ number, hash }), publicUrl).href })
}

/** A receipt for the files: the same words make the same bytes, whenever it is asked for. */
export async function receiptPdf(receipt: Receipt, publicUrl: string): Promise<Buffer> {
  const { kickoff, firm, confirmation } = receipt
  const at = new Date(confirmation.confirmedAt)
  const t = translatorFor(kickoff.locale)
  const accent = accentPair(firm.accent).light
  const say = formatsOf(kickoff.locale, firm.timeZone, kickoff.currency, at)
  const words = { receipt, t, say, accent, name: (name: string) => isolate(kickoff.locale, name) }
  const title = t('portal.receipt.title', { number: confirmation.number })
  const sheet = new Sheet({
    size: LETTER_REGIONS.test(kickoff.locale) ? 'LETTER' : 'A4',
    direction: directionOf(kickoff.locale),
    locale: kickoff.locale,
    title,
    author: firm.name,
    at,
  })
  writeHead(sheet, words)
  writeFacts(sheet, words)
  sheet.space(10)
  writeOpen(sheet, words)
  sheet.space(10)
  await writeConfirmed(sheet, words)
  writeVerify(sheet, words, publicUrl)
  const start = `${own(confirmation.number)} · ${own(`${confirmation.contentHash.slice(0, 16)}…`)} · ${own(firm.name)}`
  return sheet.finish((page, total) => ({ start, end: t('portal.receipt.page', { page, total }) }))
}
