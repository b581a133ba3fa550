import type { SettingsPage as Page } from '~/domain/settings'
import { outcomeOf, type Outcome } from '~/workspace/form/outcome'
import { StrayOutcome } from '~/workspace/form/stray-outcome'
import { listed } from '~/workspace/words/count-words'
import { DeadAddresses } from './dead-addresses'
import { FirmFacts } from './firm-facts'
import { FirmForm } from './firm-form'
import { InviteForm } from './invite-form'
import { Members } from './members'
import { ParkedMail } from './parked-mail'
import { RoutingFacts } from './routing-facts'
import { RoutingForm } from './routing-form'
import { SettingsNav } from './settings-nav'

/** What each part of the settings is made from. */
export type SettingsProps = { page: Page; outcome: Outcome | undefined; isAdmin: boolean }

/** Whom a member asks who may not change anything here. */
function WhoMayChange({ page: { members } }: { page: Page }) {
  const admins = members.filter(({ role, deactivatedAt }) => role === 'admin' && deactivatedAt === null).map(({ name }) => name)
  return (
    <>
      Only admins change what is here. Ask <bdi>{listed(admins)}</bdi> if something should be different.
    </>
  )
}

const FORMS = ['invite', 'routing', 'organization']

/** Whether the form that was sent is on the page as the page is now. */
function hasForm({ members, parkedMail, deadAddresses }: Page, { act, typed }: Outcome): boolean {
  if (FORMS.includes(act)) return true
  if (act === 'retry') return parkedMail.some(({ id }) => id === typed.mailId)
  if (act === 'lift') return deadAddresses.some(({ address }) => address === typed.address)
  const member = members.find(({ id }) => id === typed.memberId)
  return member !== undefined && (member.deactivatedAt === null ? ['change_role', 'deactivate'] : ['reactivate']).includes(act)
}

/**
 * Who is here, who answers what, and how the firm shows itself. Everybody may read it, admins change it.
 * Whoever is no admin any more when they send a form finds that form as they filled it in.
 */
export function SettingsPage({ page, outcome, timeZones }: { page: Page; outcome: Outcome | undefined; timeZones: string[] }) {
  const isAdmin = page.frame.member.role === 'admin'
  const props = { page, outcome, isAdmin }
  const isForm = (act: string) => isAdmin || outcomeOf(outcome, act) !== undefined
  return (
    <>
      <h1>Settings</h1>
      <p className="mt-2 text-soft">
        {isAdmin ? 'What you change here is valid from now on; what was sent before stays as it was.' : <WhoMayChange page={page} />}
      </p>
      <SettingsNav role={page.frame.member.role} />
      <StrayOutcome outcome={outcome} hasForm={(sent) => hasForm(page, sent)} />
      {page.deadAddresses.length > 0 ? <DeadAddresses {...props} /> : null}
      {page.parkedMail.length > 0 ? <ParkedMail {...props} /> : null}
      <section className="mt-7" aria-labelledby="members-title">
        <h2 id="members-title" className="mb-1.5">
          Members
        </h2>
        <Members {...props} />
        {isForm('invite') ? <InviteForm key={page.members.length} outcome={outcome} /> : null}
      </section>
      <section className="mt-8" aria-labelledby="routing-title">
        <h2 id="routing-title" className="mb-1.5">
          Who answers a flag<span>by section, unless it is handed over</span>
        </h2>
        {isForm('routing') ? <RoutingForm {...props} /> : <RoutingFacts page={page} />}
      </section>
      <section className="mt-8" aria-labelledby="firm-title">
        <h2 id="firm-title" className="mb-1.5">
          The firm<span>as the buyer sees it</span>
        </h2>
        {isForm('organization') ? <FirmForm {...props} timeZones={timeZones} /> : <FirmFacts page={page} />}
      </section>
    </>
  )
}
