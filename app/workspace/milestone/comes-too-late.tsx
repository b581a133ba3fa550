import type { Outlook, WeighedDependency } from '~/domain/milestone'
import { Notice } from '~/ui/notice'
import { counted } from '~/workspace/words/count-words'
import { dayWords } from '~/workspace/words/day-words'
import { SIDE_LABELS } from '~/workspace/words/labels'
import { dependencyAnchor } from './dependency-anchor'

/** What the milestone waits for and gets too late, as soon as that is known: what is late already, and what ends after the milestone that needs it. */
export function ComesTooLate({ outlook: { late, endsAfter } }: { outlook: Outlook }) {
  return (
    <>
      <List title="Late" tone="late" dependencies={late} />
      <List title={endsAfter.length === 1 ? 'Ends after the milestone that needs it' : 'End after the milestone that needs them'} tone="flag" dependencies={endsAfter} />
    </>
  )
}

type ListProps = { title: string; tone: 'late' | 'flag'; dependencies: WeighedDependency[] }

function List({ title, tone, dependencies }: ListProps) {
  if (dependencies.length === 0) return null
  return (
    <Notice tone={tone} title={title}>
      <ul>
        {dependencies.map(({ itemId, text, side, owedBy, expectedOn, pushedDays }) => (
          <li key={itemId}>
            <a className="text-link" href={`#${dependencyAnchor(itemId)}`}>
              <bdi>{text}</bdi>
            </a>{' '}
            <span className="text-soft">({owedBy ? <bdi>{owedBy}</bdi> : side ? SIDE_LABELS[side].toLowerCase() : 'nobody named'})</span>
            {': '}
            {tone === 'late' ? 'expected' : 'comes'} {dayWords(expectedOn)}
            {pushedDays > 0 ? `, moves the milestone by ${counted(pushedDays, 'day')}` : ''}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
