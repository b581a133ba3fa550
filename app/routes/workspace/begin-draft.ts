import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { readTemplate } from '~/data/templates'
import { readDraft } from '~/data/workspace'
import { copyHandoff } from '~/domain/copy-handoff'
import type { Draft } from '~/domain/kickoff'
import type { Result } from '~/domain/refusal'
import type { SignedIn } from '~/http/session'
import type { Start } from '~/workspace/editor/editor-page'

/** A new kickoff's page: the id that its first save will give it, and what it begins with. */
type NewDraft = Draft & { newId: string; start: Start | null }

const idSchema = z.uuid().nullable().catch(null)

/** An owner who has left since is chosen anew. */
const ifActive = ({ owners }: Draft, id: string | undefined) => owners.find((owner) => owner.id === id)?.id

async function fromKickoff({ client, organizationId }: SignedIn, kickoffId: string): Promise<Result<NewDraft>> {
  const read = await readDraft(client, organizationId, kickoffId)
  if (!read.ok) return read
  const { deal, items, ...frame } = read.value
  const likely = {
    dealType: deal?.dealType,
    salesOwnerId: ifActive(read.value, deal?.salesOwnerId),
    deliveryOwnerId: ifActive(read.value, deal?.deliveryOwnerId),
  }
  const start = { from: deal ? `${deal.account}, ${deal.name}` : '', deal: withoutUnknown(likely) }
  return { ok: true, value: { ...frame, kickoff: null, deal: null, items: copyHandoff(items, randomUUID), newId: randomUUID(), start } }
}

const withoutUnknown = (deal: Start['deal']): Start['deal'] => Object.fromEntries(Object.entries(deal).filter(([, value]) => value !== undefined))

async function fromTemplate({ client, organizationId }: SignedIn, templateId: string): Promise<Result<NewDraft>> {
  const [read, template] = await Promise.all([readDraft(client, organizationId, null), readTemplate(client, templateId)])
  if (!read.ok) return read
  if (!template.ok) return template
  const { name, dealType, items } = template.value
  const start = { from: `the template “${name}”`, deal: { dealType } }
  return { ok: true, value: { ...read.value, items: copyHandoff(items, randomUUID), newId: randomUUID(), start } }
}

/** Begins a draft with nothing, with what an earlier kickoff may lend (`?copy=`), or with a template (`?template=`). */
export async function beginDraft(member: SignedIn, search: URLSearchParams): Promise<Result<NewDraft>> {
  const copied = idSchema.parse(search.get('copy'))
  if (copied) return fromKickoff(member, copied)
  const template = idSchema.parse(search.get('template'))
  if (template) return fromTemplate(member, template)
  const read = await readDraft(member.client, member.organizationId, null)
  return read.ok ? { ok: true, value: { ...read.value, newId: randomUUID(), start: null } } : read
}
