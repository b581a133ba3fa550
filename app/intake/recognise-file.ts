import { fileTypeFromBuffer } from 'file-type'
import PostalMime from 'postal-mime'
import { ATTACHMENT_LIMITS, attachmentTypeSchema, type AttachmentType } from '~/domain/attachment'
import { cleanFileName, endingOf, isTrueName, keptName } from '~/domain/file-name'

/** A file's beginning, and how long the whole is. */
export type Brought = { name: string; size: number; head: Uint8Array }

/** Why a file is not taken: there is nothing in it, it is of no kind that we take, or it is not what its name says. */
export type FileProblem = 'file_empty' | 'file_kind' | 'file_differs'

type Recognised = { ok: true; name: string; type: AttachmentType } | { ok: false; problem: FileProblem }

/** How much of a file's beginning tells what it is; a mail's headers can be long. */
export const HEAD_BYTES = 64 * 1024

/**
 * What a file is by its content; neither its name nor what its sender's browser calls it is believed. A name may have no ending,
 * but a wrong one is a lie: who opens the file later would be misled by it.
 */
export async function recogniseFile({ name: given, size, head }: Brought): Promise<Recognised> {
  if (size === 0) return { ok: false, problem: 'file_empty' }
  const name = cleanFileName(given)
  const type = await typeOf(head, name)
  if (!type) return { ok: false, problem: attachmentClaimed(name) ? 'file_differs' : 'file_kind' }
  if (!isTrueName(name, type)) return { ok: false, problem: 'file_differs' }
  return { ok: true, type, name: keptName(name, type, ATTACHMENT_LIMITS.name) }
}

const attachmentClaimed = (name: string) => endingOf(name) !== '' && attachmentTypeSchema.options.some((type) => isTrueName(name, type))

async function typeOf(head: Uint8Array, name: string): Promise<AttachmentType | null> {
  const seen = attachmentTypeSchema.safeParse((await fileTypeFromBuffer(head))?.mime)
  if (seen.success && seen.data !== 'message/rfc822') return isAlsoAPage(head) ? null : seen.data
  return endingOf(name) === 'eml' && (await isMail(head)) ? 'message/rfc822' : null
}

const PAGE = /<(?:!doctype\s+html|html|head|body|script|svg|iframe)[\s>/]/i

/** A file that begins as one thing and would be read as a page by a program that looks for one. */
const isAlsoAPage = (head: Uint8Array) => PAGE.test(Buffer.from(head.subarray(0, 1024)).toString('latin1'))

const FIELD = /^[!-9;-~]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n/

/** A mail has a sender and was sent or received at some time: RFC 5322 knows none without. It begins with its headers, after the mailbox's own line if there is one. */
async function isMail(head: Uint8Array): Promise<boolean> {
  if (head.includes(0)) return false
  const text = Buffer.from(head).toString('latin1').replace(/^(?:\xEF\xBB\xBF)?(?:From [^\r\n]*\r?\n)?/, '')
  if (!FIELD.test(text)) return false
  const mail = await PostalMime.parse(text).catch(() => null)
  if (!mail?.from) return false
  return mail.headers.some(({ key }) => key === 'date' || key === 'received')
}
