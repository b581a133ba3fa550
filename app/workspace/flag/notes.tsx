import type { FlagPage } from '~/domain/kickoff'
import { Button } from '~/ui/button'
import { TextArea } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf, type Outcome } from '~/workspace/form/outcome'
import { Ago } from '~/workspace/shell/clock'

/** What the team says among itself. Looks unlike anything that the buyer sees. */
export function Notes({ page, outcome }: { page: FlagPage; outcome: Outcome | undefined }) {
  return (
    <section className="internal-form mt-6" aria-label="Internal notes">
      <h2>
        Internal notes<span>never shown to the buyer</span>
      </h2>
      {page.notes.map((note) => (
        <div key={`${note.at} ${note.by}`} className="mt-3 text-[0.93rem]">
          <p className="text-[0.87rem]">
            <b>
              {note.byMail ? 'By mail from ' : null}
              <bdi>{note.by}</bdi>
            </b>{' '}
            <span className="text-soft">
              <Ago at={note.at} />
            </span>
          </p>
          <p className="whitespace-pre-line" dir="auto">
            {note.words}
          </p>
        </div>
      ))}
      <ActForm act="note" outcome={outcome} className="form mt-3">
        {(form) => (
          <>
            <TextArea
              id={form.id('words')}
              name="words"
              dir="auto"
              rows={2}
              maxLength={4000}
              label="A note for your colleagues"
              defaultValue={form.outcome?.typed.words}
              errors={errorsOf(form.outcome, 'words')}
            />
            <div className="actions">
              <Button busy={form.isSending}>Keep the note, internal</Button>
            </div>
          </>
        )}
      </ActForm>
    </section>
  )
}
