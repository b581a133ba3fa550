import type { ClockSettingsPage as Page, Place } from '~/domain/clock-settings'
import { outcomeOf, type Outcome } from '~/workspace/form/outcome'
import { StrayOutcome } from '~/workspace/form/stray-outcome'
import { SettingsNav } from '~/workspace/settings/settings-nav'
import { ClockRulesFacts } from './clock-rules-facts'
import { ClockRulesForm } from './clock-rules-form'
import { HolidayList } from './holiday-list'
import { HolidaysForm } from './holidays-form'

/** What each part of the page is made from. `countries` and `regions` are there for those who may choose. */
export type ClockSettingsProps = {
  page: Page & { countries: Place[]; regions: Place[] }
  outcome: Outcome | undefined
  isAdmin: boolean
}

const ACTS = ['rules', 'holidays', 'add_holiday']

/** Whether the form that was sent is on the page as the page is now. */
const hasForm = ({ holidays }: Page, { act, typed }: Outcome) =>
  ACTS.includes(act) || (act === 'remove_holiday' && holidays.some(({ on }) => on === typed.on))

/** On which days the firm works, and when those who are silent hear from it. Everybody may read it, admins change it. */
export function ClockSettingsPage({ page, outcome }: Omit<ClockSettingsProps, 'isAdmin'>) {
  const isAdmin = page.frame.member.role === 'admin'
  // Whoever is no admin any more when they send a form finds that form as they filled it in.
  const isForm = (act: string) => isAdmin || outcomeOf(outcome, act) !== undefined
  const props = { page, outcome, isAdmin }
  return (
    <>
      <h1>Settings</h1>
      <p className="mt-2 text-soft">
        {isAdmin ? 'Valid from now on; a due time that somebody was told stays as it is.' : 'Only admins change what is here. Everybody in the firm may read it.'}
      </p>
      <SettingsNav role={page.frame.member.role} />
      <StrayOutcome outcome={outcome} hasForm={(sent) => hasForm(page, sent)} />
      <section className="mt-7" aria-labelledby="clocks-title">
        <h2 id="clocks-title" className="mb-1.5">
          Days and reminders
        </h2>
        {isForm('rules') ? <ClockRulesForm key={JSON.stringify(page.rules)} {...props} /> : <ClockRulesFacts page={page} />}
      </section>
      <section className="mt-8" aria-labelledby="holidays-title">
        <h2 id="holidays-title" className="mb-1.5">
          Holidays<span>no due time and no reminder falls on one</span>
        </h2>
        {isForm('holidays') ? <HolidaysForm key={`${page.country} ${page.region}`} {...props} /> : null}
        <HolidayList {...props} />
      </section>
    </>
  )
}
