import { Form } from '@remix-run/react'
import type { Frame } from '~/domain/member'

/** For the few who are members of more than one firm. */
export function OrganizationSwitch({ frame }: { frame: Frame }) {
  const others = frame.organizations.filter(({ id }) => id !== frame.organization.id)
  return others.map((organization) => (
    <Form key={organization.id} method="post" action="/organization" reloadDocument>
      <button name="organizationId" value={organization.id} className="mt-1 text-start underline underline-offset-2">
        Go to <bdi>{organization.name}</bdi>
      </button>
    </Form>
  ))
}
