import { describe, expect, it } from 'vitest'
import { writtenIn } from '~/domain/passing'

const written = (fields: [string, string][]) => writtenIn({ fields })

describe('what a member reads of a form that could not be sent', () => {
  it('is what they wrote, each once, in whatever script', () => {
    const fields: [string, string][] = [
      ['words', ' The third cohort waits.\r\nFor the rooms. '],
      ['line', 'القاعة الثالثة'],
      ['email', 'beate@bank.example'],
      ['again', 'beate@bank.example'],
      ['hours', '1.5'],
    ]
    expect(written(fields)).toEqual(['The third cohort waits.\r\nFor the rooms.', 'القاعة الثالثة', 'beate@bank.example', '1.5'])
  })

  it('is nothing that a form carries or lets choose: ids, days, choices, empty fields', () => {
    const fields: [string, string][] = [
      ['act', 'note_provided'],
      ['itemId', '00000007-0000-4000-8000-000000000001'],
      ['dueOn', '2026-12-01'],
      ['round', '2'],
      ['words', '  '],
    ]
    expect(written(fields)).toEqual([])
  })
})
