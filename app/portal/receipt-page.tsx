import type { Receipt } from '~/domain/buyer-page'
import type { PublishedItem, PublishedSection } from '~/domain/item'
import { checkPath } from '~/domain/receipt-check'
import { formatNumber, formatSealed, formatsOf, type Formats } from '~/language/format'
import { isolate } from '~/language/isolate'
import { translatorFor, type Translate } from '~/language/translator'
import { partsOf } from './page-state'
import { Letterhead, PortalDocument } from './portal-document'

type Props = {
  receipt: Receipt
  now: Date
  nonce: string
  /** Where the receipt is to be had as a PDF, and which page it belongs to. */
  at: { pdf: string; page: string }
}
type Words = { t: Translate; say: Formats }

function Facts({ receipt, t, say }: { receipt: Receipt } & Words) {
  const { version, confirmedAt, recipientName, contentHash, onBehalf } = receipt.confirmation
  const name = (each: string) => isolate(receipt.kickoff.locale, each)
  return (
    <dl className="facts">
      <dt>{t('portal.receipt.by')}</dt>
      <dd>
        <bdi>{recipientName}</bdi>
      </dd>
      <dt>{t('portal.receipt.when')}</dt>
      <dd>{formatSealed(receipt.kickoff.locale, receipt.firm.timeZone, confirmedAt)}</dd>
      <dt>{t('portal.receipt.how')}</dt>
      <dd>
        {onBehalf
          ? t('portal.word.recorded', { by: name(onBehalf.by), channel: onBehalf.channel, date: say.day(onBehalf.givenOn) })
          : t('portal.receipt.onPage')}
      </dd>
      <dt>{t('portal.receipt.version')}</dt>
      <dd>{formatNumber(receipt.kickoff.locale, version)}</dd>
      <dt>{t('portal.receipt.hash')}</dt>
      <dd className="hash" dir="ltr">
        {contentHash}
      </dd>
    </dl>
  )
}

function ReceiptLine({ item, isConfirmed, t, say }: { item: PublishedItem; isConfirmed: boolean } & Words) {
  const boundary = item.boundary && `${t(`portal.boundary.${item.boundary}`)}: `
  const due = item.dueOn && t('portal.line.by', { date: say.day(item.dueOn) })
  const more = [item.detail, due, item.amount && say.money(item.amount)].filter(Boolean).join(' · ')
  return (
    <li className={isConfirmed ? 'sealed' : 'left-open'}>
      <p>
        {boundary && <small>{boundary}</small>}
        <bdi>{item.text}</bdi>
      </p>
      {more && (
        <p className="more">
          <bdi>{more}</bdi>
        </p>
      )}
      {!isConfirmed && <small>{t('portal.receipt.notConfirmed')}</small>}
    </li>
  )
}

function ReceiptPart({ part, confirmed, ...words }: { part: PublishedSection; confirmed: ReadonlySet<string> } & Words) {
  return (
    <section>
      <h3>{words.t(`portal.section.${part.section}`)}</h3>
      <ul>
        {part.items.map((item) => (
          <ReceiptLine key={item.id} item={item} isConfirmed={confirmed.has(item.id)} {...words} />
        ))}
      </ul>
    </section>
  )
}

function StayedOpen({ open, t }: { open: Receipt['open']; t: Translate }) {
  if (open.length === 0) return <p>{t('portal.receipt.nothingOpen')}</p>
  return (
    <ul>
      {open.map((flag, index) => (
        <li key={index} className="left-open">
          <p>
            <bdi>{flag.lineText ?? `${t(`portal.section.${flag.section}`)} (${t('portal.word.wholePart')})`}</bdi>
          </p>
          <small>
            <b>{t('portal.flag.you')}</b> <bdi>{flag.words}</bdi>
          </small>
        </li>
      ))}
    </ul>
  )
}

/** What one person confirmed, when and how it read: for the screen, and for the files on paper. */
export function ReceiptPage({ receipt, now, nonce, at }: Props) {
  const { kickoff, firm, confirmation, content } = receipt
  const t = translatorFor(kickoff.locale)
  const words = { t, say: formatsOf(kickoff.locale, firm.timeZone, kickoff.currency, now) }
  const name = (each: string) => isolate(kickoff.locale, each)
  const confirmed = new Set(receipt.confirmedItemIds)
  const title = t('portal.receipt.title', { number: confirmation.number })
  return (
    <PortalDocument locale={kickoff.locale} title={title} firm={firm} nonce={nonce}>
      <div className="sheet receipt">
        <Letterhead firm={firm.name} account={t('portal.letter.forAccount', { account: name(content.account) })} />
        <main>
          <h1>{title}</h1>
          <p className="lede">{t('portal.receipt.lede', { name: name(confirmation.recipientName) })}</p>
          <p className="signature">
            <bdi>{confirmation.typedName}</bdi>
          </p>
          <Facts receipt={receipt} {...words} />
          {confirmation.disputedAt && (
            <p>
              <b>{t('portal.receipt.disputed', { name: name(confirmation.recipientName), date: words.say.instantDay(confirmation.disputedAt) })}</b>
            </p>
          )}
          <h2>{t('portal.receipt.open')}</h2>
          <StayedOpen open={receipt.open} t={t} />
          <h2>{t('portal.receipt.confirmed', { count: confirmation.confirmedItems })}</h2>
          {partsOf({ content, flags: [], changeOrders: [] })
            .filter(({ section }) => confirmation.sections?.includes(section) ?? true)
            .map((part) => (
            <ReceiptPart key={part.section} part={part} confirmed={confirmed} {...words} />
          ))}
          <p className="how">
            <a href={at.pdf}>{t('portal.receipt.pdf')}</a> · <a href={checkPath({ number: confirmation.number, hash: confirmation.contentHash })}>{t('portal.receipt.check')}</a>
          </p>
          <p>
            <a href={at.page}>{t('portal.error.toPage')}</a>
          </p>
        </main>
      </div>
    </PortalDocument>
  )
}
