import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import { fitPageSchema, type FitScores } from '~/domain/fit'
import type { OwnerRole } from '~/domain/member'
import { call } from './call'

const done = z.null().or(z.object({}))

/** The fit of one deal, as far as this member may see it yet. */
export const readFit = (client: SupabaseClient, kickoffId: string) =>
  call(client, 'fit_page', { kickoff_id: kickoffId }, fitPageSchema)

/** Scores a deal for one's own side (`not_allowed` for the other), every criterion; until both are in, then `fit_closed`. */
export const scoreFit = (client: SupabaseClient, kickoffId: string, side: OwnerRole, scores: FitScores) =>
  call(client, 'score_fit', { kickoff_id: kickoffId, side, scores }, done)

/** One's own side's line on a criterion where the two differ by two or more; elsewhere `fit_not_open`. */
export const reconcileFit = (client: SupabaseClient, kickoffId: string, criterion: string, words: string) =>
  call(client, 'reconcile_fit', { kickoff_id: kickoffId, criterion, words }, done)
