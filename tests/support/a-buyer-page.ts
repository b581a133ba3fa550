import { buyerPageSchema, receiptSchema, type BuyerPage, type Receipt } from '~/domain/buyer-page'
import type { BuyerCause } from '~/domain/change-cause'
import type { PortalOrder } from '~/domain/change-order'
import type { PortalFlag } from '~/domain/flag'
import type { PublishedItem, VersionContent } from '~/domain/item'
import type { Progress } from '~/domain/progress'
import type { Section } from '~/domain/sections'
import { LETTERS, type DealName } from './letters'

const idOf = (group: number, number: number) => `0000000${group}-0000-4000-8000-${String(number).padStart(12, '0')}`

function contentOf(deal: DealName): VersionContent {
  const { sections, account, currency, locale, salesOwner, deliveryOwner } = LETTERS[deal]
  let number = 0
  const lineOf = (line: Partial<PublishedItem> & { text: string }): PublishedItem => ({
    id: idOf(1, ++number),
    boundary: null,
    detail: '',
    dueOn: null,
    side: null,
    amount: null,
    hash: `hash-of-${line.text}`,
    ...line,
  })
  return {
    account,
    firm: 'Hollenkamp & Suhr',
    locale,
    currency,
    salesOwner,
    deliveryOwner,
    sections: sections.map(({ section, lines }) => ({ section, hash: `hash-of-${section}`, items: lines.map(lineOf) })),
  }
}

const KICKOFF = idOf(9, 1)
const firm = { name: 'Hollenkamp & Suhr', accent: '#1f5f4a', timeZone: 'Europe/Berlin' }

function freshPage(deal: DealName): BuyerPage {
  const content = contentOf(deal)
  return {
    kickoff: { id: KICKOFF, locale: LETTERS[deal].locale, currency: content.currency, confirmedAt: null },
    firm,
    recipient: { id: idOf(8, 1), name: LETTERS[deal].recipient, role: 'approver' },
    version: { number: 1, contentHash: 'ab'.repeat(32), publishedAt: '2026-11-18T09:00:00Z', why: '' },
    content,
    marks: [],
    flags: [],
    changeOrders: [],
    askedOfOthers: [],
    seenDifferently: [],
    changes: [],
    confirmedLines: [],
    confirmation: null,
    unconfirmedItemIds: content.sections.flatMap((section) => section.items.map((item) => item.id)),
    progress: null,
    codeRequired: false,
  }
}

