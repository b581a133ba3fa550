import { describe, expect, it } from 'vitest'
import { readAnswers, readQuestions } from '~/workspace/review/read-review'
import { answerField, askAboutGoneField, askedFields, askField, wordsTyped } from '~/workspace/review/review-fields'

const line = '018f2b1e-0000-4000-8000-000000000001'
const question = '018f2b1e-0000-4000-8000-000000000002'

describe('the form of a review', () => {
  it('reads what delivery asks about a line, a section, and a line that was taken out', () => {
    const typed = {
      revision: '3',
      [askField('scope_boundaries', line)]: '  Three or four?\r\nWhich? ',
      [askField('risks', null)]: 'Is the move in here?',
      [askAboutGoneField('first_milestone', line)]: 'Why is it gone?',
      [askField('risks', line)]: '   ',
    }
    expect(readQuestions(typed)).toEqual({
      values: [
        { section: 'scope_boundaries', itemId: line, words: 'Three or four?\nWhich?' },
        { section: 'risks', itemId: null, words: 'Is the move in here?' },
        { section: 'first_milestone', itemId: null, words: 'Why is it gone?' },
      ],
      problems: {},
    })
    expect(askedFields(typed)).toHaveLength(3)
  })

  it('points at the field of a question that is too long, or about nothing there is', () => {
    const tooLong = askField('risks', null)
    const read = readQuestions({ [tooLong]: 'x'.repeat(1001), 'ask:wishes': 'Why?', 'ask:risks:not-a-line': 'Why?' })
    expect(read.values).toEqual([])
    expect(read.problems[tooLong]).toBe('Keep this under 1000 characters.')
    expect(Object.keys(read.problems)).toHaveLength(3)
  })

  it('reads the answers that were written, and leaves out the empty ones', () => {
    expect(readAnswers({ [answerField(question)]: ' Four. ', [answerField(line)]: '' })).toEqual({
      values: [{ questionId: question, answer: 'Four.' }],
      problems: {},
    })
  })

  it('keeps all words whose field is gone', () => {
    const typed = { act: 'accept', revision: '2', reason: 'Worth it.', [askField('risks', line)]: 'Why?', [answerField(question)]: '' }
    expect(wordsTyped(typed)).toEqual(['Worth it.', 'Why?'])
    expect(wordsTyped(typed, (field) => field !== 'reason')).toEqual(['Why?'])
  })
})
