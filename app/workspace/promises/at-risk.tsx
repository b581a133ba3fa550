import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { PromisesPage } from '~/domain/promise'
import { Figure } from '~/workspace/figure/figure'
import { amountIn, hourWord, numberIn, percentIn } from '~/workspace/words/figure-words'
import { ExposureBar } from './exposure-bar'

type Props = { page: PromisesPage }

/** Margin at risk before the work starts: in words, in money, and as a share of the planned margin beside the threshold. */
export function AtRisk({ page }: Props) {
  const { exposure, frame } = page
  const { locale } = frame.organization
  return (
    <section aria-labelledby="at-risk-title">
      <h2 id="at-risk-title">Margin at risk</h2>
      <p className={exposure.above ? 'at-risk over' : 'at-risk'}>
        <Sum page={page} />
      </p>
      {exposure.share === null || page.promises.length === 0 ? null : <ExposureBar share={exposure.share} threshold={exposure.threshold} isOver={exposure.above} locale={locale} />}
      <p className="text-[0.93rem] text-soft">
        <Reckoning page={page} /> <Consequence page={page} />
      </p>
    </section>
  )
}

const isNothing = (hours: string) => Number(hours) === 0

function Sum({ page: { exposure, kickoff, frame, promises } }: Props): ReactNode {
  const { locale } = frame.organization
  const money = (amount: string) => <Figure>{amountIn(locale, amount, kickoff.currency)}</Figure>
  if (exposure.unknown === 'no_hour_cost') return <>{unpriced(locale, exposure.unpricedHours)} cannot be told in money yet.</>
  if (isNothing(exposure.unpricedHours)) return promises.length > 0 ? 'Nothing: all that was promised is in the price.' : 'Nothing, as far as the ledger knows.'
  if (exposure.unknown === 'no_planned_margin') return <>{money(exposure.amount ?? '0')}, and no margin is planned that could carry it.</>
  return (
    <>
      {money(exposure.amount ?? '0')}
      {exposure.share === null ? null : (
        <>
          , <Figure>{percentIn(locale, exposure.share)}</Figure> of the planned margin
        </>
      )}
    </>
  )
}

function unpriced(locale: string, hours: string) {
  return (
    <>
      <Figure>{numberIn(locale, hours)}</Figure> unpriced {hourWord(hours)}
    </>
  )
}

/** How the sum comes about. */
function Reckoning({ page }: Props): ReactNode {
  const { exposure, kickoff, frame } = page
  const { locale } = frame.organization
  const { unpricedHours, hourCost, plannedMargin, unknown } = exposure
  const isAdmin = frame.member.role === 'admin'
  if (unknown === 'no_hour_cost') {
    return (
      <>
        What an hour costs the firm in {kickoff.currency} is not set.{' '}
        {isAdmin ? <SettingsLink to="hour-costs">Set it in the settings</SettingsLink> : 'An admin can set it in the settings.'}
      </>
    )
  }
  if (unknown === 'no_planned_margin') return page.mayJudge ? 'Set the margin of this deal here.' : 'Delivery or an admin can set the margin of this deal here.'
  if (isNothing(unpricedHours) || !hourCost) return null
  return (
    <>
      {unpriced(locale, unpricedHours)} at <Figure>{amountIn(locale, hourCost, kickoff.currency)}</Figure> each
      {plannedMargin ? (
        <>
          , of a planned margin of <Figure>{amountIn(locale, plannedMargin, kickoff.currency)}</Figure>
        </>
      ) : null}
      .
    </>
  )
}

/** What the sum means for the second key. */
function Consequence({ page: { exposure, kickoff, frame } }: Props): ReactNode {
  const threshold = <Figure>{percentIn(frame.organization.locale, exposure.threshold)}</Figure>
  if (!exposure.above) return isNothing(exposure.unpricedHours) ? null : <>Your firm lets {threshold} pass.</>
  return (
    <>
      {exposure.unknown ? 'Until then' : <>Your firm lets {threshold} pass; above it</>} only <bdi>{kickoff.deliveryOwner}</bdi> or an admin can accept the handoff, and says why.
    </>
  )
}

/** Where an admin sets what is missing. */
function SettingsLink({ to, children }: { to: string; children: string }) {
  return (
    <>
      <Link className="text-link" to={`/settings/handover#${to}`}>
        {children}
      </Link>
      .
    </>
  )
}
