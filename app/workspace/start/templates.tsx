import { Link } from '@remix-run/react'
import type { StartingPoints } from '~/domain/template'
import { Button } from '~/ui/button'
import { ActForm } from '~/workspace/form/act-form'
import { outcomeOf, type Outcome } from '~/workspace/form/outcome'
import { counted } from '~/workspace/words/count-words'
import { DEAL_TYPE_LABELS } from '~/workspace/words/labels'

type Template = StartingPoints['templates'][number]

/** Lines that the firm keeps to begin with. Left out while there are none. */
export function Templates({ templates, outcome }: { templates: Template[]; outcome: Outcome | undefined }) {
  if (templates.length === 0) return null
  return (
    <div className="mt-5">
      <h3 id="templates-title" className="rows-title">
        Templates
      </h3>
      <ul className="rows" aria-labelledby="templates-title">
        {templates.map((template) => (
          <li key={template.id} className="row row-template">
            <TemplateLink template={template} />
            <span className="text-[0.9rem] text-soft">{DEAL_TYPE_LABELS[template.dealType]}</span>
            <Remove template={template} outcome={outcome} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function TemplateLink({ template: { id, name, lines, savedBy } }: { template: Template }) {
  return (
    <Link className="min-w-0 wrap-anywhere" to={`/kickoffs/new?template=${id}`}>
      <b className="hover:underline">
        <bdi>{name}</bdi>
      </b>
      <small>
        {counted(lines, 'line')}, saved by <bdi>{savedBy}</bdi>
      </small>
    </Link>
  )
}

/** Asks once more, in place, and says what stays as it is. */
function Remove({ template, outcome }: { template: Template; outcome: Outcome | undefined }) {
  const subject = { templateId: template.id }
  return (
    <details className="member-change" open={outcomeOf(outcome, 'remove_template', subject) !== undefined}>
      <summary className="text-[0.87rem] text-soft hover:text-ink" aria-label={`Remove the template ${template.name}`}>
        Remove
      </summary>
      <ActForm act="remove_template" subject={subject} outcome={outcome} className="member-forms">
        {(form) => (
          <>
            <p className="max-w-[46rem] basis-full text-[0.9rem]">
              Nobody in your firm can begin with it any more. Kickoffs that began with it keep their lines, and any of them can be kept as a template again.
            </p>
            <Button tone="danger" busy={form.isSending}>
              Remove the template
            </Button>
          </>
        )}
      </ActForm>
    </details>
  )
}
