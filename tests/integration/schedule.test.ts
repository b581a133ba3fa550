import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirmVersion } from '~/data/buyer'
import { extendCalendars } from '~/data/holiday-calendars'
import { runSchedule, type ScheduleRun } from '~/data/schedule'
import { holidayCalendar } from '~/intake/public-holidays'
import { linkOf, peopleOf, setRaceStage, times, type RaceStage } from '../support/race-stage'

let stage: RaceStage
beforeAll(async () => {
  stage = await setRaceStage()
})
afterAll(() => stage?.strike())

const reminders = async (kickoffId: string) =>
  Number((await stage.sql`select count(*) as n from private.outbox where kickoff_id = ${kickoffId} and kind = 'reminder'`)[0]?.n)

/** A kickoff that was sent four weeks ago, in a firm whose reader works at this hour, whatever hour it is. */
async function aSilentKickoff() {
  const firm = await stage.arrange.aFirm()
  const kickoff = await stage.arrange.aSentKickoff(firm)
  const hour = new Date().getUTCHours()
  // Noon is in this zone now. Its sign is upside down, as in all zones of that name.
  const zone = hour === 12 ? 'Etc/GMT' : `Etc/GMT${hour > 12 ? '+' : '-'}${Math.abs(hour - 12)}`
  await stage.sql`update public.organizations set time_zone = ${zone}, working_days = '{1,2,3,4,5,6,7}' where id = ${firm.organizationId}`
  await stage.sql`update public.recipients set asked_at = now() - interval '28 days', remind_at = now() where kickoff_id = ${kickoff.id}`
  return { firm, kickoff }
}

const runs = (count: number) => times(count, () => runSchedule(stage.delivery))
const remindedBy = (answers: Awaited<ReturnType<typeof runs>>) =>
  answers.reduce((sum, answer) => sum + (answer.ok ? answer.value.reminded : Number.NaN), 0)

test('a buyer is reminded once, however many schedules look at the clock at the same moment', async () => {
  const { kickoff } = await aSilentKickoff()
  expect(remindedBy(await runs(20))).toBe(1)
  expect(await reminders(kickoff.id)).toBe(1)
  expect(remindedBy(await runs(5))).toBe(0)
})

test('an owner gets one daily mail, and a flag is told once, by however many schedules', async () => {
  const { firm, kickoff } = await aSilentKickoff()
  await stage.arrange.sql`
    select private.raise_flag_as(${peopleOf(kickoff).approver.id}, jsonb_build_object(
      'section', 'risks', 'itemId', null, 'kind', 'unclear', 'words', 'Which?', 'beforeStart', false, 'version', 1, 'idempotencyKey', ${randomUUID()}::text))`
  await stage.sql`update public.flags set due_at = now() - interval '1 minute' where kickoff_id = ${kickoff.id}`
  await stage.sql`update public.organizations set next_digest_at = now() - interval '1 minute' where id = ${firm.organizationId}`
  await runs(20)
  const mailed = await stage.sql`
    select kind, count(*)::int as n from private.outbox
    where organization_id = ${firm.organizationId} and kind in ('daily_digest', 'flag_overdue') group by kind order by kind`
  expect(mailed).toEqual([{ kind: 'daily_digest', n: 1 }, { kind: 'flag_overdue', n: 1 }])
})

test('who owes something is reminded once, and whose turn it is is told once, by however many schedules', async () => {
  const { firm, kickoff } = await aSilentKickoff()
  const { approver } = peopleOf(kickoff)
  await confirmVersion(stage.backend, linkOf(kickoff, approver), { version: 1, typedName: approver.name, codeProof: null })
  await stage.sql`
    insert into public.dependencies (kickoff_id, item_id, organization_id, place, text, due_on, side, recipient_id)
    values (${kickoff.id}, ${randomUUID()}, ${firm.organizationId}, 99, 'Wi-Fi in hall 3', current_date, 'buyer', ${approver.id})`
  await stage.sql`
    update public.recipients set asked_at = now() - interval '28 days', last_acted_at = now() - interval '28 days', remind_at = now()
    where kickoff_id = ${kickoff.id}`
  await stage.sql`
    update private.stall_clocks set moved_at = now() - interval '28 days', look_at = now() where kickoff_id = ${kickoff.id}`
  await runs(20)
  const mailed = await stage.sql`
    select kind, count(*)::int as n from private.outbox
    where kickoff_id = ${kickoff.id} and kind in ('dependencies_due', 'kickoff_stalled') group by kind order by kind`
  expect(mailed).toEqual([{ kind: 'dependencies_due', n: 1 }, { kind: 'kickoff_stalled', n: 1 }])
})

test('the public holidays of the next years come once, by however many servers, and a day that was taken out stays out', async () => {
  const { organizationId } = await stage.arrange.aFirm()
  const until = `${new Date().getUTCFullYear()}-12-31`
  await stage.sql`
    update public.organizations set holiday_country = 'DE', holiday_region = 'NW', holidays_until = ${until} where id = ${organizationId}`
  await stage.sql`insert into private.left_out_holidays values (${organizationId}, ${`${until.slice(0, 4)}-05-01`}, 'Labour Day')`
  await times(3, () => extendCalendars(stage.delivery, holidayCalendar))
  const coming = holidayCalendar('DE', 'NW', Number(until.slice(0, 4)) + 1)
  const kept = coming?.days.filter(({ name }) => name !== 'Labour Day')
  const days = await stage.sql`
    select on_date::text as on, name from public.holidays where organization_id = ${organizationId} and not is_own order by on_date`
  expect(days.map((day) => ({ ...day }))).toEqual(kept?.toSorted((one, other) => one.on.localeCompare(other.on)))
  expect(kept?.length).toBe((coming?.days.length ?? 0) - 3)
  const told = await stage.sql`
    select o.holidays_until::text as until, e.detail ->> 'days' as days from public.organizations o
    join public.events e on e.organization_id = o.id and e.kind = 'holidays_extended' where o.id = ${organizationId}`
  expect(told.map((each) => ({ ...each }))).toEqual([{ until: coming?.until, days: String(kept?.length) }])
})

