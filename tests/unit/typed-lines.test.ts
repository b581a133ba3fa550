import { describe, expect, it } from 'vitest'
import { gapsOf } from '~/domain/completeness'
import { gapAnchor } from '~/workspace/editor/anchors'
import { formOf } from '~/workspace/editor/form-of'
import { handoffForm } from '~/workspace/editor/handoff-form'
import { readHandoff } from '~/workspace/editor/read-handoff'
import { contentOf, typedItems, type Entries } from '~/workspace/editor/typed-lines'
import { sourceWords } from '~/workspace/words/source-words'
import { unsavedWords } from '~/workspace/words/save-words'

const LINE = '1b0c5a3e-5e0a-4b4e-9d5e-2f0d4a6c8e11'
const OWNER = '7f8e886d-dd7f-4166-bd60-03955d169180'
const line = (section: string, index: number, fields: Record<string, string>): Entries =>
  Object.entries(fields).map(([name, value]) => [`lines.${section}[${index}].${name}`, value] as const)

describe('what is typed at this moment', () => {
  it('counts no line to begin with', () => {
    const begun = line('risks', 0, { id: LINE, text: ' ', visibility: 'internal' })
    expect(typedItems(begun)).toEqual([])
    expect(contentOf(begun)).toBe(contentOf([]))
  })

  it('shows what a reader would miss, and the field that closes it', () => {
    const typed = typedItems([
      ...line('delivery_dependencies', 0, { id: LINE, text: 'Wi-Fi', side: 'buyer', dueOn: '', visibility: 'client' }),
      ...line('key_stakeholders', 0, { id: OWNER, text: 'Jörg', side: 'buyer', recipientRole: 'approver', email: '', visibility: 'client' }),
    ])
    const gaps = gapsOf(null, typed)
    expect(gaps.map(gapAnchor)).toEqual(expect.arrayContaining([`line-${LINE}-dueOn`, `line-${OWNER}-email`, 'first_milestone']))
    expect(gaps.map(({ code }) => code)).not.toContain('nobody_decides')
  })

  it('begins a form again as it was, hostile names left out', () => {
    const entries: Entries = [
      ['deal.account', 'Krähwinkler'], ['deal.__proto__', 'x'], ['lines.__proto__[0].text', 'x'],
      ...line('risks', 3, { text: 'Second' }), ...line('risks', 1, { text: 'First', sourceBy: 'Dr. Müßig' }),
    ]
    const { deal, lines } = formOf(entries)
    expect(deal).toEqual({ account: 'Krähwinkler' })
    expect(lines.risks.map(({ text }) => text)).toEqual(['First', 'Second'])
    expect(lines.first_milestone).toEqual([{ visibility: 'client' }])
  })
})

describe('where a line comes from', () => {
  const deal: Entries = [
    ['deal.account', 'K'], ['deal.name', 'ERP'], ['deal.dealType', 'pilot'], ['deal.amount', '1'], ['deal.currency', 'EUR'],
    ['deal.closedOn', '2026-07-17'], ['deal.locale', 'de-DE'], ['deal.salesOwnerId', OWNER], ['deal.deliveryOwnerId', OWNER],
  ]
  const read = (fields: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of [...deal, ...line('risks', 0, { id: LINE, text: 'A risk', ...fields })]) form.append(name, value)
    const submission = readHandoff(form)
    return submission.status === 'success' ? submission.value.items[0] : null
  }

  it('survives the form', () => {
    const item = read({ sourceKind: 'call', sourceTitle: 'Signature call', sourceOn: '2026-07-17', sourceBy: 'Dr. Müßig' })
    expect(item?.source).toEqual({ kind: 'call', title: 'Signature call', on: '2026-07-17', by: 'Dr. Müßig' })
    const frame = { member: { id: OWNER, name: 'F', email: 'f@x.example', role: 'sales' as const }, organization: { id: OWNER, name: 'H', accent: '', timeZone: 'UTC', locale: 'en' }, organizations: [], needsYou: 0 }
    const [again] = handoffForm({ deal: null, items: item ? [item] : [], frame }, '2026-07-17').lines.risks
    expect(again).toMatchObject({ sourceKind: 'call', sourceTitle: 'Signature call', sourceOn: '2026-07-17', sourceBy: 'Dr. Müßig' })
  })

  it('is a document unless somebody says what else, and nothing when nothing is said', () => {
    expect(read({ sourceKind: '', sourceTitle: 'SOW' })?.source).toMatchObject({ kind: 'document', title: 'SOW', on: null })
    expect(read({ sourceKind: '', sourceTitle: '' })?.source).toBeNull()
  })

  it('reads as a soft line, also while a day is being typed', () => {
    expect(sourceWords({ kind: 'call', title: 'Signature call', on: '2026-07-17', by: '' })).toBe('Call, Signature call, 17 Jul 2026')
    expect(sourceWords({ kind: 'mail', title: '', on: '2026', by: 'Rhys' })).toBe('Mail, Rhys')
  })
})

describe('why a draft was not saved', () => {
  const account = { fieldId: 'handoff-deal.account', label: 'Account', sentence: 'Please fill this in.' }
  const risk = { fieldId: 'handoff-lines.risks[0].text', label: 'Risks, line 1', sentence: 'Keep this under 1000 characters.' }

  it('names what a new one still needs, and the first mistake of another', () => {
    expect(unsavedWords([account, { ...account, label: 'Deal' }], false)).toContain('once these are filled in: Account and Deal.')
    expect(unsavedWords([risk, account], true)).toBe('Not saved yet. Risks, line 1: Keep this under 1000 characters. One more field needs a look.')
  })
})
