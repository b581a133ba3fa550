import { Changes } from './letter/changes'
import { Colophon } from './letter/colophon'
import { Greeting } from './letter/greeting'
import { PartsIndex, ProgressBar } from './letter/progress'
import { Trouble } from './letter/trouble'
import { partsOf } from './page-state'
import { Part } from './part/part'
import progressCss from './progress/progress.css?inline'
import { ProgressIndex } from './progress/progress-index'
import { ProgressLetter } from './progress/progress-letter'
import { Letterhead, PortalDocument } from './portal-document'
import { viewOf, type View, type ViewInput } from './view'
import { YourWord } from './word/your-word'

/** The letter itself, from its greeting to the reader's word. */
export function Letter({ view }: { view: View }) {
  return (
    <>
      <Greeting view={view} />
      <Changes view={view} />
      {partsOf(view.page).map((part) => (
        <Part key={part.section} view={view} part={part} />
      ))}
      <YourWord view={view} />
    </>
  )
}

/** Empty until the page's script finds that a newer version was published while this one stood open. */
function Newer({ view: { page, t } }: { view: View }) {
  return (
    <div role="status" id="newer" data-version={page.version.number}>
      <template>
        <p className="banner">
          {t('portal.newer.text')} <a href={`/kickoff/${page.kickoff.id}`}>{t('portal.newer.open')}</a>
        </p>
      </template>
    </div>
  )
}

/** The buyer's page: one letter, in one document, that works without a script; once confirmed, it tells the progress. */
export function KickoffPage({ nonce, ...input }: ViewInput & { nonce: string }) {
  const view = viewOf(input)
  const { page, t, name } = view
  const { progress } = page
  return (
    <PortalDocument
      locale={page.kickoff.locale}
      title={t('portal.letter.title', { firm: name(page.firm.name) })}
      firm={page.firm}
      nonce={nonce}
      withScript
      moreCss={progress ? progressCss : undefined}
    >
      <Newer view={view} />
      {progress ? <ProgressIndex view={view} /> : <PartsIndex view={view} />}
      <div className="sheet">
        <Letterhead firm={page.firm.name} account={t('portal.letter.forAccount', { account: name(page.content.account) })} />
        <main>
          <Trouble view={view} />
          {progress ? <ProgressLetter view={view} progress={progress} /> : <Letter view={view} />}
        </main>
        <Colophon view={view} />
      </div>
      {!progress && <ProgressBar view={view} />}
    </PortalDocument>
  )
}
