import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import { contradictionsPageSchema, type ContradictionInput, type Dismissal } from '~/domain/contradiction'
import { call } from './call'

const done = z.null().or(z.object({}))

/** The draft's lines, and which of them contradict each other, open ones first. */
export const readContradictions = (client: SupabaseClient, kickoffId: string) =>
  call(client, 'contradictions_page', { kickoff_id: kickoffId }, contradictionsPageSchema)

/** Ties lines that cannot all be right. A line that has left the draft meanwhile is refused with `draft_line_gone`. */
export const tieContradiction = (client: SupabaseClient, kickoffId: string, contradiction: ContradictionInput) =>
  call(client, 'tie_contradiction', { kickoff_id: kickoffId, contradiction }, z.object({ contradictionId: z.uuid() }))

/** Says that two proposed lines can both be true. Lines that read otherwise than the member saw them are refused with `line_changed`. */
export const dismissContradiction = (client: SupabaseClient, kickoffId: string, dismissal: Dismissal) =>
  call(client, 'dismiss_contradiction', { kickoff_id: kickoffId, dismissal }, done)

/** Says what holds from now on. Only the first word counts: the second is refused with `contradiction_settled` ({by, at}). */
export const settleContradiction = (client: SupabaseClient, contradictionId: string, settlement: string) =>
  call(client, 'settle_contradiction', { contradiction_id: contradictionId, settlement }, done)
