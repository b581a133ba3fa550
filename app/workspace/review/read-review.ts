import { questionAnswerSchema, questionInputSchema, type QuestionInput } from '~/domain/review'
import { fieldSentence } from '~/workspace/words/field-sentence'
import { ANSWER, ASK, written, type Typed } from './review-fields'

type Read<Value> = { values: Value[]; problems: Record<string, string> }

const problemOf = (issues: readonly { message: string }[]) => fieldSentence(issues[0] ?? { message: 'invalid' })

/** The questions of a return, each about a line or a section. */
export function readQuestions(typed: Typed): Read<QuestionInput> {
  const read: Read<QuestionInput> = { values: [], problems: {} }
  for (const [field, words] of written(typed, ASK)) {
    const [section, itemId] = field.slice(ASK.length).split(':')
    const question = questionInputSchema.safeParse({ section, itemId: itemId || null, words })
    if (question.success) read.values.push(question.data)
    else read.problems[field] = problemOf(question.error.issues)
  }
  return read
}

/** The answers that were written, by question. */
export function readAnswers(typed: Typed): Read<{ questionId: string; answer: string }> {
  const read: Read<{ questionId: string; answer: string }> = { values: [], problems: {} }
  for (const [field, words] of written(typed, ANSWER)) {
    const answer = questionAnswerSchema.safeParse(words)
    if (answer.success) read.values.push({ questionId: field.slice(ANSWER.length), answer: answer.data })
    else read.problems[field] = problemOf(answer.error.issues)
  }
  return read
}
