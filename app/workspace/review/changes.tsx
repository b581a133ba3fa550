import type { ReviewChange } from '~/domain/review'
import { counted } from '~/workspace/words/count-words'
import { SECTION_LABELS } from '~/workspace/words/labels'
import { AskFold } from './ask-fold'
import { Questions } from './questions'
import { ChangedFacts } from './changed-facts'
import { askAboutGoneField, askField } from './review-fields'
import { RisenPromises } from './risen-promises'
import { questionsOnLine, type ReviewView } from './review-view'

/** After an acceptance only this is asked about: all that the buyer would read differently, as it was and as it is, and the promises that put more at risk. */
export function Changes({ view }: { view: ReviewView }) {
  const { changes, handover } = view.page
  if (handover.changes === 0) return null
  return (
    <section id="changes" aria-labelledby="changes-title" className="mt-6">
      <h2 id="changes-title">
        {counted(handover.changes, 'change')}
        <span>
          since <bdi>{handover.decidedBy ?? 'delivery'}</bdi> accepted it; the rest stands as accepted
        </span>
      </h2>
      <ul className="mt-1">
        <RisenPromises view={view} />
        <ChangedFacts view={view} />
        {changes.map((change) => (
          <Change key={change.itemId} view={view} change={change} />
        ))}
      </ul>
    </section>
  )
}

function Change({ view, change }: { view: ReviewView; change: ReviewChange }) {
  const { section, itemId, before, after } = change
  const isGone = after === null && !view.page.items.some(({ id }) => id === itemId)
  return (
    <li id={`line-${itemId}`} className="change">
      <p className="text-[0.87rem] font-semibold text-soft">
        {SECTION_LABELS[section]}, {kindOfChange(change)}
      </p>
      <dl>
        {before === null ? null : (
          <>
            <dt>As accepted</dt>
            <dd dir="auto" className={after === null ? 'gone' : undefined}>
              {before}
            </dd>
          </>
        )}
        {after === null ? null : (
          <>
            <dt>Now</dt>
            <dd dir="auto">{after}</dd>
          </>
        )}
      </dl>
      {isGone ? null : <Questions view={view} questions={questionsOnLine(view.page, itemId)} />}
      <AskFold view={view} field={isGone ? askAboutGoneField(section, itemId) : askField(section, itemId)} about="line" />
    </li>
  )
}

/** A line that was made internal is still in the draft: the buyer only would not read it any more. */
function kindOfChange({ before, after }: ReviewChange): string {
  if (before === null) return 'new for the buyer'
  return after === null ? 'not for the buyer any more' : 'reads differently'
}