/** A recipient's page, made step by step as it comes about: `aBuyerPage('erp').flagged('scope_boundaries', 0).build()`. */
export function aBuyerPage(deal: DealName = 'oat') {
  const page = freshPage(deal)
  const lineAt = (section: Section, index: number) => page.content.sections.find((each) => each.section === section)?.items[index]
  const building = {
    flagged(section: Section, index: number | null, more: Partial<PortalFlag> = {}) {
      const line = index === null ? null : (lineAt(section, index) ?? null)
      page.flags.push({
        id: idOf(2, page.flags.length + 1),
        section,
        itemId: line?.id ?? null,
        lineText: line?.text ?? null,
        kind: 'missing',
        words: 'We were told four.',
        beforeStart: true,
        raisedAt: '2026-11-19T15:20:00Z',
        dueAt: '2026-11-24T16:00:00Z',
        owner: page.content.salesOwner,
        round: 1,
        resolution: null,
        resolvedAt: null,
        resolvedBy: null,
        acceptedAt: null,
        withdrawnAt: null,
        attachments: [],
        answers: [],
        ...more,
      })
      return building
    },
    answered(section: Section, index: number | null, more: Partial<PortalFlag> = {}) {
      const resolved = { resolution: 'amended', resolvedAt: '2026-11-20T10:00:00Z', resolvedBy: page.content.salesOwner } as const
      return building.flagged(section, index, { ...resolved, ...more })
    },
    /** A change order on a flag of the reader's, or with `mine: false` on a colleague's, which is not among theirs. */
    offered(section: Section, index: number, order: Partial<PortalOrder> = {}, flag: Partial<PortalFlag> = {}) {
      const before = lineAt(section, index) ?? null
      if (order.mine !== false) building.answered(section, index, { resolution: 'change_order', ...flag })
      page.changeOrders.push({
        id: idOf(3, page.changeOrders.length + 1),
        flagId: page.flags.at(-1)?.id ?? idOf(2, 99),
        section,
        itemId: before?.id ?? null,
        reference: 'CO-7',
        amount: '12600.5',
        currency: 'EUR',
        ifDeclined: 'It stays at three.',
        before,
        after: before && { ...before, text: 'Four paid channels.', hash: 'as it would be' },
        offeredBy: page.content.salesOwner,
        offeredAt: '2026-11-20T10:00:00Z',
        decision: null,
        decidedAt: null,
        decidedBy: null,
        words: 'We can add it.',
        mine: true,
        flaggedBy: 'Tobias Quennell',
        mayDecide: true,
        ...order,
      })
      return building
    },
    settled(section: Section, index: number | null) {
      return building.answered(section, index, { acceptedAt: '2026-11-21T10:00:00Z' })
    },
    marked(section: Section) {
      page.marks.push(section)
      return building
    },
    /** A line that reads differently from what the reader knew, for the flag that was raised last if it is on it. */
    changed(section: Section, index: number, before: string | null, cause: Partial<BuyerCause> = {}) {
      const line = lineAt(section, index)
      const flag = page.flags.findLast((each) => each.itemId === line?.id)
      const mine = flag ? { id: flag.id, isMine: true, by: page.recipient.name, words: flag.words } : null
      if (line)
        page.changes.push({
          itemId: line.id,
          before: before === null ? null : { ...line, text: before, hash: 'as it was' },
          beforeSection: before === null ? null : section,
          version: 2,
          why: 'You were right.',
          flag: mine,
          ...cause,
        })
      page.version = { ...page.version, number: 2, why: 'You were right.' }
      return building
    },
    /** The part is gone from the current version, with all its lines. */
    without(section: Section) {
      page.content = { ...page.content, sections: page.content.sections.filter((each) => each.section !== section) }
      return building
    },
    /** Confirmed all but these lines. */
    confirmed(...leftOut: (string | undefined)[]) {
      page.confirmation = { number: 'K0F4A2C', version: 1, typedName: page.recipient.name, confirmedAt: '2026-11-19T16:00:00Z', onBehalf: null }
      const itemIds = page.unconfirmedItemIds.filter((id) => !leftOut.includes(id))
      page.confirmedLines.push({ confirmedAt: page.confirmation.confirmedAt, itemIds })
      page.unconfirmedItemIds = page.unconfirmedItemIds.filter((id) => leftOut.includes(id))
      return building
    },
    started() {
      page.kickoff = { ...page.kickoff, confirmedAt: '2026-11-21T12:00:00Z' }
      return building
    },
    /** What the page tells once this recipient, or everybody, has confirmed. */
    underWay(progress: Progress) {
      page.progress = progress
      return building
    },
    readByReviewer() {
      page.recipient = { ...page.recipient, role: 'reviewer' }
      return building
    },
    withCode() {
      page.codeRequired = true
      return building
    },
    idAt: (section: Section, index: number) => lineAt(section, index)?.id,
    build: (): BuyerPage => buyerPageSchema.parse(structuredClone(page)),
  }
  return building
}

/** A receipt of one person, with the first line of the scope left open. */
export function aReceipt(deal: DealName = 'oat', more: Partial<Receipt['confirmation']> = {}): Receipt {
  const page = freshPage(deal)
  const [open, ...confirmed] = page.content.sections.flatMap((section) => section.items)
  return receiptSchema.parse({
    kickoff: { id: KICKOFF, locale: page.kickoff.locale, currency: page.content.currency },
    firm,
    confirmation: {
      number: 'K0F4A2C',
      version: 1,
      typedName: page.recipient.name,
      confirmedAt: '2026-11-19T16:00:00Z',
      onBehalf: null,
      contentHash: page.version.contentHash,
      recipientName: page.recipient.name,
      sections: null,
      disputedAt: null,
      confirmedItems: confirmed.length,
      ...more,
    },
    content: page.content,
    confirmedItemIds: confirmed.map((item) => item.id),
    open: [{ section: 'business_problem', lineText: open?.text ?? null, words: 'That is not what we said.' }],
  })
}
