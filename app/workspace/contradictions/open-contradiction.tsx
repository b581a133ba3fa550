import { Link } from '@remix-run/react'
import type { Contradiction } from '~/domain/contradiction'
import { Button } from '~/ui/button'
import { TextArea } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf, type Outcome } from '~/workspace/form/outcome'
import { Ago } from '~/workspace/shell/clock'
import { differsWords } from '~/workspace/words/contradiction-words'
import type { Page } from './contradictions-page'
import { Origin, placeOf } from './line-words'

type OpenContradictionProps = { contradiction: Contradiction; page: Page; outcome: Outcome | undefined }

/** Lines that were tied, and the sentence that says what holds. */
export function OpenContradiction({ contradiction, page, outcome }: OpenContradictionProps) {
  const { id, about, note, lines, tiedBy, tiedAt } = contradiction
  return (
    <article id={`contradiction-${id}`} className="contradiction" aria-label={differsWords(about)}>
      <h3>{differsWords(about)}</h3>
      {note ? (
        <p dir="auto" className="whitespace-pre-line wrap-anywhere">
          {note}
        </p>
      ) : null}
      <ul>
        {lines.map((line) => (
          <TiedLine key={line.itemId} line={line} page={page} />
        ))}
      </ul>
      <p className="text-[0.87rem] text-soft">
        Tied by <bdi>{tiedBy}</bdi> <Ago at={tiedAt} />
      </p>
      <ActForm act="settle" subject={{ contradictionId: id }} outcome={outcome} className="form mt-3">
        {(form) => (
          <>
            <TextArea
              id={form.id('settlement')}
              name="settlement"
              dir="auto"
              rows={2}
              maxLength={500}
              label="What holds from now on"
              hint="In a sentence: which of them is right, and who says so. Mend the lines in the handoff too."
              defaultValue={form.outcome?.typed.settlement}
              errors={errorsOf(form.outcome, 'settlement')}
            />
            <div className="actions">
              <Button tone="primary" busy={form.isSending}>
                Settle it
              </Button>
            </div>
          </>
        )}
      </ActForm>
    </article>
  )
}

type TiedLineProps = { line: Contradiction['lines'][number]; page: Page }

/** A line as it read when it was tied, and as it reads now where that differs. */
function TiedLine({ line: { itemId, tiedAs, text }, page }: TiedLineProps) {
  const item = page.items.find(({ id }) => id === itemId)
  const isChanged = text !== null && text !== tiedAs
  return (
    <li>
      <p dir="auto" className="promised">
        {tiedAs}
      </p>
      {isChanged ? (
        <p className="text-[0.9rem]">
          Reads now: <q dir="auto">{text}</q>
        </p>
      ) : null}
      <p className="text-[0.87rem] text-soft">
        {item ? (
          <>
            <Link className="text-link" to={`/kickoffs/${page.kickoff.id}/edit#${item.section}`}>
              {placeOf(item)}
            </Link>
            , <Origin item={item} />
          </>
        ) : (
          'It was taken out of the handoff since.'
        )}
      </p>
    </li>
  )
}
