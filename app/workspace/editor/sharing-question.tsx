import { useEffect, useRef } from 'react'
import type { Item } from '~/domain/item'
import type { UnsharedLine } from '~/domain/sharing'
import { SECTION_LABELS } from '~/workspace/words/labels'
import { wordsToShare } from './words-to-share'

type SharingQuestionProps = {
  unshared: readonly UnsharedLine[]
  /** The lines as they are typed now; null before anything was typed. */
  typed: readonly Item[] | null
  /** Somebody pressed Save and waits for what comes of it. */
  isInTheWay: boolean
}

/** Asks once before the buyer may see a risk or a price exception, in the exact words that would be shared. */
export function SharingQuestion({ unshared, typed, isInTheWay }: SharingQuestionProps) {
  const lines = unshared.flatMap((line) => {
    const now = typed?.find(({ id }) => id === line.id)
    if (typed && now?.visibility !== 'client') return []
    return [{ ...line, words: wordsToShare(now ?? line) }]
  })
  const place = useRef<HTMLFieldSetElement>(null)
  const isAsking = isInTheWay && lines.length > 0
  useEffect(() => {
    if (!isAsking) return
    place.current?.scrollIntoView({ block: 'center' })
    place.current?.querySelector<HTMLElement>('input[type="checkbox"]')?.focus({ preventScroll: true })
  }, [isAsking, unshared])
  if (lines.length === 0) return null
  return (
    <fieldset id="sharing" ref={place} className="sharing">
      <legend>The buyer would see these words for the first time</legend>
      <p>What you do not tick stays internal. You are asked once for each line.</p>
      {isInTheWay ? <input type="hidden" name="decided" value="yes" readOnly /> : null}
      {lines.map(({ id, section, words }) => (
        <div key={`${id} ${words}`} className="share">
          <p className="field-hint">{SECTION_LABELS[section]}</p>
          <blockquote dir="auto">{words}</blockquote>
          <input type="hidden" name={`asked.${id}`} value={words} readOnly />
          <label>
            <input type="checkbox" name="shared" value={id} /> Share these words with the buyer
          </label>
        </div>
      ))}
    </fieldset>
  )
}
