import type { SettingsPage } from '~/domain/settings'
import { Facts } from '~/workspace/list/facts'
import { counted } from '~/workspace/words/count-words'

/** How the firm shows itself, for those who may read it only. */
export function FirmFacts({ page: { settings } }: { page: SettingsPage }) {
  const facts = [
    ['Name', settings.name],
    ['Colour', settings.accent],
    ['Time zone', settings.timeZone.replaceAll('_', ' ')],
    ['Links live', `${counted(settings.linkDays, 'day')} from the last time that they were used`],
    ['Before confirming', settings.codeBeforeConfirming ? 'buyers type a code from a mail' : 'no code is asked for'],
    ['Where the buyer’s people differ', settings.showContradictions ? 'they are told, by name' : 'only you are told'],
  ] as const
  return <Facts className="facts settings" facts={facts} />
}
