import type { ApiKeysPage } from '~/domain/import'
import type { Outcome } from '~/workspace/form/outcome'
import { StrayOutcome } from '~/workspace/form/stray-outcome'
import { Empty } from '~/workspace/list/empty'
import { SettingsNav } from '~/workspace/settings/settings-nav'
import { KeyRow } from './key-row'
import { NewKey } from './new-key'
import { ShownKey } from './shown-key'

type KeysPageProps = { page: ApiKeysPage; address: string; outcome: Outcome | undefined }

/** Whether the form that was sent is on the page as the page is now. */
const hasForm = ({ keys }: ApiKeysPage, { act, typed }: Outcome) =>
  act === 'create' || (act === 'revoke' && keys.some(({ id, revokedAt }) => id === typed.keyId && revokedAt === null))

/** The keys with which the firm's other systems start kickoffs. Admins make and revoke them. */
export function KeysPage({ page, address, outcome }: KeysPageProps) {
  const shown = outcome?.shown
  const trouble = shown ? undefined : outcome
  return (
    <>
      <h1>API keys</h1>
      <p className="mt-2 max-w-2xl text-soft">
        With a key your CRM starts a draft kickoff by itself as soon as a deal is won. What it may send is described at{' '}
        <a className="text-link wrap-anywhere" href="/api/v1/openapi.json">
          {address}/openapi.json
        </a>
        .
      </p>
      <SettingsNav role={page.frame.member.role} />
      <StrayOutcome outcome={trouble} hasForm={(sent) => hasForm(page, sent)} />
      {shown?.key ? <ShownKey name={shown.name ?? ''} secret={shown.key} /> : null}
      <section className="mt-7" aria-labelledby="keys-title">
        <h2 id="keys-title" className="mb-1.5">
          Keys
        </h2>
        {page.keys.length > 0 ? (
          <ul className="rows">
            {page.keys.map((key) => (
              <li key={`${key.id} ${key.revokedAt}`} className="row row-key">
                <KeyRow apiKey={key} outcome={trouble} />
              </li>
            ))}
          </ul>
        ) : (
          <Empty title="No other system can start kickoffs yet.">Make a key for each system, so that you can end one without the others.</Empty>
        )}
      </section>
      <section className="mt-8" aria-labelledby="new-key-title">
        <h2 id="new-key-title" className="mb-1.5">
          A new key
        </h2>
        <NewKey key={page.keys.length} outcome={trouble} />
      </section>
    </>
  )
}
