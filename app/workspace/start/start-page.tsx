import { Link } from '@remix-run/react'
import type { StartingPoints, StartingPointsFilter } from '~/domain/template'
import type { Outcome } from '~/workspace/form/outcome'
import { StrayOutcome } from '~/workspace/form/stray-outcome'
import { Filters } from '~/workspace/list/filters'
import { DEAL_TYPE_LABELS, keysOf } from '~/workspace/words/labels'
import { EarlierKickoffs } from './earlier-kickoffs'
import { Templates } from './templates'

const WAYS = [
  { to: '/kickoffs/new', title: 'Type it', words: 'Begin with empty fields. It takes about ten minutes.' },
  { to: '/kickoffs/import', title: 'Paste or upload a CRM export', words: 'JSON from HubSpot, Salesforce or a CRM of your own: we see which it is.' },
  { to: '/kickoffs/import?kind=csv', title: 'Upload a list of deals', words: 'CSV with one deal a row, up to 10,000. You see how it is read before anything is saved.' },
] as const

type StartPageProps = { points: StartingPoints; filter: StartingPointsFilter; outcome: Outcome | undefined }

/** The ways to begin a kickoff: from nothing, from what another system knows, or from what was written before. */
export function StartPage({ points, filter, outcome }: StartPageProps) {
  const templates = points.templates.filter(({ dealType }) => filter.dealType === null || dealType === filter.dealType)
  return (
    <>
      <nav className="trail" aria-label="Where this belongs">
        <Link to="/kickoffs">Kickoffs</Link>
      </nav>
      <h1>New kickoff</h1>
      <StrayOutcome outcome={outcome} hasForm={({ typed }) => templates.some(({ id }) => id === typed.templateId)} />
      <ul className="ways mt-5">
        {WAYS.map(({ to, title, words }) => (
          <li key={to}>
            <Link className="way" to={to}>
              <b>{title}</b>
              <span>{words}</span>
            </Link>
          </li>
        ))}
      </ul>
      <section className="mt-9" aria-labelledby="copy-title">
        <h2 id="copy-title">
          Or begin with what you have<span>people, dates, amounts and sources of the earlier customer stay behind</span>
        </h2>
        <Filters label="Deal type" groups={[choicesOf(filter)]} />
        <Templates templates={templates} outcome={outcome} />
        <EarlierKickoffs points={points} filter={filter} />
      </section>
    </>
  )
}

/** A search looks through all types, so that choosing one ends it. */
const choicesOf = ({ q, dealType }: StartingPointsFilter) => [
  { label: 'All types', to: '/kickoffs/start', isOn: dealType === null && q === null },
  ...keysOf(DEAL_TYPE_LABELS).map((each) => ({ label: DEAL_TYPE_LABELS[each], to: `/kickoffs/start?dealType=${each}`, isOn: dealType === each && q === null })),
]
