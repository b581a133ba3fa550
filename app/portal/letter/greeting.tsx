import type { ReactNode } from 'react'
import { isAsked, unsettledFlags } from '~/domain/buyer-page'
import { flagState } from '~/domain/flag-state'
import { minutesToRead, offersToDecide, standingOf } from '../page-state'
import type { View } from '../view'

/** A name stays on one line where it fits, and keeps its comma. */
const whole = (name: ReactNode) => <span className="who">{name}</span>

function headline({ page, t, name }: View): ReactNode {
  const to = { name: name(page.recipient.name), who: whole }
  switch (standingOf(page)) {
    case 'fresh':
      return t.rich('portal.letter.ask', to)
    case 'answered':
    case 'offered':
    case 'changed':
      return t.rich('portal.letter.askAgain', to)
    default:
      return t.rich('portal.letter.thanks', to)
  }
}

function lede({ page, t, name }: View): string {
  const deliveryOwner = name(page.content.deliveryOwner)
  const minutes = minutesToRead(page.content)
  switch (standingOf(page)) {
    case 'fresh':
      return t(page.recipient.role === 'approver' ? 'portal.letter.fresh' : 'portal.letter.reader', { deliveryOwner, minutes })
    case 'confirmed':
    case 'started':
      return t('portal.lede.thanks')
    case 'changed':
      return t('portal.letter.changed')
    case 'answered':
      return t('portal.letter.answered', { count: page.flags.filter((flag) => flagState(flag) === 'answered').length })
    case 'offered':
      return t('portal.letter.offered', { count: offersToDecide(page).length })
    case 'waiting':
      return t('portal.letter.waiting', { count: unsettledFlags(page).length })
  }
}

/** What an approver is asked for, where it is not all of it. */
function AskedFor({ view: { page, t, say } }: { view: View }) {
  const asked = page.content.sections.filter(({ section }) => isAsked(page, section))
  if (asked.length === page.content.sections.length) return null
  return <p className="how">{t('portal.others.asked', { parts: say.list(asked.map(({ section }) => t(`portal.section.${section}`))) })}</p>
}

/** How the letter begins: by name, in one paragraph, with the two people who stand for it. */
export function Greeting({ view }: { view: View }) {
  const { page, t } = view
  return (
    <>
      <h1>{headline(view)}</h1>
      <p className="lede">{lede(view)}</p>
      <AskedFor view={view} />
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
