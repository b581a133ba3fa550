import { hasPlace, problemSentence, refusalSentence, RETURNED_ANCHOR } from '../returned'
import type { View } from '../view'

const KEPT_FIELDS = ['words', 'link', 'typedName']

/** What did not go through, first thing on the page: why, that nothing is lost, and the way to the place. */
export function Trouble({ view: { page, t, returned } }: { view: View }) {
  if (!returned) return null
  const { form, typed, problems, refusal } = returned
  const isHere = hasPlace(page, returned)
  const words = KEPT_FIELDS.flatMap((field) => typed[field]?.trim() || [])
  return (
    <div className="trouble" role="alert" tabIndex={-1} autoFocus>
      <h2>{t('portal.trouble.title')}</h2>
      {refusal && <p>{refusalSentence(t, refusal, form)}</p>}
      {words.length > 0 && <p>{t('portal.trouble.kept')}</p>}
      <ul>
        {Object.entries(problems).map(([field, problem]) => (
          <li key={field}>
            <a href={`#${RETURNED_ANCHOR}`}>{problemSentence(t, form, field, problem)}</a>
          </li>
        ))}
      </ul>
      {isHere && Object.keys(problems).length === 0 && <a href={`#${RETURNED_ANCHOR}`}>{t('portal.trouble.toPlace')}</a>}
      {!isHere && words.length > 0 && (
        <>
          <p>{t('portal.trouble.yourWords')}</p>
          <blockquote dir="auto">{words.join('\n')}</blockquote>
        </>
      )}
    </div>
  )
}
