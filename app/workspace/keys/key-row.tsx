import type { ApiKey } from '~/domain/import'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { ActForm } from '~/workspace/form/act-form'
import { outcomeOf, type Outcome } from '~/workspace/form/outcome'
import { Ago } from '~/workspace/shell/clock'

/** One key: whose it is, when it was used last, and the way to end it. */
export function KeyRow({ apiKey, outcome }: { apiKey: ApiKey; outcome: Outcome | undefined }) {
  const { name, prefix, createdBy, createdAt, lastUsedAt, revokedAt } = apiKey
  return (
    <>
      <div className="min-w-0 wrap-anywhere">
        <b className={revokedAt ? 'text-soft' : undefined}>
          <bdi>{name}</bdi>
        </b>
        <small>
          <code>kp_{prefix}_…</code>, made <Ago at={createdAt} /> by <bdi>{createdBy}</bdi>
        </small>
      </div>
      <p className="text-[0.9rem]">{lastUsedAt ? <>last used <Ago at={lastUsedAt} /></> : 'never used'}</p>
      {revokedAt ? (
        <p className="text-[0.87rem] text-soft">
          <Badge>Revoked</Badge> <Ago at={revokedAt} />
        </p>
      ) : (
        <RevokeForm apiKey={apiKey} outcome={outcome} />
      )}
    </>
  )
}

/** Asks once more, in place: a system that still holds the key is refused from its next call on. */
function RevokeForm({ apiKey, outcome }: { apiKey: ApiKey; outcome: Outcome | undefined }) {
  const subject = { keyId: apiKey.id }
  return (
    <details className="member-change" open={outcomeOf(outcome, 'revoke', subject) !== undefined}>
      <summary className="text-[0.87rem] text-soft hover:text-ink" aria-label={`Revoke the key of ${apiKey.name}`}>
        Revoke
      </summary>
      <ActForm act="revoke" subject={subject} outcome={outcome} className="member-forms">
        {(form) => (
          <>
            <p className="text-[0.9rem]">Whoever holds this key is refused from the next call on. This cannot be taken back.</p>
            <Button tone="danger" busy={form.isSending}>
              Revoke for good
            </Button>
          </>
        )}
      </ActForm>
    </details>
  )
}
