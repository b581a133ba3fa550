import type { Section } from '~/domain/sections'
import { Button } from '~/ui/button'
import { FieldErrors, Select, TextArea } from '~/ui/field'
import { ActForm, type ActFormState } from '~/workspace/form/act-form'
import { errorsOf, outcomeOf, type Outcome } from '~/workspace/form/outcome'
import { ABOUT_LABELS } from '~/workspace/words/contradiction-words'
import { BOUNDARY_LABELS, keysOf, SECTION_LABELS } from '~/workspace/words/labels'
import type { Page } from './contradictions-page'
import { Origin } from './line-words'
import { lineField } from './line-field'

type TieFormProps = { page: Page; outcome: Outcome | undefined }

/** Choose the lines that cannot both be right, and say what differs. */
export function TieForm({ page, outcome }: TieFormProps) {
  const sections = keysOf(SECTION_LABELS).filter((section) => page.items.some((item) => item.section === section))
  return (
    <details className="panel mt-7" open={Boolean(outcomeOf(outcome, 'tie'))}>
      <summary>Tie lines that contradict each other</summary>
      <ActForm act="tie" outcome={outcome}>
        {(form) => (
          <>
            <fieldset className="min-w-0">
              <legend className="field-label">Which lines cannot both be right?</legend>
              <FieldErrors id={form.id('itemIds')} errors={errorsOf(form.outcome, 'itemIds')} />
              {sections.map((section, at) => (
                <SectionLines key={section} section={section} isFirst={at === 0} page={page} form={form} />
              ))}
            </fieldset>
            <Select id={form.id('about')} name="about" label="What differs" defaultValue={form.outcome?.typed.about ?? 'count'} errors={errorsOf(form.outcome, 'about')}>
              {keysOf(ABOUT_LABELS).map((about) => (
                <option key={about} value={about}>
                  {ABOUT_LABELS[about]}
                </option>
              ))}
            </Select>
            <TextArea
              id={form.id('note')}
              name="note"
              dir="auto"
              rows={2}
              maxLength={500}
              label="What you know about it"
              hint="If it helps to settle it. Never shown to the buyer."
              defaultValue={form.outcome?.typed.note}
              errors={errorsOf(form.outcome, 'note')}
            />
            <div className="actions">
              <Button tone="primary" busy={form.isSending}>
                Tie them
              </Button>
            </div>
          </>
        )}
      </ActForm>
    </details>
  )
}

type SectionLinesProps = { section: Section; isFirst: boolean; page: Page; form: ActFormState }

/** When too few or too many are chosen, the cursor goes to the first of them. */
function SectionLines({ section, isFirst, page, form }: SectionLinesProps) {
  const lines = page.items.filter((item) => item.section === section)
  const isWrong = isFirst && Boolean(errorsOf(form.outcome, 'itemIds'))
  return (
    <fieldset className="tie-section">
      <legend>{SECTION_LABELS[section]}</legend>
      {lines.map((item, at) => (
        <label key={item.id} className="tie-line">
          <input
            type="checkbox"
            name={lineField(item.id)}
            defaultChecked={form.outcome?.typed[lineField(item.id)] === 'on'}
            aria-invalid={(isWrong && at === 0) || undefined}
            aria-describedby={isWrong && at === 0 ? `${form.id('itemIds')}-error` : undefined}
          />
          <bdi>{item.text}</bdi>
          <small>
            {item.boundary ? `${BOUNDARY_LABELS[item.boundary].toLowerCase()}, ` : ''}
            <Origin item={item} />
          </small>
        </label>
      ))}
    </fieldset>
  )
}
