import { describe, expect, it } from 'vitest'
import { milestoneStateSchema, type OpenDependency, type WeighedDependency } from '~/domain/milestone'
import { OUTLOOK_LABELS, outlookEffect, outlookReason, outlookReasons, type Standing } from '~/workspace/words/outlook-words'

const TODAY = '2026-11-28'

const aDependency = (text: string, dueOn: string | null, promisedOn: string | null = null, leadDays = 0): OpenDependency => ({
  itemId: crypto.randomUUID(), text, side: 'buyer', owedBy: null, dueOn, promisedOn, leadDays,
})
const weighed = (dependency: OpenDependency, pushedDays = 0): WeighedDependency => ({
  ...dependency, expectedOn: dependency.promisedOn ?? dependency.dueOn ?? TODAY, pushedDays,
})

const aStanding = (outlook: Partial<Standing['outlook']> = {}, more: Partial<Standing> = {}): Standing => ({
  title: 'Blueprint signed',
  dueOn: '2026-12-11',
  reachedOn: null,
  open: [],
  outlook: {
    state: 'on_track', daysLeft: 13, pushedDays: 0, likelyOn: null, total: 0, late: [], endsAfter: [], soon: [], isConfirmed: true, claimedOn: null,
    ...outlook,
  },
  ...more,
})

const wifi = aDependency('Wi-Fi in hall 3', '2027-01-29')
const keyUsers = aDependency('Key users', '2026-09-01')
const master = aDependency('Cleansed article master', '2026-10-16')

