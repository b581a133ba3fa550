import { z } from 'zod'
import { instantSchema } from './text'

/** What a flag may rest on: in bytes a file, in files a flag from each side, in letters a file's name. The database checks the same. */
export const ATTACHMENT_LIMITS = { bytes: 10 * 1024 * 1024, perFlag: 5, name: 120 } as const

/** What we take: pages, pictures and mails as they were saved. Nothing that a browser would run. */
export const attachmentTypeSchema = z.enum(['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/heic', 'message/rfc822'])
export type AttachmentType = z.infer<typeof attachmentTypeSchema>

/** A file about to be stored, as its content was read. */
export const newAttachmentSchema = z.object({
  name: z.string().min(1).max(ATTACHMENT_LIMITS.name),
  type: attachmentTypeSchema,
  size: z.int().positive().max(ATTACHMENT_LIMITS.bytes),
  sha256: z.string(),
})
export type NewAttachment = z.infer<typeof newAttachmentSchema>

/** A file of a flag, as both sides see it. One that its side took back can no longer be fetched; that it was there is still told. */
export const attachmentSchema = z.object({
  id: z.uuid(),
  by: z.string(),
  fromFirm: z.boolean(),
  name: z.string(),
  type: attachmentTypeSchema,
  size: z.int().positive(),
  at: instantSchema,
  removedAt: instantSchema.nullable(),
  removedBy: z.string().nullable(),
})
export type Attachment = z.infer<typeof attachmentSchema>

/** Where a file lies, for one who may fetch it within the next minute. */
export const openedAttachmentSchema = newAttachmentSchema.extend({ path: z.string().regex(/^[0-9a-f]{64}$/) })
export type OpenedAttachment = z.infer<typeof openedAttachmentSchema>
