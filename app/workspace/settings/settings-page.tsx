import type { SettingsPage as Page } from '~/domain/settings'
import type { Outcome } from '~/workspace/form/outcome'
import { FirmForm } from './firm-form'
import { InviteForm } from './invite-form'
import { Members } from './members'
import { ParkedMail } from './parked-mail'
import { RoutingForm } from './routing-form'

export type SettingsProps = { page: Page; outcome: Outcome | undefined; isAdmin: boolean }

/** Who is here, who answers what, and how the firm shows itself. Everybody may read it, admins change it. */
export function SettingsPage({ page, outcome, timeZones }: { page: Page; outcome: Outcome | undefined; timeZones: string[] }) {
  const isAdmin = page.frame.member.role === 'admin'
  const props = { page, outcome, isAdmin }
  return (
    <>
      <h1>Settings</h1>
      <p className="mt-2 text-soft">
        {isAdmin ? 'What you change here is valid from now on; what was sent before stays as it was.' : 'Admins of your firm can change these.'}
      </p>
      {page.parkedMail.length > 0 ? <ParkedMail {...props} /> : null}
      <section className="mt-7" aria-labelledby="members-title">
        <h2 id="members-title" className="mb-1.5">
          Members
        </h2>
        <Members {...props} />
        {isAdmin ? <InviteForm key={page.members.length} outcome={outcome} /> : null}
      </section>
      <section className="mt-8" aria-labelledby="routing-title">
        <h2 id="routing-title" className="mb-1.5">
          Who answers a flag<span>by section, unless it is handed over</span>
        </h2>
        <RoutingForm {...props} />
      </section>
      <section className="mt-8" aria-labelledby="firm-title">
        <h2 id="firm-title" className="mb-1.5">
          The firm<span>as the buyer sees it</span>
        </h2>
        <FirmForm {...props} timeZones={timeZones} />
      </section>
    </>
  )
}