describe('why a milestone stands as it does', () => {
  it('names to delivery what is late, with its day', () => {
    const late = [weighed(keyUsers, 101), weighed(master, 56)]
    expect(outlookReason(aStanding({ state: 'at_risk', total: 5, late }), TODAY)).toBe(
      '2 of 5 dependencies are late: Key users, 1 Sep; Cleansed article master, 16 Oct.',
    )
    expect(outlookReason(aStanding({ state: 'at_risk', total: 1, late: late.slice(0, 1) }), TODAY)).toBe('1 of 1 dependency is late: Key users, 1 Sep.')
  })

  it('names two of many, and counts the others', () => {
    const late = ['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04', '2026-09-05'].map((day, at) => weighed(aDependency(`Line ${at}`, day)))
    expect(outlookReason(aStanding({ state: 'at_risk', total: 9, late }), TODAY)).toBe('5 of 9 dependencies are late: Line 0, 1 Sep; Line 1, 2 Sep; and 3 more.')
  })

  it('calls out what ends after the milestone that needs it, with the year of its day', () => {
    expect(outlookReason(aStanding({ state: 'at_risk', total: 3, endsAfter: [weighed(wifi, 49)] }), TODAY)).toBe(
      '1 of 3 dependencies ends after the milestone: Wi-Fi in hall 3, 29 Jan 2027.',
    )
  })

  it('tells of a promise for a later day than it was needed, even where it comes before the milestone', () => {
    const promised = aDependency('Article master', '2026-12-01', '2026-12-08', 10)
    expect(outlookReason(aStanding({ state: 'at_risk', total: 2, pushedDays: 7 }, { open: [promised] }), TODAY)).toBe(
      '1 of 2 dependencies comes later than needed: Article master, 8 Dec.',
    )
  })

  it('says no longer that something comes too late, once the date was moved on account of it', () => {
    const promised = aDependency('Article master', '2026-12-01', '2026-12-08', 10)
    const moved = aStanding({ state: 'waiting_for_buyer', total: 2, soon: [weighed(promised)] }, { dueOn: '2026-12-18', open: [promised] })
    expect(outlookReason(moved, TODAY)).toBe('1 of 2 dependencies is due from the buyer within a week: Article master, 8 Dec.')
  })

  it('tells each dependency once', () => {
    const promised = aDependency('Article master', '2026-12-01', '2026-12-04')
    const reason = outlookReasons(aStanding({ state: 'at_risk', total: 1, soon: [weighed(promised, 3)] }, { open: [promised] }), TODAY).join(' ')
    expect(reason.match(/Article master/g)).toHaveLength(1)
  })

  it('says what the buyer owes within a week, and that they have not confirmed', () => {
    const soon = [weighed(aDependency('Access to the media accounts', '2026-12-01'))]
    expect(outlookReasons(aStanding({ state: 'waiting_for_buyer', total: 2, soon, isConfirmed: false }), TODAY)).toEqual([
      '1 of 2 dependencies is due from the buyer within a week: Access to the media accounts, 1 Dec.',
      'The buyer has not confirmed yet.',
    ])
  })

  it('waits for the buyer’s word once we said that it is done, and talks of nothing else', () => {
    const standing = aStanding({ state: 'waiting_for_buyer', claimedOn: '2026-11-26', late: [weighed(keyUsers, 9)], total: 1 })
    expect(outlookReason(standing, TODAY)).toBe('We said on 26 Nov that it is done, and wait for the buyer’s word.')
  })

  it('says that its day has passed, and why', () => {
    const standing = aStanding({ state: 'late', total: 2, late: [weighed(master, 43)] }, { dueOn: '2026-10-29' })
    expect(outlookReason(standing, TODAY)).toBe('Its day, 29 Oct, has passed. 1 of 2 dependencies is late: Cleansed article master, 16 Oct.')
  })

  it('says that there is no date, or no milestone at all', () => {
    expect(outlookReason(aStanding({ state: 'at_risk' }, { dueOn: null }), TODAY)).toBe('It has no date.')
    expect(outlookReason(aStanding({ state: 'at_risk' }, { title: null, dueOn: null }), TODAY)).toBe('The handoff names no first milestone.')
  })

  it('is calm where nothing is wrong', () => {
    expect(outlookReason(aStanding(), TODAY)).toBe('It waits for nothing.')
    expect(outlookReason(aStanding({ total: 1 }), TODAY)).toBe('What it waited for is there.')
    expect(outlookReason(aStanding({ total: 4 }), TODAY)).toBe('All 4 dependencies are there.')
    expect(outlookReason(aStanding({ total: 4 }, { open: [aDependency('Logo', '2026-12-10')] }), TODAY)).toBe('1 of 4 dependencies is still to come, in time.')
  })

  it('says since when it is reached, and by whose word where that is known', () => {
    const reached = aStanding({ state: 'reached', daysLeft: null }, { reachedOn: '2026-11-20' })
    expect(outlookReason(reached, TODAY)).toBe('Reached on 20 Nov.')
    expect(outlookReasons(reached, TODAY, 'Bea Buyer')).toEqual(['Reached on 20 Nov, as Bea Buyer said.'])
  })

  it('keeps a line that runs the other way to itself, and cuts a long one at a word', () => {
    const late = [weighed(aDependency('رخصة البناء', '2026-11-01'))]
    expect(outlookReason(aStanding({ state: 'at_risk', total: 1, late }), TODAY)).toContain('\u2068رخصة البناء\u2069, 1 Nov')
    const long = [weighed(aDependency('word '.repeat(200), '2026-11-01'))]
    expect(outlookReason(aStanding({ state: 'at_risk', total: 1, late: long }), TODAY).length).toBeLessThan(120)
  })

  it('has a label for each state', () => {
    for (const state of milestoneStateSchema.options) expect(OUTLOOK_LABELS[state]).toBeTruthy()
  })
})

describe('what it does to the milestone', () => {
  it('is told in days and with the day, and in one day as one', () => {
    expect(outlookEffect(aStanding({ pushedDays: 11, likelyOn: '2027-02-09' }).outlook, TODAY)).toBe('Moves the milestone by 11 days, to 9 Feb 2027, as things stand.')
    expect(outlookEffect(aStanding({ pushedDays: 1, likelyOn: '2026-12-12' }).outlook, TODAY)).toContain('by 1 day, to 12 Dec,')
  })

  it('is not told where it does nothing', () => {
    expect(outlookEffect(aStanding().outlook, TODAY)).toBeNull()
  })
})
