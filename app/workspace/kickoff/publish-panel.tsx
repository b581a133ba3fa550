import type { KickoffPage } from '~/domain/kickoff'
import { Button } from '~/ui/button'
import { TextArea } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf, outcomeOf, type Outcome } from '~/workspace/form/outcome'
import { listed } from '~/workspace/words/count-words'
import { languageWords } from '~/workspace/words/flag-words'

/** The draft differs from what the buyer reads: publish it, with a line that tells them why. */
export function PublishPanel({ page, outcome }: { page: KickoffPage; outcome: Outcome | undefined }) {
  const next = (page.kickoff.version ?? 0) + 1
  const names = page.recipients.filter(({ link }) => link !== 'revoked').map(({ name }) => name)
  return (
    <details className="send" open={Boolean(outcomeOf(outcome, 'publish'))}>
      <summary className="btn btn-primary">Publish version {next}</summary>
      <div className="panel-body">
        <p>
          The draft reads differently from version {next - 1}. {names.length > 0 ? <bdi>{listed(names)}</bdi> : 'Nobody'} will be mailed, and asked
          again only about what changed. Whoever is new in the handoff gets a link.
        </p>
        <ActForm act="publish" basis={{ revision: String(page.revision) }} outcome={outcome} className="form mt-3">
          {(form) => (
            <>
              <TextArea
                id={form.id('why')}
                name="why"
                dir="auto"
                rows={2}
                maxLength={1000}
                label="What changed, in a line for the buyer"
                hint={`They read it in the mail and on top of the page, in ${languageWords(page.deal.locale)}.`}
                defaultValue={form.outcome?.typed.why}
                errors={errorsOf(form.outcome, 'why')}
              />
              <div className="actions">
                <Button tone="primary" busy={form.isSending}>
                  Publish version {next} now
                </Button>
              </div>
            </>
          )}
        </ActForm>
      </div>
    </details>
  )
}
