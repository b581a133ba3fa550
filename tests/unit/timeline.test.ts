import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { MilestoneRow, OpenDependency } from '~/domain/milestone'
import { layOutTimeline } from '~/workspace/milestones/lay-out-timeline'
import { placeLabels } from '~/workspace/milestones/timeline-labels'

const firm = { today: '2026-11-28', timeZone: 'Europe/Berlin' }

const aMilestone = (more: Partial<MilestoneRow> = {}, outlook: Partial<MilestoneRow['outlook']> = {}): MilestoneRow => ({
  kickoffId: crypto.randomUUID(), account: 'Buyer Ltd', name: 'Rollout', dealType: 'pilot', salesOwner: 'Sam', deliveryOwner: 'Dee',
  title: 'Blueprint signed', dueOn: '2026-12-11', firstDueOn: '2026-12-11', moves: 0, signedOn: '2026-10-06', sentAt: '2026-10-10T08:00:00Z',
  confirmedAt: '2026-10-20T08:00:00Z', claimedAt: null, reachedOn: null, open: [], awaits: null,
  outlook: { state: 'on_track', daysLeft: 13, pushedDays: 0, likelyOn: null, total: 0, late: [], endsAfter: [], soon: [], isConfirmed: true, claimedOn: null, ...outlook },
  ...more,
})
const aDependency = (text: string, dueOn: string | null, promisedOn: string | null = null): OpenDependency => ({
  itemId: crypto.randomUUID(), text, side: 'buyer', owedBy: null, dueOn, promisedOn, leadDays: 0,
})
const chartOf = (...rows: MilestoneRow[]) => layOutTimeline(rows, firm)
const trackOf = (row: MilestoneRow) => {
  const [track] = chartOf(row).tracks
  if (!track) throw new Error('no track')
  return track
}

