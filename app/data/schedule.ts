import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import { call } from './call'

const doneSchema = z.object({ reminded: z.int(), escalated: z.int(), stalled: z.int(), digests: z.int(), reckoned: z.int(), failed: z.int() })

/** How many mails one look at the clock has queued, and how many milestones it has `reckoned` for a new day; `failed`: what it could not look at, and will look at again; it holds up nothing else. */
export type ScheduleRun = z.infer<typeof doneSchema>

/** Does what is due by the clock: reminders, overdue flags, kickoffs that stall, daily mails. Asked by any number of servers, each is done once. */
export const runSchedule = (client: SupabaseClient) => call(client, 'run_schedule', {}, doneSchema)
