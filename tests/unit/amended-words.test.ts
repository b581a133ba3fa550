import { describe, expect, it } from 'vitest'
import { amendmentSchema } from '~/domain/flag'
import { amendedWords, withChosenLine } from '~/workspace/flag/amended-words'
import { fieldProblems } from '~/workspace/form/field-problems'

const typed = {
  resolution: 'amended', change: 'add', text: 'The line as it is', detail: '', amount: '', side: 'buyer',
  'new-text': 'The added line', 'new-detail': 'Its remark', 'new-amount': 'much', 'new-side': 'firm',
}

const outcome = (fields: Record<string, string>) => ({ act: 'resolve', typed: fields, problems: {}, refusal: null, passing: null })

describe('a flag that is resolved by amending', () => {
  it('takes the added line where one is added, and the edited one otherwise', () => {
    expect(withChosenLine(typed)).toMatchObject({ text: 'The added line', side: 'firm' })
    expect(withChosenLine({ ...typed, change: 'edit' })).toMatchObject({ text: 'The line as it is', side: 'buyer' })
  })

  it('tells what is wrong with an added line by what was typed into it', () => {
    const chosen = withChosenLine(typed)
    const read = amendmentSchema.safeParse({ ...chosen, boundary: null, dueOn: null })
    expect(read.error && fieldProblems(read.error, chosen)).toEqual({ amount: expect.stringContaining('Write the amount in digits') })
  })

  it('keeps the words of the line that was meant, and none that nobody wrote', () => {
    expect(amendedWords(outcome(typed))).toEqual(['The added line', 'Its remark'])
    expect(amendedWords(outcome({ ...typed, change: 'edit' }))).toEqual(['The line as it is'])
    expect(amendedWords(outcome({ ...typed, change: 'remove' }))).toEqual([])
    expect(amendedWords(outcome({ ...typed, resolution: 'clarified' }))).toEqual([])
  })

  it('says on whose side a person stands, and takes no side that there is not', () => {
    const line = { change: 'edit', text: 'Jürgen', detail: '', boundary: null, dueOn: null, amount: null }
    expect(amendmentSchema.safeParse({ ...line, side: 'firm' }).success).toBe(true)
    expect(amendmentSchema.safeParse({ ...line, side: 'nobody' }).success).toBe(false)
  })
})
