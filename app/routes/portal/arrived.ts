import { beginAttachment, storeAttachment } from '~/data/attachments'
import type { Link } from '~/data/buyer'
import type { Backend } from '~/data/client'
import { ATTACHMENT_LIMITS, type NewAttachment } from '~/domain/attachment'
import type { FormProblem } from '~/domain/form-problem'
import type { Result } from '~/domain/refusal'
import type { ArrivedFile } from '~/http/arrived-file'
import type { Posted } from '~/http/posted'
import { recogniseFile } from '~/intake/recognise-file'

const MB = 1024 * 1024

/** A file that we take, under the name and type that it will be kept by. */
type Taken = { arrived: ArrivedFile; kept: NewAttachment }

/** Whether the file that came with a form is one that we take, by its content; none is fine. */
export async function recogniseArrived(file: Posted['file']): Promise<{ file: Taken | null; problem: FormProblem | null }> {
  if (file === null) return { file: null, problem: null }
  if (file === 'too_large') return { file: null, problem: { code: 'file_too_large', max: ATTACHMENT_LIMITS.bytes / MB } }
  if (file === 'broken') return { file: null, problem: { code: 'not_valid' } }
  const seen = await recogniseFile(file)
  if (!seen.ok) return { file: null, problem: { code: seen.problem } }
  return { file: { arrived: file, kept: { name: seen.name, type: seen.type, size: file.size, sha256: file.sha256 } }, problem: null }
}

/** Stores a file once the database has said where; gives the ids by which the act that it came with ties it. */
export async function storeArrived({ backend, link }: { backend: Backend; link: Link }, file: Taken | null): Promise<Result<string[]>> {
  if (!file) return { ok: true, value: [] }
  const begun = await beginAttachment(backend, link, file.kept)
  if (!begun.ok) return begun
  await storeAttachment(backend, begun.value.path, file.arrived.bytes(), file.kept.type)
  return { ok: true, value: [begun.value.attachmentId] }
}
