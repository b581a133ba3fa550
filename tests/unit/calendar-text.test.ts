import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarText } from '~/calendar/calendar-text'
import type { BuyerCalendar, Calendar, MemberCalendar } from '~/domain/calendar'
import type { Locale } from '~/domain/deal'
import { milestoneStateSchema } from '~/domain/milestone'

const HOME = 'https://kickoff.example'
const KICKOFF = '6f9b0c1e-0000-4000-8000-000000000001'
const ITEM = '6f9b0c1e-0000-4000-8000-000000000002'

const milestone: BuyerCalendar['milestones'][number] = {
  kickoffId: KICKOFF, title: 'Hall 3 goes live', doneWhen: 'Every scanner reads\nTwo shifts without a stop', dueOn: '2027-01-29', firstDueOn: '2027-01-15',
  reachedOn: null, state: 'at_risk', changes: 3, changedAt: '2026-12-01T09:30:00.123456+00:00',
}
const dependency: BuyerCalendar['dependencies'][number] = {
  kickoffId: KICKOFF, itemId: ITEM, text: 'Wi-Fi in hall 3', detail: 'All twelve gates', dueOn: '2027-01-10', promisedOn: '2027-02-01', isMine: true, changes: 2,
  changedAt: '2026-12-02T09:30:00+00:00',
}
const aBuyers = (more: Partial<BuyerCalendar> = {}): BuyerCalendar => ({
  holder: 'buyer', firm: 'Hollenkamp Suhr', locale: 'en-GB', milestones: [milestone], dependencies: [dependency], ...more,
})
const aMembers = (more: Partial<MemberCalendar> = {}): MemberCalendar => ({
  holder: 'member', firm: 'Hollenkamp Suhr', milestones: [{ ...milestone, account: 'Krähwinkler' }], dependencies: [{ ...dependency, account: 'Krähwinkler' }], ...more,
})

/** As a calendar program reads it: strictly, so that a line that is none fails. */
function read(calendar: Calendar) {
  const text = calendarText(calendar, HOME)
  const root = new ICAL.Component(ICAL.parse(text))
  const events = root.getAllSubcomponents('vevent')
  const valueOf = (index: number, name: string) => String(events[index]?.getFirstPropertyValue(name) ?? '')
  return { text, root, events, valueOf, summaries: events.map((_, index) => valueOf(index, 'summary')) }
}

const every: Calendar[] = [aMembers(), ...(['en-GB', 'de-DE', 'ar-BH'] satisfies Locale[]).map((locale) => aBuyers({ locale }))]

