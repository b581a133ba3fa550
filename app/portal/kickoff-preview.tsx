import type { BuyerPage, Firm } from '~/domain/buyer-page'
import { localeSchema } from '~/domain/deal'
import type { VersionContent } from '~/domain/item'
import { Letter } from './kickoff-page'
import { Colophon } from './letter/colophon'
import { PartsIndex, ProgressBar } from './letter/progress'
import { Letterhead, PortalDocument } from './portal-document'
import { viewOf } from './view'

type Props = {
  kickoffId: string
  content: VersionContent
  firm: Firm
  /** Whose page is shown; the account's name stands in while there is no recipient yet. */
  recipientName: string | null
  /** The number that the version would have. */
  version: number
  now: Date
  nonce: string
  /** The slim band on top, in the words of the team. */
  banner: { text: string; backTo: string; backText: string }
}

function unsaidPage({ kickoffId, content, firm, recipientName, version, now }: Props): BuyerPage {
  return {
    kickoff: { id: kickoffId, locale: localeSchema.parse(content.locale), currency: content.currency, confirmedAt: null },
    firm,
    recipient: { id: kickoffId, name: recipientName ?? content.account, role: 'approver' },
    version: { number: version, contentHash: '', publishedAt: now.toISOString(), why: '' },
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

/** Exactly what the buyer will see, made of the same pieces; every form in it is switched off. */
export function KickoffPreview(props: Props) {
  const { firm, nonce, now, banner } = props
  const page = unsaidPage(props)
  const view = viewOf({ page, now, pageKey: '' })
  const { t, name } = view
  return (
    <PortalDocument locale={page.kickoff.locale} title={t('portal.letter.title', { firm: name(firm.name) })} firm={firm} nonce={nonce}>
      <aside className="banner" lang="en" dir="ltr">
        <span>{banner.text}</span> <a href={banner.backTo}>{banner.backText}</a>
      </aside>
      <PartsIndex view={view} />
      <div className="sheet">
        <Letterhead firm={firm.name} account={t('portal.letter.forAccount', { account: name(page.content.account) })} />
        <main>
          <fieldset disabled className="inert">
            <Letter view={view} />
          </fieldset>
        </main>
        <Colophon view={view} />
      </div>
      <ProgressBar view={view} />
    </PortalDocument>
  )
}
