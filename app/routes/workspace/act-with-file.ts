import { z } from 'zod'
import { beginTeamAttachment, storeTeamAttachment } from '~/data/attachments'
import type { Result } from '~/domain/refusal'
import type { SignedIn } from '~/http/session'
import { fieldProblems } from '~/workspace/form/field-problems'
import { fieldSentence } from '~/workspace/words/field-sentence'
import { recogniseArrived, storeArrived, type Storing } from '../arrived'
import type { Act } from './carry-out'

/** A form with a file says for which kickoff the file is; the act that ties it checks that it is its own. */
const placeSchema = z.object({ kickoffId: z.uuid() })

const storingFor = ({ client }: SignedIn, kickoffId: string): Storing => ({
  begin: (file) => beginTeamAttachment(client, kickoffId, file),
  store: (path, bytes, type) => storeTeamAttachment(client, path, bytes, type),
})

/** An act of a form with which one file may come: stored before the command is run, which ties it to what it came with. */
export function actWithFile<Schema extends z.ZodType, Value>(
  schema: Schema,
  command: (member: SignedIn, input: z.output<Schema>, attachmentIds: readonly string[]) => Promise<Result<Value>>,
  then: (value: Value) => string,
): Act {
  return async (member, typed, posted) => {
    const input = schema.safeParse(typed)
    const place = placeSchema.safeParse(typed)
    const { file, problem } = await recogniseArrived(posted)
    const aboutFile: Record<string, string> = problem ? { file: fieldSentence({ message: problem.code, params: { max: problem.max } }) } : {}
    if (!input.success) return { problems: { ...fieldProblems(input.error, typed), ...aboutFile } }
    if (problem) return { problems: aboutFile }
    if (!place.success) return { problems: fieldProblems(place.error, typed) }
    const stored = await storeArrived(storingFor(member, place.data.kickoffId), file)
    const result = stored.ok ? await command(member, input.data, stored.value) : stored
    return result.ok ? { done: then(result.value) } : { refusal: result.refusal }
  }
}
