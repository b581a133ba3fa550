import type { ReactNode } from 'react'
import type { Progress } from '~/domain/progress'
import { standingOf } from '../page-state'
import type { View } from '../view'
import { asksOf, type Ask } from './asks'
import { headlineOf, type Headline } from './headline'

type Props = { view: View; progress: Progress }

const whole = (name: ReactNode) => <span className="who">{name}</span>

function headlineWords({ page, t, say, name }: View, headline: Headline): ReactNode {
  const deliveryOwner = name(page.content.deliveryOwner)
  switch (headline.kind) {
    case 'thanks':
      return t.rich('portal.letter.thanks', { name: name(page.recipient.name), who: whole })
    case 'waits':
      return t('portal.course.waits', { count: headline.count })
    case 'reached':
      return t('portal.course.reached', { date: say.day(headline.on) })
    case 'later':
      return t('portal.course.later', { likely: say.day(headline.likelyOn) })
    case 'late':
      return t('portal.course.late', { date: say.day(headline.dueOn) })
    case 'onCourse':
      return t('portal.course.onCourse', { deliveryOwner, date: say.day(headline.dueOn) })
    default:
      return t(`portal.course.${headline.kind}`, { deliveryOwner })
  }
}

/** Where the work is going meanwhile, for whoever has something to do first. */
function aims({ page, t, say, name }: View, { title, dueOn, reachedOn, claimedAt }: Progress): string {
  if (!title || !dueOn || reachedOn || claimedAt) return ''
  return t('portal.lede.aims', { deliveryOwner: name(page.content.deliveryOwner), title: name(title), date: say.day(dueOn) })
}

/** After the reader's own word: what is still missing, or what this page is from now on. */
function thanksWords({ page, t, name }: View): string {
  const standing = standingOf(page)
  if (standing === 'waiting') return t('portal.letter.waiting', { count: page.flags.filter((flag) => !flag.acceptedAt && !flag.withdrawnAt).length })
  return t(page.kickoff.confirmedAt ? 'portal.lede.thanks' : 'portal.lede.missing', { deliveryOwner: name(page.content.deliveryOwner) })
}

function reachedWords({ t, name }: View, { title, answers }: Progress): string {
  const answer = answers.findLast(({ verdict, disputed }) => verdict === 'reached' && !disputed)
  const milestone = name(title ?? '')
  return answer ? t('portal.lede.reachedBy', { title: milestone, name: name(answer.name) }) : t('portal.lede.reached', { title: milestone })
}

function ledeWords(view: View, progress: Progress, headline: Headline): string {
  const { page, t, say, name } = view
  const deliveryOwner = name(page.content.deliveryOwner)
  const title = name(progress.title ?? '')
  switch (headline.kind) {
    case 'thanks':
      return [thanksWords(view), page.kickoff.confirmedAt ? aims(view, progress) : ''].join(' ')
    case 'waits':
      return [t('portal.lede.waits', { count: headline.count }), aims(view, progress)].join(' ')
    case 'reached':
      return reachedWords(view, progress)
    case 'later':
      return t('portal.lede.later', { title, date: say.day(headline.dueOn), days: t('portal.course.days', { count: headline.days }) })
    default:
      return t(`portal.lede.${headline.kind}`, { title, deliveryOwner })
  }
}

function OneAsk({ view: { t, say }, ask }: { view: View; ask: Ask }) {
  const dueOn = 'dueOn' in ask && ask.dueOn
  return (
    <li>
      <a href={`#${ask.anchor}`}>
        {ask.kind === 'word' ? (
          t('portal.asks.word', { count: ask.lines })
        ) : (
          <>
            {t(`portal.asks.${ask.kind}`)} <bdi>{ask.text}</bdi>
          </>
        )}
      </a>
      {dueOn && <small>{t('portal.line.by', { date: say.day(dueOn) })}</small>}
    </li>
  )
}

/** What waits for the reader, each with the way to it. */
function Asks({ view, asks }: { view: View; asks: readonly Ask[] }) {
  if (asks.length === 0) return null
  return (
    <nav className="asks" aria-labelledby="asks">
      <h2 id="asks">{view.t('portal.asks.title')}</h2>
      <ul>
        {asks.map((ask) => (
          <OneAsk key={ask.kind + ask.anchor} view={view} ask={ask} />
        ))}
      </ul>
    </nav>
  )
}

/** How the page begins for somebody who was away: how things stand, and what waits for them. */
export function Opening({ view, progress }: Props) {
  const headline = headlineOf(view.page, progress)
  return (
    <>
      <h1>{headlineWords(view, headline)}</h1>
      <p className="lede">{ledeWords(view, progress, headline)}</p>
      <Asks view={view} asks={asksOf(view.page, progress)} />
    </>
  )
}
