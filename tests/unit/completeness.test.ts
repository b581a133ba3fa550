import { describe, expect, it } from 'vitest'
import { gapsOf } from '~/domain/completeness'
import type { Item } from '~/domain/item'
import { aLine } from '../support/a-line'

const closedOn = '2026-07-17'

const complete: Item[] = [
  aLine('business_problem', 'Month-end takes eleven working days.'),
  aLine('buyer_context', 'The third attempt must not fail.'),
  aLine('promised_outcomes', 'Month-end in 5 working days'),
  aLine('scope_boundaries', 'Three interfaces', { boundary: 'included' }),
  aLine('scope_boundaries', 'Handheld scanners', { boundary: 'excluded' }),
  aLine('key_stakeholders', 'Dr. Hannelore Müßig', { side: 'buyer', email: 'h@kraehwinkler.example', recipientRole: 'approver' }),
  aLine('delivery_dependencies', 'Wi-Fi in hall 3', { side: 'third_party', dueOn: '2026-09-01' }),
  aLine('first_milestone', 'Blueprint signed off', { detail: 'Both owners have signed', dueOn: '2026-09-25' }),
]

const codes = (items: Item[], deal: { closedOn: string } | null = { closedOn }) => gapsOf(deal, items).map(({ code }) => code)

/** The complete draft with the lines of one section replaced by these. */
const withSection = (section: Item['section'], ...lines: Item[]) => [...complete.filter((item) => item.section !== section), ...lines]

describe('what a reader of a draft would miss', () => {
  it('is nothing when each question has its answer', () => {
    expect(codes(complete)).toEqual([])
  })

  it('names every gap of an empty draft, in the order of the sections', () => {
    expect(codes([], null)).toEqual([
      'no_problem', 'no_buyer_context', 'no_outcome', 'nothing_included', 'nothing_excluded', 'nobody_decides', 'no_milestone',
    ])
  })

  it('counts a line that only the firm sees as missing for the buyer', () => {
    expect(codes(withSection('business_problem', aLine('business_problem', 'They are afraid.', { visibility: 'internal' })))).toEqual(['no_problem'])
  })

  it('misses a measure in an outcome without a figure, and takes Arabic digits for figures', () => {
    expect(codes(withSection('promised_outcomes', aLine('promised_outcomes', 'Happier teams')))).toEqual(['outcome_without_measure'])
    expect(codes(withSection('promised_outcomes', aLine('promised_outcomes', 'خلال ٥ أيام')))).toEqual([])
  })

  it('misses who decides when the buyer’s people only review', () => {
    const reviewer = aLine('key_stakeholders', 'Sören Täuber', { side: 'buyer', email: 's@kraehwinkler.example', recipientRole: 'reviewer' })
    expect(codes(withSection('key_stakeholders', reviewer))).toEqual(['nobody_decides'])
  })

  it('says which dependency has no date, is owed by nobody, or ends after the milestone that needs it', () => {
    const wifi = aLine('delivery_dependencies', 'Wi-Fi in hall 3', { side: 'third_party', dueOn: '2027-01-29' })
    const master = aLine('delivery_dependencies', 'Cleansed article master')
    const gaps = gapsOf({ closedOn }, withSection('delivery_dependencies', wifi, master))
    expect(gaps.map(({ code, itemId, text }) => [code, itemId, text])).toEqual([
      ['dependency_after_milestone', wifi.id, wifi.text],
      ['dependency_without_date', master.id, master.text],
      ['dependency_owed_by_nobody', master.id, master.text],
    ])
  })

  it('accepts a dependency that is due on the very day of the milestone', () => {
    expect(codes(withSection('delivery_dependencies', aLine('delivery_dependencies', 'Test data', { side: 'buyer', dueOn: '2026-09-25' })))).toEqual([])
  })

  it('misses done-when and date of the milestone, and tells when it lies before the signature', () => {
    expect(codes(withSection('first_milestone', aLine('first_milestone', 'Blueprint')))).toEqual(['milestone_without_done_when', 'milestone_without_date'])
    expect(codes(withSection('first_milestone', aLine('first_milestone', 'Blueprint', { detail: 'Signed', dueOn: '2026-07-16' })))).toEqual([
      'dependency_after_milestone', 'milestone_before_signature',
    ])
  })
})
