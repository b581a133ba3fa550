import type { PeoplePage as Page } from '~/domain/people-page'
import { formatsOf } from '~/language/format'
import { isolate } from '~/language/isolate'
import { translatorFor } from '~/language/translator'
import { PortalDocument, Letterhead } from '../portal-document'
import { refusalSentence, type Returned } from '../returned'
import { Aside, Away } from './going'
import { Colleague } from './colleague'
import type { PeopleView } from './people-view'

/** What has just been done, told once. */
export type Done = 'colleague' | 'away'

type Props = { page: Page; now: Date; nonce: string; returned?: Returned | null; done?: Done | null }

function peopleView({ page, now, returned = null }: Props): PeopleView {
  const { id, locale, currency } = page.kickoff
  return {
    page,
    t: translatorFor(locale),
    say: formatsOf(locale, page.firm.timeZone, currency, now),
    name: (name) => isolate(locale, name),
    to: (act) => `/kickoff/${id}/${act}`,
    returned,
  }
}

/** Why a form did not go through. The fields, which keep what was typed, say the rest. */
function Refused({ view: { page, t, name, returned } }: { view: PeopleView }) {
  if (!returned) return null
  const owners = { salesOwner: name(page.salesOwner), deliveryOwner: name(page.deliveryOwner) }
  return (
    <div className="trouble" role="alert" tabIndex={-1} autoFocus>
      <h2>{t('portal.trouble.title')}</h2>
      {returned.refusal === 'address_elsewhere' && <p>{t('portal.who.elsewhere', owners)}</p>}
      {returned.refusal && returned.refusal !== 'address_elsewhere' && <p>{refusalSentence(t, returned.refusal)}</p>}
      <p>{t('portal.trouble.kept')}</p>
    </div>
  )
}

/** For whoever is not the right one, not alone, or not there: a page of its own, since few need it. */
export function PeoplePage(props: Props) {
  const { page, nonce, done } = props
  const view = peopleView(props)
  const { t, name } = view
  return (
    <PortalDocument locale={page.kickoff.locale} title={t('portal.who.title')} firm={page.firm} nonce={nonce}>
      <div className="sheet people-page">
        <Letterhead firm={page.firm.name} account={t('portal.letter.forAccount', { account: name(page.account) })} />
        <main>
          <Refused view={view} />
          {done && (
            <p className="sure" role="status">
              ✓ {t(`portal.who.done.${done}`)}
            </p>
          )}
          <h1>{t('portal.who.title')}</h1>
          <p className="lede">{t('portal.who.lede', { name: name(page.recipient.name) })}</p>
          <Aside view={view} />
          <Away view={view} />
          <Colleague view={view} form="hand-over" />
          <Colleague view={view} form="colleague" />
          <p>
            <a href={`/kickoff/${page.kickoff.id}`}>{t('portal.error.toPage')}</a>
          </p>
        </main>
      </div>
    </PortalDocument>
  )
}
