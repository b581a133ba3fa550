import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { beginAttachment, readAttachment, readFlagAttachment, removeAttachment, storeAttachment } from '~/data/attachments'
import { raiseFlag } from '~/data/buyer'
import { clearStaleAttachments } from '~/data/stale-attachments'
import type { Firm, SentKickoff } from '../support/arrange'
import { aFlagOn, linkOf, peopleOf, setRaceStage, tally, times, type RaceStage } from '../support/race-stage'

let stage: RaceStage
let firm: Firm
let kickoff: SentKickoff
beforeAll(async () => {
  stage = await setRaceStage()
})
afterAll(() => stage?.strike())
beforeEach(async () => {
  firm = await stage.arrange.aFirm()
  kickoff = await stage.arrange.aSentKickoff(firm)
})

const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(100_000)])
const sha256 = createHash('sha256').update(bytes).digest('hex')
const approversLink = () => linkOf(kickoff, peopleOf(kickoff).approver)

async function bring(): Promise<{ attachmentId: string; path: string }> {
  const begun = await beginAttachment(stage.backend, approversLink(), { name: 'offer.pdf', type: 'application/pdf', size: bytes.length, sha256 })
  if (!begun.ok) throw new Error(begun.refusal.code)
  await storeAttachment(stage.backend, begun.value.path, new Blob([bytes]).stream(), 'application/pdf')
  return begun.value
}

const rowsOf = (path: string) => stage.sql`select 1 from storage.objects where name = ${path}`

test('a buyer’s file reaches the member who answers, byte for byte, and no other organization’s', async () => {
  const { attachmentId } = await bring()
  await raiseFlag(stage.backend, approversLink(), aFlagOn(kickoff), [attachmentId])
  const owner = await readFlagAttachment(await stage.as(firm.sales), attachmentId)
  expect(owner.ok && createHash('sha256').update(Buffer.from(await new Response(owner.value.bytes).arrayBuffer())).digest('hex')).toBe(sha256)
  const stranger = (await stage.arrange.aFirm()).sales
  expect(await readFlagAttachment(await stage.as(stranger), attachmentId)).toMatchObject({ ok: false, refusal: { code: 'attachment_unknown' } })
  const colleague = linkOf(kickoff, peopleOf(kickoff).reviewer)
  expect(await readAttachment(stage.backend, colleague, attachmentId)).toMatchObject({ ok: false, refusal: { code: 'attachment_unknown' } })
})

test('a path takes one file, and nobody without a path stores any', async () => {
  const { path } = await bring()
  await expect(storeAttachment(stage.backend, path, new Blob(['%PDF-']).stream(), 'application/pdf')).rejects.toThrow(/already exists/)
  await expect(storeAttachment(stage.backend, 'f'.repeat(64), new Blob(['%PDF-']).stream(), 'application/pdf')).rejects.toThrow(/row-level security/)
})

test('a file that ten flags want at once comes with one of them, and the others are not raised', async () => {
  const { attachmentId } = await bring()
  const raised = await times(10, () => raiseFlag(stage.backend, approversLink(), aFlagOn(kickoff), [attachmentId]))
  expect(tally(raised)).toEqual({ done: 1, attachment_unknown: 9 })
  expect(await stage.count('flags', kickoff)).toBe(1)
  expect(await stage.count('attachments', kickoff)).toBe(1)
})

test('a file whose flag never came is cleared away after an hour, bytes and all; one that a flag carries stays', async () => {
  const [kept, aborted] = [await bring(), await bring()]
  await raiseFlag(stage.backend, approversLink(), aFlagOn(kickoff), [kept.attachmentId])
  await clearStaleAttachments(stage.delivery)
  expect(await rowsOf(aborted.path)).toHaveLength(1)
  await stage.sql`update public.attachments set issued_at = issued_at - interval '61 minutes' where kickoff_id = ${kickoff.id}`
  await Promise.all([clearStaleAttachments(stage.delivery), clearStaleAttachments(stage.delivery)])
  expect(await rowsOf(aborted.path)).toHaveLength(0)
  expect(await stage.sql`select id from public.attachments where kickoff_id = ${kickoff.id}`).toMatchObject([{ id: kept.attachmentId }])
  const still = await readAttachment(stage.backend, approversLink(), kept.attachmentId)
  expect(still.ok && (await new Response(still.value.bytes).arrayBuffer()).byteLength).toBe(bytes.length)
})

test('a file that was taken back is cleared away, bytes and all, by however many servers; the record keeps that it was there', async () => {
  const [gone, kept] = [await bring(), await bring()]
  await raiseFlag(stage.backend, approversLink(), aFlagOn(kickoff), [gone.attachmentId, kept.attachmentId])
  const bucket = stage.delivery.storage.from('attachments')
  expect((await bucket.download(gone.path)).data?.size).toBe(bytes.length)
  expect(await removeAttachment(stage.backend, approversLink(), gone.attachmentId)).toMatchObject({ ok: true })
  await times(3, () => clearStaleAttachments(stage.delivery))
  expect((await bucket.download(gone.path)).error).toMatchObject({ statusCode: '404' })
  expect((await bucket.download(kept.path)).data?.size).toBe(bytes.length)
  const recorded = await stage.sql`
    select id, cleared_at is not null as is_cleared from public.attachments where kickoff_id = ${kickoff.id} order by removed_at nulls last`
  expect(recorded).toMatchObject([{ id: gone.attachmentId, is_cleared: true }, { id: kept.attachmentId, is_cleared: false }])
})
