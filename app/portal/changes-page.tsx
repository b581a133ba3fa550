import { Fragment } from 'react'
import type { BuyerChanges } from '~/domain/version-comparison'
import { countDifferences, versionDifference, type HeadDifference, type SectionDifference } from '~/domain/version-difference'
import { formatsOf } from '~/language/format'
import { isolate } from '~/language/isolate'
import { translatorFor } from '~/language/translator'
import { ChooseVersions } from './difference/choose-versions'
import { lineRuns, type Telling } from './difference/line-reading'
import { ToldChange } from './difference/told-change'
import { Letterhead, PortalDocument } from './portal-document'

type Props = { changes: BuyerChanges; now: Date; nonce: string }

function tellingOf({ changes: { kickoff, firm, past, present }, now }: Props): Telling {
  const formats = (currency: string) => formatsOf(kickoff.locale, firm.timeZone, currency, now)
  return {
    t: translatorFor(kickoff.locale),
    locale: kickoff.locale,
    before: formats(past.content.currency),
    after: formats(present.content.currency),
  }
}

/** Which versions, and how much of them is different. */
function summary({ t, after }: Telling, { past, present, versions }: BuyerChanges, difference: ReturnType<typeof versionDifference>): string[] {
  if (versions.length < 2) return [t('portal.difference.onlyOne')]
  const { same, ...others } = countDifferences(difference)
  const count = others.added + others.changed + others.removed
  const dates = { pastDate: after.instantDay(past.publishedAt), presentDate: after.instantDay(present.publishedAt) }
  return [
    t('portal.difference.between', { past: past.number, present: present.number, ...dates }),
    count > 0 ? t('portal.difference.counts', { count, same }) : t('portal.difference.nothing'),
  ]
}

function Head({ telling: { t }, head }: { telling: Telling; head: readonly HeadDifference[] }) {
  if (head.length === 0) return null
  return (
    <section aria-labelledby="head">
      <h2 id="head">{t('portal.difference.head')}</h2>
      <dl className="facts">
        {head.map(({ fact, before, after }) => (
          <Fragment key={fact}>
            <dt>{t(`portal.difference.${fact}`)}</dt>
            <dd>
              <bdi>{t('portal.difference.became', { before, after })}</bdi>
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}

function PartChanges({ telling, changes, part: { section, lines } }: { telling: Telling; changes: BuyerChanges; part: SectionDifference }) {
  const { t, locale } = telling
  const different = lines.filter(({ is }) => is !== 'same')
  const same = lines.length - different.length
  if (different.length === 0) return null
  return (
    <section aria-labelledby={section}>
      <h2 id={section}>{t(`portal.section.${section}`)}</h2>
      <ul>
        {different.map((line) => (
          <ToldChange
            key={line.itemId}
            telling={telling}
            line={line}
            runs={lineRuns(telling, line)}
            cause={changes.causes.find(({ itemId }) => itemId === line.itemId) ?? null}
            name={(each) => isolate(locale, each)}
          />
        ))}
      </ul>
      {same > 0 && <p className="more">{t('portal.difference.same', { count: same })}</p>}
    </section>
  )
}

/** Two versions beside each other in plain words: what changed, why, and at whose word. Nothing can be said on it, so it needs no script. */
export function ChangesPage(props: Props) {
  const { changes, nonce } = props
  const { kickoff, firm, past, present } = changes
  const telling = tellingOf(props)
  const { t, after } = telling
  const difference = versionDifference(past.content, present.content)
  const title = t('portal.difference.title')
  return (
    <PortalDocument locale={kickoff.locale} title={title} firm={firm} nonce={nonce}>
      <div className="sheet compared">
        <Letterhead firm={firm.name} account={t('portal.letter.forAccount', { account: isolate(kickoff.locale, present.content.account) })} />
        <main>
          <h1>{title}</h1>
          {summary(telling, changes, difference).map((words) => (
            <p key={words} className="lede">
              {words}
            </p>
          ))}
          <p className="ways">
            <a href={`/kickoff/${kickoff.id}`}>{t('portal.error.toPage')}</a>
          </p>
          <Head telling={telling} head={difference.head} />
          {difference.sections.map((part) => (
            <PartChanges key={part.section} telling={telling} changes={changes} part={part} />
          ))}
          <ChooseVersions changes={changes} t={t} say={after} />
        </main>
      </div>
    </PortalDocument>
  )
}