describe('the chart of milestones', () => {
  it('draws the bar from the signature to the date, and tells what lies after the confirmation', () => {
    const { before, since, due, over, likely, first, reached } = trackOf(aMilestone())
    expect(before?.to).toBe(since?.from)
    expect(since?.to).toBe(due)
    expect(before && before.from < before.to).toBe(true)
    expect([over, likely, first, reached]).toEqual([null, null, null, null])
  })

  it('has one hollow bar while nobody has confirmed', () => {
    const { before, since, due } = trackOf(aMilestone({ confirmedAt: null }))
    expect([before?.to, since]).toEqual([due, null])
  })

  it('shows the first date where it moved, and where things stand', () => {
    const track = trackOf(aMilestone({ dueOn: '2027-01-08', moves: 1 }, { likelyOn: '2027-01-29', pushedDays: 21 }))
    expect(track.first).toBeLessThan(track.due ?? 0)
    expect(track.likely?.from).toBe(track.due)
    expect(track.labels.map(({ words }) => words)).toEqual(['8 Jan', '29 Jan', '11 Dec'])
    expect(track.words).toBe('signed 6 Oct, confirmed 20 Oct, first due 11 Dec, due 8 Jan 2027, as things stand 29 Jan 2027')
  })

  it('shows how far a late one is past its date, to today', () => {
    const chart = chartOf(aMilestone({ dueOn: '2026-11-10' }, { state: 'late' }))
    expect(chart.tracks[0]?.over?.to).toBe(chart.today)
  })

  it('ends a reached one where it was reached, without what was still open then', () => {
    const track = trackOf(aMilestone({ reachedOn: '2026-11-20', open: [aDependency('Wi-Fi', '2027-01-29')] }, { state: 'reached', likelyOn: '2027-01-29' }))
    expect(track.since?.to).toBe(track.reached)
    expect([track.due, track.likely, track.dots]).toEqual([null, null, []])
  })

  it('tells dependencies apart: past their day, after the milestone, in time, at the day that was promised', () => {
    const { dots } = trackOf(aMilestone({ open: [
      aDependency('In time', '2026-12-04'), aDependency('Late', '2026-11-02'), aDependency('Wi-Fi', '2026-12-01', '2027-01-29'), aDependency('No day', null),
    ] }))
    expect(dots.map(({ how, words }) => [how, words])).toEqual([['late', 'Late, 2 Nov'], ['on_time', 'In time, 4 Dec'], ['ends_after', 'Wi-Fi, 29 Jan 2027']])
  })

  it('holds a thousand dependencies as few dots, of which each says how many it is', () => {
    const open = Array.from({ length: 1000 }, (_, at) => aDependency(`Line ${at}`, `2026-12-${String(1 + (at % 9)).padStart(2, '0')}`))
    const { dots } = trackOf(aMilestone({ open }))
    expect(dots.length).toBeLessThan(30)
    expect(dots.reduce((sum, { count }) => sum + count, 0)).toBe(1000)
    expect(dots[0]?.words).toMatch(/and \d+ more$/)
  })

  it('lists those without a date apart', () => {
    const undated = aMilestone({ dueOn: null, firstDueOn: null })
    const chart = chartOf(aMilestone(), undated)
    expect(chart.undated).toEqual([undated.kickoffId])
    expect(chart.tracks).toHaveLength(1)
  })

  it('is not squeezed by a deal that was signed years ago, or is due in years', () => {
    const chart = chartOf(aMilestone(), aMilestone({ signedOn: '2010-01-01' }), aMilestone({ dueOn: '2049-01-01' }))
    const [usual, old, far] = chart.tracks
    expect(old?.before?.from).toBe(0)
    expect(far?.due).toBeNull()
    expect((usual?.due ?? 0) - (usual?.before?.from ?? 0)).toBeGreaterThan(5)
  })

  it('lies around what it shows: long past, or far ahead, without today', () => {
    const past = chartOf(aMilestone({ signedOn: '2020-01-01', confirmedAt: null, dueOn: '2020-03-01', firstDueOn: '2020-03-01', reachedOn: '2020-03-01' }, { state: 'reached' }))
    const ahead = chartOf(aMilestone({ dueOn: '2031-03-01', firstDueOn: '2031-03-01' }))
    expect([past.today, ahead.today]).toEqual([null, null])
    expect(past.tracks[0]?.reached).toBeGreaterThan(50)
    expect(ahead.tracks[0]?.due).not.toBeNull()
  })

  it('has weeks while they can be told apart, and months else, with the year where it turns', () => {
    expect(chartOf(aMilestone()).labels.map(({ words }) => words)).toContain('30 Nov')
    const long = chartOf(aMilestone({ signedOn: '2026-03-01' }, {}), aMilestone({ dueOn: '2027-06-01' }))
    expect(long.labels.map(({ words }) => words)).toContain('Jan 2027')
  })

  it('is drawn within its width, whatever the dates are', () => {
    const day = fc.integer({ min: 0, max: 12000 }).map((days) => new Date(Date.UTC(2010, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
    fc.assert(fc.property(day, fc.option(day), fc.option(day), fc.array(day, { maxLength: 5 }), (signedOn, dueOn, reachedOn, needed) => {
      const { tracks, lines, labels } = chartOf(aMilestone({ signedOn, dueOn, reachedOn, open: needed.map((each) => aDependency('Line', each)) }))
      const places = [...lines, ...labels, ...tracks.flatMap(({ dots, labels: own }) => [...dots, ...own])].map(({ at }) => at)
      const spans = tracks.flatMap(({ before, since, over, likely }) => [before, since, over, likely].filter((span) => span !== null))
      for (const at of [...places, ...spans.flatMap(({ from, to }) => [from, to])]) expect(at >= 0 && at <= 100).toBe(true)
      for (const { from, to } of spans) expect(from).toBeLessThanOrEqual(to)
      expect(lines.length).toBeLessThan(60)
    }))
  })
})

describe('labels', () => {
  it('never collide: the one named first stays, and a phone has room for fewer', () => {
    const labels = placeLabels([{ at: 50, words: '11 Dec' }, { at: 53, words: '14 Dec' }, { at: 62, words: '21 Dec' }, { at: 90, words: '8 Jan' }])
    expect(labels.map(({ words, isNarrow }) => [words, isNarrow])).toEqual([['11 Dec', true], ['21 Dec', false], ['8 Jan', true]])
  })

  it('stay within the chart at its edges', () => {
    expect(placeLabels([{ at: 1, words: 'Sep 2026' }, { at: 99, words: '29 Jan 2027' }]).map(({ anchor }) => anchor)).toEqual(['start', 'end'])
  })
})
