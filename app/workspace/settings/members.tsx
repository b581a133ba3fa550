import type { SettingsPage } from '~/domain/settings'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Select } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf, type Outcome } from '~/workspace/form/outcome'
import { Ago } from '~/workspace/shell/clock'
import { keysOf, ROLE_LABELS } from '~/workspace/words/labels'
import type { SettingsProps } from './settings-page'

type Member = SettingsPage['members'][number]

/** Everybody of the firm: active ones first. */
export function Members({ page, outcome, isAdmin }: SettingsProps) {
  return (
    <ul className="rows">
      {page.members.map((member) => (
        <li key={`${member.id} ${member.role} ${member.deactivatedAt}`} className="row row-member">
          <div className="min-w-0 wrap-anywhere">
            <b className={member.deactivatedAt ? 'text-soft' : undefined}>
              <bdi>{member.name}</bdi>
            </b>
            {member.id === page.frame.member.id ? <span className="text-soft">, you</span> : null}
            <small>
              <bdi>{member.email}</bdi>
            </small>
          </div>
          <Standing member={member} />
          {isAdmin ? <MemberForms member={member} outcome={outcome} /> : <span className="text-[0.9rem]">{ROLE_LABELS[member.role]}</span>}
        </li>
      ))}
    </ul>
  )
}

function Standing({ member }: { member: Member }) {
  if (member.deactivatedAt) {
    return (
      <p className="text-[0.87rem] text-soft">
        <Badge>Deactivated</Badge> <Ago at={member.deactivatedAt} />
      </p>
    )
  }
  return (
    <p className="text-[0.87rem] text-soft">
      {member.joinedAt ? <>here since <Ago at={member.joinedAt} /></> : 'invited, has not signed in yet'}
    </p>
  )
}

/** Another role takes effect at the member's next request, as does ending the membership; their open flags come to the admin who ends it. */
function MemberForms({ member, outcome }: { member: Member; outcome: Outcome | undefined }) {
  const subject = { memberId: member.id }
  if (member.deactivatedAt) {
    return (
      <ActForm act="reactivate" subject={subject} outcome={outcome} className="member-forms">
        {(form) => <Button busy={form.isSending}>Reactivate</Button>}
      </ActForm>
    )
  }
  return (
    <div className="member-forms">
      <ActForm act="change_role" subject={subject} outcome={outcome} className="member-forms">
        {(form) => (
          <>
            <Select
              id={form.id('role')}
              name="role"
              label={`Role of ${member.name}`}
              labelHidden
              defaultValue={form.outcome?.typed.role ?? member.role}
              errors={errorsOf(form.outcome, 'role')}
            >
              {keysOf(ROLE_LABELS).map((role) => (
                <option key={role} value={role}>
                  {ROLE_LABELS[role]}
                </option>
              ))}
            </Select>
            <Button busy={form.isSending}>Set role</Button>
          </>
        )}
      </ActForm>
      <ActForm act="deactivate" subject={subject} outcome={outcome} className="member-forms">
        {(form) => (
          <Button tone="danger" busy={form.isSending} aria-label={`Deactivate ${member.name}`}>
            Deactivate
          </Button>
        )}
      </ActForm>
    </div>
  )
}
