import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordRuns } from '~/ui/word-runs'

const without = (is: 'gone' | 'new', runs: ReturnType<typeof wordRuns>) =>
  runs.filter((run) => run.is !== is).map(({ words }) => words).join('')

const words = fc.array(fc.constantFrom('three', 'four', 'interfaces', ' ', ', ', 'Straße', 'ثلاث', 'واجهات', '400.000', '\n', '（三）', '👩‍👩‍👧', '́'), { maxLength: 30 }).map((parts) => parts.join(''))
const text = fc.oneof(words, fc.string({ unit: 'binary', maxLength: 60 }))

describe('the words that changed in a line', () => {
  it('join back to both texts, whatever somebody wrote, in each language', () => {
    fc.assert(
      fc.property(fc.constantFrom('en-GB', 'de-DE', 'ar-BH'), text, text, (locale, before, after) => {
        const runs = wordRuns(locale, before, after)
        expect(without('new', runs)).toBe(before)
        expect(without('gone', runs)).toBe(after)
      }),
      { numRuns: 1000 },
    )
  })

  it('are none where nothing changed', () => {
    fc.assert(fc.property(text, (same) => wordRuns('en-GB', same, same).every(({ is }) => is === 'kept')))
  })

  it('are told as one replacement where neighbours changed together', () => {
    expect(wordRuns('en-GB', 'We build three integrations by June', 'We build four interfaces by June')).toEqual([
      { is: 'kept', words: 'We build ' },
      { is: 'gone', words: 'three integrations' },
      { is: 'new', words: 'four interfaces' },
      { is: 'kept', words: ' by June' },
    ])
  })

  it('are all of them where a line was written anew, which reads better than a patchwork', () => {
    expect(wordRuns('en-GB', 'Wi-Fi in hall', 'Someone else pays')).toEqual([
      { is: 'gone', words: 'Wi-Fi in hall' },
      { is: 'new', words: 'Someone else pays' },
    ])
    const long = (word: string) => Array.from({ length: 200 }, (_, place) => `${word}${place}`).join(' ')
    expect(wordRuns('en-GB', long('a'), long('b')).map(({ is }) => is)).toEqual(['gone', 'new'])
  })

  it('are cut as Arabic cuts them', () => {
    expect(wordRuns('ar-BH', 'تصميم ثلاثة منافذ', 'تصميم أربعة منافذ').filter(({ is }) => is !== 'kept')).toEqual([
      { is: 'gone', words: 'ثلاثة' },
      { is: 'new', words: 'أربعة' },
    ])
  })
})
