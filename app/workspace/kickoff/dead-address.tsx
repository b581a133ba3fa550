import type { Recipient } from '~/domain/kickoff'
import type { Frame } from '~/domain/member'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { ActForm } from '~/workspace/form/act-form'
import type { Outcome } from '~/workspace/form/outcome'
import { Ago } from '~/workspace/shell/clock'
import { DEATH_SENTENCES } from '~/workspace/words/fate-words'

type DeadAddressProps = { recipient: Recipient; frame: Frame; outcome: Outcome | undefined }

/** Mail to this person does not arrive: since when, and the ways out. */
export function DeadAddress({ recipient: { email, deadAddress }, frame, outcome }: DeadAddressProps) {
  if (!deadAddress) return null
  return (
    <Notice tone="late" title="The link went to a dead address">
      <p>
        {DEATH_SENTENCES[deadAddress.how]}, <Ago at={deadAddress.at} />. Nothing more is sent there. Put another address in below: the link
        goes to it at once.
      </p>
      {frame.member.role === 'admin' ? (
        <ActForm act="lift" subject={{ organizationId: frame.organization.id, address: email }} outcome={outcome} className="mt-2">
          {(form) => <Button busy={form.isSending}>Try this address again</Button>}
        </ActForm>
      ) : (
        <p>If the address is right, an admin can let it be tried again.</p>
      )}
    </Notice>
  )
}