test('a buyer who confirms while the schedule runs is never reminded by a mail that leaves', async () => {
  for (const first of ['schedule', 'buyer']) {
    const { kickoff } = await aSilentKickoff()
    const { approver } = peopleOf(kickoff)
    const confirming = () => confirmVersion(stage.backend, linkOf(kickoff, approver), { version: 1, typedName: approver.name, codeProof: null })
    const running = (): Promise<unknown> => runs(3)
    await Promise.all(first === 'schedule' ? [running(), confirming()] : [confirming(), running()])
    await stage.sql`select public.claim_mail(1000, 60)`
    const leaving = await stage.sql`
      select id from private.outbox where kickoff_id = ${kickoff.id} and kind = 'reminder' and reason is distinct from 'moot'`
    expect(leaving).toHaveLength(0)
  }
})

test('one reader with whom something is wrong holds up no other', async () => {
  const { kickoff: broken } = await aSilentKickoff()
  const { kickoff: sound } = await aSilentKickoff()
  await stage.sql`update public.recipients set time_zone = 'Europe/Atlantis' where kickoff_id = ${broken.id}`
  const answers = await runs(1)
  expect(answers[0]).toMatchObject({ ok: true, value: { reminded: 1, failed: 1 } satisfies Partial<ScheduleRun> })
  expect([await reminders(broken.id), await reminders(sound.id)]).toEqual([0, 1])
})

test('a firm with which something is wrong holds up no reader of another', async () => {
  const broken = await stage.arrange.aFirm('Birch')
  await stage.sql`update public.organizations set time_zone = 'Europe/Atlantis', next_digest_at = private.clock() where id = ${broken.organizationId}`
  const { kickoff: sound } = await aSilentKickoff()
  const answers = await runs(1)
  expect(answers[0]).toMatchObject({ ok: true, value: { reminded: 1, failed: 1 } satisfies Partial<ScheduleRun> })
  expect(await reminders(sound.id)).toBe(1)
})

const DAY_MS = 86_400_000
const iso = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** The same rule told in another way: the list of all business days after a day, and the so-manieth of it. */
function oracle(from: number, count: number, workingDays: readonly number[], holidays: ReadonlySet<number>): number {
  if (count === 0) return from
  const after = Array.from({ length: 400 }, (_, index) => from + 1 + index)
  const isWorking = (day: number) => workingDays.includes(((day + 3) % 7) + 1)
  return after.filter((day) => isWorking(day) && !holidays.has(day))[count - 1] ?? Number.NaN
}

test('business days are counted as the calendar on the wall counts them, whatever week and holidays a firm has', async () => {
  const { organizationId } = await stage.arrange.aFirm()
  const someDay = fc.integer({ min: 20_000, max: 22_000 })
  await fc.assert(
    fc.asyncProperty(
      someDay,
      fc.integer({ min: 0, max: 12 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 }),
      async (from, count, workingDays, offsets) => {
        const holidays = new Set(offsets.map((offset) => from + offset))
        const [row] = await stage.sql.begin(async (sql) => {
          await sql`update public.organizations set working_days = ${workingDays} where id = ${organizationId}`
          await sql`delete from public.holidays where organization_id = ${organizationId}`
          await sql`
            insert into public.holidays (organization_id, on_date, name, is_own)
            select ${organizationId}, day::date, 'Off', true from unnest(${[...holidays].map(iso)}::text[]) day`
          return sql`select private.add_business_days(${organizationId}, ${iso(from)}::date, ${count})::text as day`
        })
        expect(row?.day).toBe(iso(oracle(from, count, workingDays, holidays)))
      },
    ),
    { numRuns: 1_000 },
  )
})

test('whatever the zone and the moment, a reminder lies in working hours, on a business day, and not too early', async () => {
  const { organizationId } = await stage.arrange.aFirm()
  await stage.sql`
    insert into public.holidays (organization_id, on_date, name, is_own) values
    (${organizationId}, '2026-10-26', 'After the clocks go back', true), (${organizationId}, '2026-03-30', 'After they go forward', true)`
  const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Shanghai', 'Pacific/Auckland', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Kiritimati', 'UTC']
  const year = { min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-01-01T00:00:00Z'), noInvalidDate: true }
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...zones), fc.date(year), fc.integer({ min: 1, max: 10 }), async (zone, from, days) => {
      const [row] = await stage.sql`
        select
          there::time >= '09:00' and there::time < '17:00' as in_hours,
          private.is_business_day(${organizationId}, there::date) as on_a_business_day,
          there >= private.add_business_days(${organizationId}, start::date, ${days}) + start::time as not_too_early
        from (
          select later at time zone ${zone} as there, ${from}::timestamptz at time zone ${zone} as start
          from private.business_days_later(${organizationId}, ${zone}, ${from}, ${days}) later) moment`
      expect(row).toEqual({ in_hours: true, on_a_business_day: true, not_too_early: true })
    }),
    { numRuns: 1_000 },
  )
})
