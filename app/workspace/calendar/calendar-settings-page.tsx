import type { CalendarSettingsPage as Page } from '~/domain/calendar'
import { StrayOutcome } from '~/workspace/form/stray-outcome'
import type { Outcome } from '~/workspace/form/outcome'
import { SettingsNav } from '~/workspace/settings/settings-nav'
import { Ago } from '~/workspace/shell/clock'
import { CloseCalendar, OpenCalendar, RenewCalendar } from './open-and-close'
import { ShownAddress } from './shown-address'

type CalendarSettingsPageProps = { page: Page; outcome: Outcome | undefined }

/** One's own first milestones in one's own calendar program: for every member, under an address of their own. */
export function CalendarSettingsPage({ page: { frame, openedAt }, outcome }: CalendarSettingsPageProps) {
  const address = outcome?.shown?.address
  const trouble = outcome?.shown ? undefined : outcome
  return (
    <>
      <h1>Your calendar</h1>
      <p className="mt-2 max-w-2xl text-soft">
        The first milestones of the kickoffs that you own, and what your firm owes for them, in your own calendar program. When a date moves, it moves there too.
      </p>
      <SettingsNav role={frame.member.role} />
      <StrayOutcome outcome={trouble} hasForm={({ act }) => act === 'open' || openedAt !== null} />
      {address ? <ShownAddress address={address} /> : null}
      {openedAt ? (
        <>
          {address ? null : (
            <p className="mt-6">
              You opened your calendar <Ago at={openedAt} />. It is in use until you close it.
            </p>
          )}
          <RenewCalendar key={`renew ${openedAt}`} outcome={trouble} />
          <CloseCalendar key={`close ${openedAt}`} outcome={trouble} />
        </>
      ) : (
        <OpenCalendar outcome={trouble} />
      )}
    </>
  )
}
