import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { historySentence } from '~/workspace/words/history-sentence'

const migrations = path.resolve(import.meta.dirname, '../../supabase/migrations')
const sql = readdirSync(migrations).map((file) => readFileSync(path.join(migrations, file), 'utf8')).join('\n')

/** What the commands record about a kickoff; what concerns the organization alone never stands in a kickoff's history. */
const kinds = [...sql.matchAll(/private\.record\(\s*[\w.]*organization_id,\s*[\w.]+(?<!null),\s*'(\w+)'/g)].map((match) => match[1] ?? '')

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

  it('still says something about what it does not know', () => {
    expect(told('sealed_in_amber')).toEqual({ did: 'sealed in amber', words: '' })
  })
})