describe('a calendar', () => {
  it.each(every)('is one that a calendar program takes, whoever reads it in whatever language', (calendar) => {
    const { root, events, valueOf, text } = read(calendar)
    expect(root.name).toBe('vcalendar')
    expect(root.getFirstPropertyValue('version')).toBe('2.0')
    expect(root.getFirstPropertyValue('prodid')).toBeTruthy()
    expect(events).toHaveLength(2)
    expect(new Set(events.map((_, index) => valueOf(index, 'uid'))).size).toBe(2)
    for (const name of ['dtstamp', 'dtstart', 'summary', 'last-modified', 'sequence']) expect(events.every((_, index) => valueOf(index, name))).toBe(true)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  it('shows whole days, the same wherever they are read, which keep nobody busy', () => {
    const { events, valueOf } = read(aBuyers())
    expect(events.map((event) => new ICAL.Event(event).startDate.isDate)).toEqual([true, true])
    expect([valueOf(0, 'dtstart'), valueOf(1, 'dtstart')]).toEqual(['2027-01-29', '2027-02-01'])
    expect(valueOf(0, 'transp')).toBe('TRANSPARENT')
  })

  it('keeps its name for a thing when its day moves, and says that it is newer', () => {
    const [before, after] = [read(aBuyers()), read(aBuyers({ milestones: [{ ...milestone, dueOn: '2027-02-12', changes: 4, changedAt: '2026-12-20T08:00:00+00:00' }] }))]
    expect(after.valueOf(0, 'uid')).toBe(before.valueOf(0, 'uid'))
    expect(after.valueOf(0, 'dtstart')).toBe('2027-02-12')
    expect([before.valueOf(0, 'sequence'), after.valueOf(0, 'sequence')]).toEqual(['3', '4'])
    expect([before.valueOf(0, 'last-modified'), after.valueOf(0, 'last-modified')]).toEqual(['2026-12-01T09:30:00Z', '2026-12-20T08:00:00Z'])
  })

  it('is the same bytes as long as nothing changes', () => {
    expect(calendarText(aMembers(), HOME)).toBe(calendarText(aMembers(), HOME))
  })

  it('leads a buyer to their page and a member to theirs, with no secret in the address', () => {
    expect(read(aBuyers()).valueOf(0, 'url')).toBe(`${HOME}/kickoff/${KICKOFF}`)
    expect(read(aMembers()).valueOf(1, 'url')).toBe(`${HOME}/kickoffs/${KICKOFF}/milestone`)
  })

  it('speaks the buyer\'s language', () => {
    const { root, summaries, valueOf } = read(aBuyers({ locale: 'de-DE' }))
    expect(root.getFirstPropertyValue('x-wr-calname')).toBe('Hollenkamp Suhr: der erste Meilenstein')
    expect(summaries).toEqual(['Hollenkamp Suhr: Hall 3 goes live', 'Hollenkamp Suhr braucht: Wi-Fi in hall 3'])
    expect(valueOf(0, 'description').split('\n')).toEqual([
      'Der erste Meilenstein. Der Termin ist gefährdet.', 'Der zuerst genannte Termin: 15. Januar 2027.', 'Fertig, wenn:', '- Every scanner reads', '- Two shifts without a stop',
    ])
    expect(valueOf(1, 'description').split('\n')).toEqual(['Das kommt von Ihnen.', 'All twelve gates', 'Gebraucht bis 10. Januar 2027, zugesagt für 1. Februar 2027.'])
  })

  it('tells a member the account and how it stands', () => {
    expect(read(aMembers()).summaries).toEqual(['Krähwinkler: Hall 3 goes live (at risk)', 'Krähwinkler: Wi-Fi in hall 3 (ours)'])
  })

  it.each(milestoneStateSchema.options)('has words for a milestone that is %s', (state) => {
    const reachedOn = state === 'reached' ? '2027-01-28' : null
    for (const calendar of [aMembers({ milestones: [{ ...milestone, state, reachedOn, account: 'Krähwinkler' }] }), aBuyers({ milestones: [{ ...milestone, state, reachedOn }] })]) {
      const { valueOf } = read(calendar)
      expect(valueOf(0, 'description')).not.toContain('{')
      expect(valueOf(0, 'dtstart')).toBe(reachedOn ?? '2027-01-29')
    }
  })

  it('leaves out what has no day, and is empty where there is nothing', () => {
    const without = { ...dependency, dueOn: null, promisedOn: null }
    expect(read(aBuyers({ milestones: [{ ...milestone, dueOn: null }], dependencies: [without] })).events).toEqual([])
    expect(read(aMembers({ milestones: [], dependencies: [] })).events).toEqual([])
  })

  it('takes any words for words: none of them adds a line or an event, turns the text around or is lost', () => {
    const hostile = `Hall;3,\\n"x"\r\nEND:VEVENT\nBEGIN:VEVENT\rATTACH:http://evil.example\u2028\u0000\u202Eevil\u2066 ${'ä😀'.repeat(500)} القاعة`
    const calendars: Calendar[] = [
      aMembers({ firm: hostile, milestones: [{ ...milestone, account: hostile, title: hostile, doneWhen: hostile }], dependencies: [{ ...dependency, account: hostile, text: hostile, detail: hostile }] }),
      ...(['en-GB', 'ar-BH'] satisfies Locale[]).map((locale) =>
        aBuyers({ locale, firm: hostile, milestones: [{ ...milestone, title: hostile, doneWhen: hostile }], dependencies: [{ ...dependency, text: hostile, detail: hostile }] }),
      ),
    ]
    for (const calendar of calendars) {
      const { text, root, events, summaries } = read(calendar)
      expect(root.getAllSubcomponents()).toHaveLength(2)
      expect(events.every((event) => !event.hasProperty('attach'))).toBe(true)
      expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066\u2067]/u)
      expect(text).not.toContain('\uFFFD')
      for (const summary of summaries) expect(summary).toContain(`Hall;3,\\n"x" END:VEVENT BEGIN:VEVENT ATTACH:http://evil.example evil ${'ä😀'.repeat(500)} القاعة`)
    }
  })
})
