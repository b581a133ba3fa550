import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { dependencyStepKindSchema } from '~/domain/dependency'
import { historySentence } from '~/workspace/words/history-sentence'

const migrations = path.resolve(import.meta.dirname, '../../supabase/migrations')
const sql = readdirSync(migrations).map((file) => readFileSync(path.join(migrations, file), 'utf8')).join('\n')

/** What the commands record about a kickoff; what concerns the organization alone never stands in a kickoff's history. */
const kinds = [
  ...sql.matchAll(/private\.record\(\s*[\w.]*organization_id,\s*[\w.]+(?<!null),\s*'(\w+)'/g),
  ...sql.matchAll(/private\.record_many\(_organization_id, _actor_id, '(\w+)'/g),
].flatMap(([, kind = '']) => (kind === 'dependency_' ? dependencyStepKindSchema.options.map((step) => `${kind}${step}`) : kind))

const told = (kind: string, detail = {}) => historySentence({ kind, detail })

describe('the history of a kickoff', () => {
  it('has words for everything that the commands record', () => {
    expect(kinds.length).toBeGreaterThan(15)
    expect(kinds.filter((kind) => told(kind).did === kind.replaceAll('_', ' '))).toEqual([])
  })

  it('tells who took whose place, and who only got another address', () => {
    expect(told('recipient_replaced', { from: 'Zoë', to: 'Ben' }).did).toBe('put Ben in the place of Zoë')
    expect(told('recipient_replaced', { from: 'Zoë', to: 'Zoë' }).did).toBe('sent Zoë a new link to another address')
  })

  it('quotes the buyer', () => {
    expect(told('flag_raised', { section: 'scope_boundaries', kind: 'not_agreed', words: 'We said four.' })).toEqual({
      did: 'flagged scope boundaries as not agreed',
      words: 'We said four.',
    })
  })

  it('tells who turned which key, and how much was at risk when it was turned', () => {
    expect(told('review_requested', { changes: 0 }).did).toBe('asked delivery to review the handoff')
    expect(told('review_requested', { changes: 2 }).did).toBe('asked delivery to review 2 changes')
    expect(told('review_returned', { questions: 1 }).did).toBe('returned the handoff with 1 question')
    expect(told('review_accepted', { above: false, share: 4, reason: '' })).toEqual({ did: 'accepted the handoff', words: '' })
    expect(told('review_accepted', { above: true, share: 17.35, reason: 'Worth it.' })).toEqual({
      did: 'accepted the handoff with 17.35% of the planned margin at risk',
      words: 'Worth it.',
    })
    expect(told('review_accepted', { above: true, share: null }).did).toContain('could not be told')
  })

  it('tells who was put in as a deal’s owner, and through what where nobody did it by hand', () => {
    const owners = { which: 'delivery', from: 'Dee', to: 'Don' }
    expect(told('owner_changed', owners).did).toBe('put Don in the place of Dee as delivery owner')
    expect(told('owner_changed', { ...owners, importName: 'won.csv' }).did).toBe('put Don in the place of Dee as delivery owner, from “won.csv”')
    expect(told('owner_changed', { ...owners, apiKey: 'CRM' }).did).toBe('Put Don in the place of Dee as delivery owner, through the key “CRM”')
  })

  it('tells that a side scored the fit, never how', () => {
    expect(told('fit_scored', { side: 'sales', corrected: false, definition: 1 })).toEqual({ did: 'scored the fit for sales', words: '' })
  })

  it('tells how a kickoff arrived: typed, uploaded, or sent by another system', () => {
    expect(told('kickoff_created', { lines: 3 }).did).toBe('started this kickoff')
    expect(told('kickoff_created', { importName: 'deals.csv' }).did).toBe('started this kickoff from “deals.csv”')
    expect(told('kickoff_created', { apiKey: 'CRM' }).did).toBe('Started through the key “CRM”')
    expect(told('handoff_imported', { apiKey: 'CRM' }).did).toBe('Updated through the key “CRM”')
  })

  it('tells what was said and done about what the work waits for', () => {
    expect(told('dependency_promised', { line: 'Wi-Fi in hall 3', promisedOn: '2027-01-29', words: 'The cables come late.' })).toEqual({
      did: 'promised “Wi-Fi in hall 3” for 29 Jan 2027',
      words: 'The cables come late.',
    })
    expect(told('dependency_assigned', { line: 'Wi-Fi', side: 'buyer', to: 'Rob', forMilestone: true }).did).toBe('said that “Wi-Fi” is owed by Rob')
    expect(told('dependency_assigned', { line: 'Wi-Fi', side: 'firm', to: null, forMilestone: false }).did).toBe(
      'said that “Wi-Fi” is owed by us; the first milestone does not wait for it',
    )
  })

  it('tells how the first milestone’s date moved, and why, and who said that it is reached', () => {
    expect(told('milestone_moved', { from: '2027-01-15', to: '2027-01-29', reason: 'third_party', words: 'The carrier is late.' })).toEqual({
      did: 'moved the first milestone from 15 Jan 2027 to 29 Jan 2027, because of a third party',
      words: 'The carrier is late.',
    })
    expect(told('milestone_moved', { from: null, to: '2027-01-29', reason: 'estimate' }).did).toContain('set the first milestone’s date to 29 Jan 2027')
    expect(told('milestone_reached', { typedName: 'Bea Buyer' }).did).toBe('said as “Bea Buyer” that the first milestone is reached')
    expect(told('milestone_answer_recorded', { name: 'Bea', verdict: 'not_yet', channel: 'mail', givenOn: '2027-01-29' }).did).toBe(
      'recorded that Bea said by mail on 29 Jan 2027: the first milestone is not reached yet',
    )
    expect(told('condition_unmarked', { condition: 'All signed', claimEnded: true }).did).toContain('and with it that the milestone is done')
  })

  it('tells what a file came with', () => {
    expect(told('file_attached', { name: 'a.pdf', flagId: 'f' }).did).toBe('attached “a.pdf” to a flag')
    expect(told('file_attached', { name: 'a.pdf', itemId: 'i' }).did).toBe('attached “a.pdf” to what the work waits for')
    expect(told('file_attached', { name: 'a.pdf', condition: 'All signed' }).did).toBe('attached “a.pdf” to a condition of the first milestone')
  })

  it('still says something about what it does not know', () => {
    expect(told('sealed_in_amber')).toEqual({ did: 'sealed in amber', words: '' })
  })
})
