import type { SettingsPage } from '~/domain/settings'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Select } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf, outcomeOf, type Outcome } from '~/workspace/form/outcome'
import { Ago } from '~/workspace/shell/clock'
import { keysOf, ROLE_LABELS } from '~/workspace/words/labels'
import type { SettingsProps } from './settings-page'

type Member = SettingsPage['members'][number]

const ACTS = ['change_role', 'deactivate', 'reactivate']

const isAbout = ({ id }: Member, outcome: Outcome | undefined) => ACTS.some((act) => outcomeOf(outcome, act, { memberId: id }))

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
          <span className="text-[0.9rem]">{ROLE_LABELS[member.role]}</span>
          {isAdmin || isAbout(member, outcome) ? <MemberForms member={member} outcome={outcome} /> : null}
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
  return (
    <details className="member-change" open={isAbout(member, outcome)}>
      <summary className="text-[0.87rem] text-soft hover:text-ink" aria-label={`Change ${member.name}`}>
        Change
      </summary>
      {member.deactivatedAt ? (
        <ActForm act="reactivate" subject={subject} outcome={outcome} className="member-forms">
          {(form) => <Button busy={form.isSending}>Reactivate</Button>}
        </ActForm>
      ) : (
        <div className="member-forms">
          <RoleForm member={member} outcome={outcome} />
          <ActForm act="deactivate" subject={subject} outcome={outcome} className="member-forms">
            {(form) => (
              <Button tone="danger" busy={form.isSending} title="Ends the membership at the next request. Open flags come to you.">
                Deactivate
              </Button>
            )}
          </ActForm>
        </div>
      )}
    </details>
  )
}

function RoleForm({ member, outcome }: { member: Member; outcome: Outcome | undefined }) {
  return (
    <ActForm act="change_role" subject={{ memberId: member.id }} outcome={outcome} className="member-forms">
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
          <Button busy={form.isSending}>Set the role</Button>
        </>
      )}
    </ActForm>
  )
}
