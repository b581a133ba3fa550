import { quote, type Block } from './letter'
import type { BuyerWords } from './buyer-letter'

/** Which files came with an answer. They are opened on the page, behind the link; no mail carries one. */
export const filesWithIt = (say: BuyerWords['say'], names: readonly string[]): Block[] =>
  names.length === 0 ? [] : [quote(say('mail.files', { count: names.length }), names.join('\n'))]
