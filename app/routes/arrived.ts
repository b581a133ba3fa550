import { ATTACHMENT_LIMITS, type AttachmentType, type NewAttachment } from '~/domain/attachment'
import type { FormProblem } from '~/domain/form-problem'
import type { Result } from '~/domain/refusal'
import type { ArrivedFile } from '~/http/arrived-file'
import type { Posted } from '~/http/posted'
import { recogniseFile } from '~/intake/recognise-file'

const MB = 1024 * 1024

/** A file that we take, under the name and type that it will be kept by. */
export type Taken = { arrived: ArrivedFile; kept: NewAttachment }

/** Whether the file that came with a form is one that we take, by its content; none is fine. */
export async function recogniseArrived(file: Posted['file']): Promise<{ file: Taken | null; problem: FormProblem | null }> {
  if (file === null) return { file: null, problem: null }
  if (file === 'too_large') return { file: null, problem: { code: 'file_too_large', max: ATTACHMENT_LIMITS.bytes / MB } }
  if (file === 'broken') return { file: null, problem: { code: 'not_valid' } }
  const seen = await recogniseFile(file)
  if (!seen.ok) return { file: null, problem: { code: seen.problem } }
  return { file: { arrived: file, kept: { name: seen.name, type: seen.type, size: file.size, sha256: file.sha256 } }, problem: null }
}

/** Where the bytes of one side go: the database says yes and where, then they are put there. */
export type Storing = {
  begin: (file: NewAttachment) => Promise<Result<{ attachmentId: string; path: string }>>
  store: (path: string, bytes: ReadableStream<Uint8Array>, type: AttachmentType) => Promise<void>
}

/** Stores a file once the database has said where; gives the ids by which the act that it came with ties it. */
export async function storeArrived({ begin, store }: Storing, file: Taken | null): Promise<Result<string[]>> {
  if (!file) return { ok: true, value: [] }
  const begun = await begin(file.kept)
  if (!begun.ok) return begun
  await store(begun.value.path, file.arrived.bytes(), file.kept.type)
  return { ok: true, value: [begun.value.attachmentId] }
}

/** The place of a file that did arrive is given free; where none did, there is nothing to do. */
export const discardArrived = async ({ file }: Posted): Promise<void> => {
  if (file && typeof file === 'object') await file.discard()
}
