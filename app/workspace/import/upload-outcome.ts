import type { Passing } from '~/domain/passing'
import type { Refusal } from '~/domain/refusal'

/** Why an upload was not taken in. What was pasted comes back; a file only its owner still has. */
export type UploadOutcome = {
  pasted: string
  /** The file that was chosen, which a browser forgets. */
  fileName: string | null
  problems: readonly { place: string; sentence: string }[]
  /** How many problems are not listed. */
  more: number
  field: 'pasted' | 'file'
  refusal: Pick<Refusal, 'code' | 'detail'> | null
  /** Nobody could take it in just now. */
  passing: Passing | null
}
