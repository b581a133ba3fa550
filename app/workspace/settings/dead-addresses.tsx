import { Button } from '~/ui/button'
import { ActForm } from '~/workspace/form/act-form'
import { Ago } from '~/workspace/shell/clock'
import { bounceWords, DEATH_SENTENCES } from '~/workspace/words/fate-words'
import type { SettingsProps } from './settings-page'

/** Addresses from which mail came back: nothing is sent there until an admin lets it be tried again. */
export function DeadAddresses({ page, outcome }: Pick<SettingsProps, 'page' | 'outcome'>) {
  return (
    <section className="mt-6" aria-labelledby="dead-title">
      <h2 id="dead-title" className="mb-1.5">
        Addresses that mail no longer goes to
      </h2>
      <ul className="rows">
        {page.deadAddresses.map(({ address, how, reason, at, member }) => (
          <li key={address} className="row row-mail">
            <div className="min-w-0 wrap-anywhere">
              <b>
                <bdi>{address}</bdi>
              </b>
              <small>
                {member ? (
                  <>
                    <bdi>{member}</bdi>, a colleague,{' '}
                  </>
                ) : null}
                <Ago at={at} />
              </small>
            </div>
            <p className="text-[0.9rem]">
              {DEATH_SENTENCES[how]}
              {how === 'bounced' ? bounceWords(reason) : ''}. {member ? 'Flags and news do not reach them by mail.' : 'Put another address in at the kickoff, or let this one be tried again.'}
            </p>
            <ActForm act="lift" subject={{ address }} outcome={outcome} className="member-forms">
              {(form) => <Button busy={form.isSending}>Try this address again</Button>}
            </ActForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
