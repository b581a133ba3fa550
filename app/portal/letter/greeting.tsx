import type { ReactNode } from 'react'
import { unsettledFlags } from '~/domain/buyer-page'
import { flagState } from '~/domain/flag-state'
import { minutesToRead, standingOf } from '../page-state'
import type { View } from '../view'

/** A name stays on one line where it fits, and keeps its comma. */
const whole = (name: ReactNode) => <span className="who">{name}</span>

function headline({ page, t, name }: View): ReactNode {
  const to = { name: name(page.recipient.name), who: whole }
  switch (standingOf(page)) {
    case 'fresh':
      return t.rich('portal.letter.ask', to)
    case 'answered':
    case 'changed':
      return t.rich('portal.letter.askAgain', to)
    case 'started':
      return t.rich('portal.letter.begun', to)
    default:
      return t.rich('portal.letter.thanks', to)
  }
}

function lede({ page, t, say, name }: View): string {
  const deliveryOwner = name(page.content.deliveryOwner)
  const minutes = minutesToRead(page.content)
  switch (standingOf(page)) {
    case 'fresh':
      return t(page.recipient.role === 'approver' ? 'portal.letter.fresh' : 'portal.letter.reader', { deliveryOwner, minutes })
    case 'started':
      return t('portal.letter.started', { deliveryOwner })
    case 'confirmed':
      return t('portal.letter.confirmed', { date: say.instantDay(page.confirmation?.confirmedAt ?? page.version.publishedAt) })
    case 'changed':
      return t('portal.letter.changed')
    case 'answered':
      return t('portal.letter.answered', { count: page.flags.filter((flag) => flagState(flag) === 'answered').length })
    case 'waiting':
      return t('portal.letter.waiting', { count: unsettledFlags(page).length })
  }
}

/** How the letter begins: by name, in one paragraph, with the two people who stand for it. */
export function Greeting({ view }: { view: View }) {
  const { page, t } = view
  return (
    <>
      <h1>{headline(view)}</h1>
      <p className="lede">{lede(view)}</p>
      <div className="people">
        <p>
          <b>
            <bdi>{page.content.salesOwner}</bdi>
          </b>
          {t('portal.letter.soldIt')}
        </p>
        <p>
          <b>
            <bdi>{page.content.deliveryOwner}</bdi>
          </b>
          {t('portal.letter.deliversIt')}
        </p>
      </div>
      {standingOf(page) === 'fresh' && <p className="how">{t.rich('portal.letter.how', { off: (words) => <span className="sign-of">{words}</span> })}</p>}
    </>
  )
}
