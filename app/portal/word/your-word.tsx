import { confirmableItemIds, unsettledFlags } from '~/domain/buyer-page'
import type { View } from '../view'
import { DisputeForm } from './dispute-form'
import { ConfirmForm } from './confirm-form'
import { StaysOpen, Unseen } from './what-it-covers'

/** The last word that was given: calm, signed, with its receipt. */
function Signed({ view }: { view: View }) {
  const { page, t, say, name } = view
  const given = page.confirmation
  if (!given) return null
  return (
    <div className="signed">
      <p className="sure">✓ {t('portal.word.signed')}</p>
      <p className="signature">
        <bdi>{given.typedName}</bdi>
      </p>
      {given.onBehalf && (
        <p>{t('portal.word.recorded', { by: name(given.onBehalf.by), channel: given.onBehalf.channel, date: say.day(given.onBehalf.givenOn) })}</p>
      )}
      <p className="more">{t('portal.word.signedOn', { when: say.instant(given.confirmedAt), version: given.version })}</p>
      <p>
        <a href={`/kickoff/${page.kickoff.id}/receipt/${given.number}`}>
          {t('portal.word.receipt')} {given.number}
        </a>
      </p>
      {given.onBehalf && <DisputeForm view={view} number={given.number} />}
    </div>
  )
}

function Confirming({ view, lines }: { view: View; lines: number }) {
  const { page, t, say } = view
  const { number, publishedAt } = page.version
  return (
    <div className="confirm">
      {page.confirmation && (
        <p>{t('portal.word.again', { version: page.confirmation.version, date: say.instantDay(page.confirmation.confirmedAt) })}</p>
      )}
      <p>{t('portal.word.covers', { lines, version: number, date: say.instantDay(publishedAt) })}</p>
      <Unseen view={view} />
      <StaysOpen view={view} />
      <ConfirmForm view={view} />
    </div>
  )
}

function Word({ view }: { view: View }) {
  const { page, t } = view
  const lines = confirmableItemIds(page).length
  if (page.recipient.role === 'reviewer') return <p>{t('portal.word.reader')}</p>
  if (lines > 0) return <Confirming view={view} lines={lines} />
  if (unsettledFlags(page).length === 0) return <p>{t('portal.word.thanks')}</p>
  return page.confirmation ? <StaysOpen view={view} /> : <p>{t('portal.word.nothing')}</p>
}

/** Where the letter ends: what the reader's name would stand for, and the place to type it. */
export function YourWord({ view }: { view: View }) {
  const { page, t } = view
  return (
    <section id="word" aria-labelledby="h-word">
      <h2 id="h-word">{t('portal.word.title')}</h2>
      {page.confirmation && <Signed view={view} />}
      <Word view={view} />
    </section>
  )
}
