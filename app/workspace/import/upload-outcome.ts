import type { Refusal } from '~/domain/refusal'

/** Why an upload was not taken in. What was pasted comes back; a file only its owner still has. */
export type UploadOutcome = {
  pasted: string
  problems: readonly { place: string; sentence: string }[]
  /** How many problems are not listed. */
  more: number
  field: 'pasted' | 'file'
  refusal: Pick<Refusal, 'code' | 'detail'> | null
  isAway: boolean
}
