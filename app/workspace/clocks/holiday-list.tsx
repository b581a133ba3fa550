import type { ClockSettingsPage } from '~/domain/clock-settings'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf, outcomeOf, type Outcome } from '~/workspace/form/outcome'
import { dayWords } from '~/workspace/words/day-words'
import type { ClockSettingsProps } from './clock-settings-page'

const SHOWN = 6

type Holiday = ClockSettingsPage['holidays'][number]

/** The holidays from today on, the next few at once. Any can be taken out: a firm may work on a day that others have off. */
export function HolidayList({ page: { holidays }, outcome, isAdmin }: ClockSettingsProps) {
  const later = holidays.slice(SHOWN)
  const rows = (some: Holiday[]) => <Rows holidays={some} outcome={outcome} isAdmin={isAdmin} />
  return (
    <>
      {holidays.length > 0 ? rows(holidays.slice(0, SHOWN)) : <p className="mt-3 text-soft">No holidays are entered: every working day of the week counts.</p>}
      {later.length > 0 ? (
        <details open={later.some(({ on }) => outcomeOf(outcome, 'remove_holiday', { on })) || undefined}>
          <summary className="py-1 text-[0.87rem] text-soft hover:text-ink">{later.length} more</summary>
          {rows(later)}
        </details>
      ) : null}
      {isAdmin || outcomeOf(outcome, 'add_holiday') ? <AddHoliday key={holidays.length} outcome={outcome} /> : null}
    </>
  )
}

function Rows({ holidays, outcome, isAdmin }: { holidays: Holiday[]; outcome: Outcome | undefined; isAdmin: boolean }) {
  return (
    <ul className="rows mt-3">
      {holidays.map(({ on, name, isOwn }) => (
        <li key={on} className="row row-holiday">
          <span className="text-[0.9rem] text-soft">{dayWords(on)}</span>
          <span className="min-w-0 wrap-anywhere">
            <bdi>{name}</bdi>
            {isOwn ? <span className="text-[0.87rem] text-soft">, your own</span> : null}
          </span>
          {isAdmin || outcomeOf(outcome, 'remove_holiday', { on }) ? (
            <ActForm act="remove_holiday" subject={{ on }} outcome={outcome} className="member-forms">
              {(form) => (
                <Button busy={form.isSending} aria-label={`Take out ${name}, ${dayWords(on)}`}>
                  Take out
                </Button>
              )}
            </ActForm>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** A day off that no calendar knows. */
function AddHoliday({ outcome }: { outcome: Outcome | undefined }) {
  return (
    <details className="panel mt-3" open={Boolean(outcomeOf(outcome, 'add_holiday'))}>
      <summary>Add a day of your own</summary>
      <ActForm act="add_holiday" outcome={outcome}>
        {({ id, outcome: own, isSending }) => (
          <>
            <div className="pair">
              <TextField id={id('on')} name="on" type="date" label="Day" defaultValue={own?.typed.on} errors={errorsOf(own, 'on')} />
              <TextField id={id('name')} name="name" label="What it is" dir="auto" maxLength={120} autoComplete="off" defaultValue={own?.typed.name} errors={errorsOf(own, 'name')} />
            </div>
            <div className="actions">
              <Button busy={isSending}>Add this day</Button>
            </div>
          </>
        )}
      </ActForm>
    </details>
  )
}
