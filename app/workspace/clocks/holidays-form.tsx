import { Button } from '~/ui/button'
import { Select } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf } from '~/workspace/form/outcome'
import { dayWords } from '~/workspace/words/day-words'
import type { ClockSettingsProps } from './clock-settings-page'

/** Whose public holidays the firm keeps. Regions are offered once their country is chosen. */
export function HolidaysForm({ page, outcome }: ClockSettingsProps) {
  return (
    <ActForm act="holidays" outcome={outcome}>
      {(form) => (
        <>
          <fieldset className="pair">
            <legend className="sr-only">Public holidays</legend>
            <Select
              id={form.id('country')}
              name="country"
              label="Country"
              hint={page.calendarEnds ? `Taken over until ${dayWords(page.calendarEnds)}; the years after are added by themselves.` : 'This year’s and the next two years’.'}
              defaultValue={form.outcome?.typed.country ?? page.country ?? ''}
              errors={errorsOf(form.outcome, 'country')}
            >
              <option value="">No public holidays</option>
              {page.countries.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
            {page.regions.length > 0 ? (
              <Select
                id={form.id('region')}
                name="region"
                label="Region"
                hint="Where it has holidays of its own."
                defaultValue={form.outcome?.typed.region ?? page.region ?? ''}
                errors={errorsOf(form.outcome, 'region')}
              >
                <option value="">The whole country</option>
                {page.regions.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </Select>
            ) : null}
          </fieldset>
          <div className="actions">
            <Button busy={form.isSending}>Take over these holidays</Button>
          </div>
        </>
      )}
    </ActForm>
  )
}
