import { describe, expect, it } from 'vitest'
import { inboxFilterSchema } from '~/domain/inbox'
import { kickoffFilterSchema } from '~/domain/kickoff'
import { inboxLink, kickoffsLink } from '~/workspace/filter-link'

const inboxAt = (search: string) => inboxFilterSchema.parse(Object.fromEntries(new URLSearchParams(search)))
const KEY = '1795446000.5~7f8e886d-dd7f-4166-bd60-03955d169180'

describe('a filter as a link that can be shared', () => {
  it('leaves the plain inbox its plain address', () => {
    expect(inboxLink(inboxAt(''))).toBe('/inbox')
    expect(kickoffsLink(kickoffFilterSchema.parse({}))).toBe('/kickoffs')
  })

  it('brings a colleague who opens it to the same list', () => {
    const filter = inboxAt('whose=all&state=answered&beforeStart=1&dealType=pilot')
    const [, search = ''] = inboxLink(filter).split('?')
    expect(inboxAt(search)).toEqual(filter)
  })

  it('takes a filter off again, and only that one', () => {
    expect(inboxLink(inboxAt('whose=all&dealType=pilot'), { dealType: null })).toBe('/inbox?whose=all')
    expect(inboxLink(inboxAt('whose=all&beforeStart=1'), { beforeStart: false })).toBe('/inbox?whose=all')
    expect(inboxLink(inboxAt('whose=all'), { whose: 'mine' })).toBe('/inbox')
  })

  it('starts another filter at its first page', () => {
    const deep = inboxAt(`after=${encodeURIComponent(KEY)}`)
    expect(deep.after).toBe(KEY)
    expect(inboxLink(deep, { state: 'settled' })).toBe('/inbox?state=settled')
    expect(inboxLink(deep, { after: deep.after })).toContain('after=')
  })

  it('shows the plain list to somebody whose link holds nonsense', () => {
    expect(inboxAt("whose=x&state=%00&dealType=y&after=1'--")).toEqual(inboxAt(''))
    expect(kickoffFilterSchema.parse({ waiting: 'never', after: '\u0000' })).toEqual(kickoffFilterSchema.parse({}))
  })
})
