import { extendCalendars, type CalendarOf } from '~/data/holiday-calendars'
import { runSchedule, type ScheduleRun } from '~/data/schedule'
import { serviceClient } from '~/data/service-client'
import { clearStaleAttachments } from '~/data/stale-attachments'
import type { Env } from '../env.server'
import { makeAlarmClock } from './alarm-clock'

const MINUTE_MS = 60_000

/** A running schedule; `stop` resolves when the look that is under way has ended. */
export type Schedule = { stop(): Promise<void> }

type ScheduleSettings = Pick<Env, 'SUPABASE_URL' | 'SUPABASE_PUBLISHABLE_KEY' | 'SUPABASE_SECRET_KEY'>

/** Looks at the clock each minute from now on. `onMail`: there is mail to deliver. `calendarOf`: whence the public holidays of coming years are known. */
export function startSchedule(env: ScheduleSettings, onMail: () => void, calendarOf: CalendarOf): Schedule {
  const client = serviceClient({ url: env.SUPABASE_URL, publishableKey: env.SUPABASE_PUBLISHABLE_KEY, secretKey: env.SUPABASE_SECRET_KEY })
  return keepSchedule({
    async look() {
      const done = await runSchedule(client)
      if (!done.ok) throw new Error(`schedule: ${done.refusal.code}`)
      await clearStaleAttachments(client)
      await extendCalendars(client, calendarOf)
      return done.value
    },
    onMail,
    report: (line) => console.warn(line),
  })
}

type Scheduling = { look: () => Promise<ScheduleRun>; onMail: () => void; report: (line: string) => void }

/** The loop behind {@link startSchedule}, with its surroundings handed in. */
export function keepSchedule({ look, onMail, report }: Scheduling): Schedule {
  const alarm = makeAlarmClock()
  let isStopping = false
  let isInTrouble = false
  async function once(): Promise<boolean> {
    try {
      const { reminded, escalated, stalled, digests, reckoned, failed } = await look()
      isInTrouble = false
      if (failed > 0) report(`schedule: ${failed} could not be looked at, trying again later`)
      const hasMailed = reminded + escalated + stalled + digests > 0
      if (hasMailed) onMail()
      return hasMailed || reckoned > 0
    } catch (error) {
      // By name only: a message of the database may quote what it was given. One line when a trouble begins, none while it lasts.
      if (!isInTrouble) report(`schedule: the clock cannot be looked at (${error instanceof Error ? error.name : 'unknown'}); trying again each minute`)
      isInTrouble = true
      return false
    }
  }
  async function loop(): Promise<void> {
    while (!isStopping) {
      // One look does only so much: where something was due, more may be.
      const mayBeMore = await once()
      if (!mayBeMore && !isStopping) await alarm.sleep(MINUTE_MS)
    }
  }
  const running = loop()
  return {
    stop() {
      isStopping = true
      alarm.wake()
      return running
    },
  }
}
