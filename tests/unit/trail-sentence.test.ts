import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { trailKeySchema } from '~/domain/trail'
import { trailSentence } from '~/workspace/words/trail-sentence'

const migrations = path.resolve(import.meta.dirname, '../../supabase/migrations')
const sql = readdirSync(migrations).map((file) => readFileSync(path.join(migrations, file), 'utf8')).join('\n')

/** What the commands record about the organization alone, and what may stand there: a mail need not be about a kickoff. */
const kinds = [...sql.matchAll(/private\.record\(\s*[\w.]+,\s*(?:null|parked\.kickoff_id),\s*'(\w+)'/g)].map((match) => match[1] ?? '')

const plain = (words: string) => words.replace(/[\u00A0\u202F]/g, ' ')
const told = (kind: string, detail = {}, locale = 'en-GB') => trailSentence({ kind, detail }, locale)

describe('the history of the firm', () => {
  it('has words for everything that the commands record about no kickoff', () => {
    expect(kinds.length).toBeGreaterThan(14)
    expect(kinds.filter((kind) => told(kind).did === kind.replaceAll('_', ' '))).toEqual([])
  })

  it('tells who got which role, and which they had', () => {
    expect(told('role_changed', { name: 'Dee', from: 'delivery', to: 'admin' }).did).toBe('made Dee admin, before delivery')
  })

  it('names a key by what can be seen of it', () => {
    expect(told('api_key_revoked', { name: 'CRM', prefix: 'abcd1234' }).did).toBe('revoked the API key “CRM” (kp_abcd1234_…)')
  })

  it('tells what an hour cost from then on, as the firm writes it', () => {
    const costs = [{ currency: 'EUR', hourCost: '95.5' }, { currency: 'BHD', hourCost: '41' }]
    expect(told('hour_costs_set', { costs }).from.map(plain)).toEqual(['EUR: €95.50 an hour', 'BHD: BHD 41.000 an hour'])
    expect(told('hour_costs_set', { costs: [] })).toEqual({ did: 'took out what an hour costs the firm', from: [] })
  })

  it('tells who answers what, and by which criteria a deal is judged', () => {
    expect(told('routing_set', { risks: 'delivery', promised_outcomes: 'sales', pricing_exceptions: 'sales' }).from).toEqual([
      'Sales: promised outcomes and price exceptions',
      'Delivery: risks',
    ])
    expect(told('fit_definition_set', { version: 3, criteria: [{ name: 'Revenue', weight: 5 }, { name: 'Urgency', weight: 2 }] })).toEqual({
      did: 'set version 3 of what a good deal is',
      from: ['Revenue 5, Urgency 2'],
    })
  })

  it('tells the rules of the handover and the settings of the firm', () => {
    expect(told('handover_rules_changed', { plannedMargin: '30', exposureThreshold: '15', ownReviewAllowed: false }).from).toEqual([
      'planned margin 30%, of which 15% may be at risk',
      'nobody accepts what they sold',
    ])
    expect(told('organization_changed', { name: 'Alder', accent: '#112233', timeZone: 'Europe/Berlin', linkDays: 30, codeBeforeConfirming: true }).from).toEqual([
      'Alder, #112233, Europe/Berlin',
      'links live 30 days, with a code before confirming',
    ])
  })

  it('tells what an upload brought', () => {
    expect(told('deals_imported', { name: 'deals.csv', created: 2, updated: 1, already_sent: 1 }).did).toBe(
      'imported “deals.csv”: 2 drafts started, 1 draft updated and 1 left alone, sent already',
    )
    expect(told('deals_imported', { name: 'deals.csv', unchanged: 4 }).did).toBe('imported “deals.csv”: nothing new in it')
  })

  it('still says something about what it does not know, or knows in another shape', () => {
    expect(told('sealed_in_amber')).toEqual({ did: 'sealed in amber', from: [] })
    expect(told('hour_costs_set', { costs: 'many' }).from).toEqual([])
  })

  it('starts at the newest for whoever follows a link that holds nonsense', () => {
    expect(trailKeySchema.parse('12')).toBe('12')
    expect(["1'--", '', '-1', '9'.repeat(40), null].map((key) => trailKeySchema.parse(key))).toEqual([null, null, null, null, null])
  })
})
