import type { ClockSettingsPage } from '~/domain/clock-settings'
import { Facts } from '~/workspace/list/facts'
import { counted, listed } from '~/workspace/words/count-words'
import { ESCALATION_LABELS, WEEKDAYS } from './clock-fields'

/** The rules, for those who may read them only. */
export function ClockRulesFacts({ page: { rules } }: { page: ClockSettingsPage }) {
  const days = WEEKDAYS.filter(({ day }) => rules.workingDays.includes(day)).map(({ label }) => label)
  const facts = [
    ['The firm works on', listed(days)],
    ['Silent buyers are reminded', rules.reminderDays.length > 0 ? `after ${listed(rules.reminderDays.map(String))} business days` : 'never'],
    ['An overdue flag is told to', ESCALATION_LABELS[rules.escalateTo].toLowerCase()],
    ['A kickoff in which nothing moves is told of', `after ${counted(rules.stallDays, 'business day')}`],
  ] as const
  return <Facts className="facts settings" facts={facts} />
}
