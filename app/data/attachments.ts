import { z } from 'zod'
import { openedAttachmentSchema, type AttachmentType, type NewAttachment, type OpenedAttachment } from '~/domain/attachment'
import type { Result } from '~/domain/refusal'
import type { Link } from './buyer'
import { BackendAway, call, UnexpectedAnswer } from './call'
import { anonymousClient, type Backend, type DataClient } from './client'

const BUCKET = 'attachments'

const done = z.null().or(z.object({}))

/** The database's yes to one file of this link's holder: where it may be stored, within two minutes. */
export const beginAttachment = (backend: Backend, link: Link, file: NewAttachment) =>
  call(
    anonymousClient(backend),
    'begin_attachment',
    { kickoff_id: link.kickoffId, secret: link.secret, file },
    z.object({ attachmentId: z.uuid(), path: z.string() }),
  )

/** The same for a member of the firm, who alone can store there. */
export const beginTeamAttachment = (client: DataClient, kickoffId: string, file: NewAttachment) =>
  call(client, 'begin_team_attachment', { kickoff_id: kickoffId, file }, z.object({ attachmentId: z.uuid(), path: z.string() }))

/** Puts a file under the path that was just given out; the bucket's policies know that path, and take it once. */
export const storeAttachment = (backend: Backend, path: string, bytes: ReadableStream<Uint8Array>, type: AttachmentType) =>
  store(anonymousClient(backend), path, bytes, type)

/** Puts a file under the path that was just given to this member. */
export const storeTeamAttachment = (client: DataClient, path: string, bytes: ReadableStream<Uint8Array>, type: AttachmentType) =>
  store(client, path, bytes, type)

async function store(client: DataClient, path: string, bytes: ReadableStream<Uint8Array>, type: AttachmentType): Promise<void> {
  const { error } = await client.storage.from(BUCKET).upload(path, bytes, { contentType: type, duplex: 'half' })
  if (error) throw failure('storing', error)
}

/** A file that somebody may read: what the record says of it, and its bytes as they come. */
export type ReadableAttachment = OpenedAttachment & { bytes: ReadableStream<Uint8Array> }

/** A file of a flag of this link's holder. */
export async function readAttachment(backend: Backend, link: Link, attachmentId: string): Promise<Result<ReadableAttachment>> {
  const client = anonymousClient(backend)
  const parameters = { kickoff_id: link.kickoffId, secret: link.secret, attachment_id: attachmentId }
  return fetchOpened(client, await call(client, 'open_attachment', parameters, openedAttachmentSchema))
}

/** A file of a flag of the member's organization. */
export const readFlagAttachment = async (client: DataClient, attachmentId: string): Promise<Result<ReadableAttachment>> =>
  fetchOpened(client, await call(client, 'open_flag_attachment', { attachment_id: attachmentId }, openedAttachmentSchema))

/** Takes back a file that the buyer's side brought, while its flag is not settled. */
export const removeAttachment = (backend: Backend, link: Link, attachmentId: string) =>
  call(anonymousClient(backend), 'remove_attachment', { kickoff_id: link.kickoffId, secret: link.secret, attachment_id: attachmentId }, done)

/** Takes back a file that somebody of the member's firm brought. */
export const removeTeamAttachment = (client: DataClient, attachmentId: string) =>
  call(client, 'remove_team_attachment', { attachment_id: attachmentId }, done)

const bytesSchema = z.instanceof(ReadableStream<Uint8Array>)

async function fetchOpened(client: DataClient, opened: Result<OpenedAttachment>): Promise<Result<ReadableAttachment>> {
  if (!opened.ok) return opened
  const { data, error } = await client.storage.from(BUCKET).download(opened.value.path).asStream()
  if (error) throw failure('fetching', error)
  return { ok: true, value: { ...opened.value, bytes: bytesSchema.parse(data) } }
}

const statusSchema = z.object({ status: z.number() })

function failure(doing: string, error: Error): Error {
  const { status } = statusSchema.catch({ status: 0 }).parse(error)
  if (status === 0 || status >= 500) return new BackendAway(`${doing} a file: no answer`)
  return new UnexpectedAnswer(`${doing} a file: ${error.message}`)
}
