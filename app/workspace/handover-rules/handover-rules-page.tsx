import type { HandoverSettingsPage } from '~/domain/handover-settings'
import { outcomeOf, type Outcome } from '~/workspace/form/outcome'
import { StrayOutcome } from '~/workspace/form/stray-outcome'
import { SettingsNav } from '~/workspace/settings/settings-nav'
import { CriteriaFacts } from './criteria-facts'
import { CriteriaForm } from './criteria-form'
import { HourCostsFacts } from './hour-costs-facts'
import { HourCostsForm } from './hour-costs-form'
import { RulesFacts } from './rules-facts'
import { RulesForm } from './rules-form'

/** What each part of the page is made from. */
export type RulesProps = { page: HandoverSettingsPage; outcome: Outcome | undefined }

const ACTS = ['rules', 'hour_costs', 'fit']

/** By what rules a handoff goes from sales to delivery. Everybody may read them, admins change them. */
export function HandoverRulesPage({ page, outcome }: RulesProps) {
  const isAdmin = page.frame.member.role === 'admin'
  // Whoever is no admin any more when they send a form finds that form as they filled it in.
  const isForm = (act: string) => isAdmin || outcomeOf(outcome, act) !== undefined
  const props = { page, outcome }
  return (
    <>
      <h1>Settings</h1>
      <p className="mt-2 text-soft">
        {isAdmin ? 'By what rules a handoff goes from sales to delivery. Nothing here is shown to a buyer.' : 'Only admins change what is here. Everybody in the firm may read it.'}
      </p>
      <SettingsNav role={page.frame.member.role} />
      <StrayOutcome outcome={outcome} hasForm={({ act }) => ACTS.includes(act)} />
      <section className="mt-7" aria-labelledby="rules-title">
        <h2 id="rules-title" className="mb-1.5">
          Margin and the second key
        </h2>
        {isForm('rules') ? <RulesForm key={JSON.stringify(page.rules)} {...props} /> : <RulesFacts page={page} />}
      </section>
      <section id="hour-costs" className="mt-8 scroll-mt-4" aria-labelledby="costs-title">
        <h2 id="costs-title" className="mb-1.5">
          What an hour costs the firm<span>by the currency of the deal</span>
        </h2>
        {isForm('hour_costs') ? <HourCostsForm key={JSON.stringify(page.hourCosts)} {...props} /> : <HourCostsFacts page={page} />}
      </section>
      <section id="fit" className="mt-8 scroll-mt-4" aria-labelledby="fit-title">
        <h2 id="fit-title" className="mb-1.5">
          What a good deal is<span>version {page.definition.version}; deals that were scored keep the version they were scored with</span>
        </h2>
        {isForm('fit') ? <CriteriaForm key={page.definition.version} {...props} /> : <CriteriaFacts page={page} />}
      </section>
    </>
  )
}
