import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import { contradictionsPageSchema, type ContradictionInput } from '~/domain/contradiction'
import { call } from './call'

const done = z.null().or(z.object({}))

/** The draft's lines, and which of them contradict each other, open ones first. */
export const readContradictions = (client: SupabaseClient, kickoffId: string) =>
  call(client, 'contradictions_page', { kickoff_id: kickoffId }, contradictionsPageSchema)

/** Ties lines that cannot all be right. A line that has left the draft meanwhile is refused with `line_gone`. */
export const tieContradiction = (client: SupabaseClient, kickoffId: string, contradiction: ContradictionInput) =>
  call(client, 'tie_contradiction', { kickoff_id: kickoffId, contradiction }, z.object({ contradictionId: z.uuid() }))

/** Says what holds from now on. Only the first word counts: the second is refused with `contradiction_settled` ({by, at}). */
export const settleContradiction = (client: SupabaseClient, contradictionId: string, settlement: string) =>
  call(client, 'settle_contradiction', { contradiction_id: contradictionId, settlement }, done)
