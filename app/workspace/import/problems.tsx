import { Notice } from '~/ui/notice'
import { counted } from '~/workspace/words/count-words'
import type { StagedView } from './import-view'

type ProblemsProps = { problems: StagedView['problems']; more: number; kind: StagedView['kind'] }

/** What keeps the upload from being imported, by row and column. */
export function Problems({ problems, more, kind }: ProblemsProps) {
  if (problems.length === 0) return null
  const advice = kind === 'csv' ? 'Correct below how it is read, or the file, and bring it again.' : 'Correct them in the export, and bring it again.'
  return (
    <Notice tone="late" title={`${counted(problems.length + more, 'problem')} to solve first`}>
      <p>Nothing was saved. {advice}</p>
      <ul className="problem-list">
        {problems.map(({ place, sentence }, index) => (
          <li key={`${index} ${place}`}>
            {place ? (
              <b>
                <bdi>{place}</bdi>
              </b>
            ) : null}
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="mt-1">And {more.toLocaleString('en')} more.</p> : null}
    </Notice>
  )
}
