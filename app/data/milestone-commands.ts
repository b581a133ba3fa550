import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import type { Channel } from '~/domain/channel'
import type { DependencyAssignment, DependencyStepInput } from '~/domain/dependency'
import { milestoneListSchema, type MilestoneFilter } from '~/domain/milestone'
import { milestonePageSchema } from '~/domain/milestone-page'
import type { DoneMarkInput, MoveInput, Verdict } from '~/domain/milestone-record'
import { call } from './call'

const done = z.null().or(z.object({}))

/** First milestones, due first first. */
export const listMilestones = (client: SupabaseClient, organizationId: string | null, filter: MilestoneFilter) =>
  call(client, 'milestone_list', { organization_id: organizationId, filter }, milestoneListSchema)

/** One kickoff's first milestone. Refuses with `not_sent_yet` while there is none to track. */
export const readMilestone = (client: SupabaseClient, kickoffId: string) => call(client, 'milestone_page', { kickoff_id: kickoffId }, milestonePageSchema)

/** Accepts what was provided, sends it back, or notes what somebody promised or provided elsewhere. */
export const takeStep = (client: SupabaseClient, kickoffId: string, itemId: string, step: DependencyStepInput) =>
  call(client, 'take_step', { kickoff_id: kickoffId, item_id: itemId, step }, done)

/** Says who owes a dependency, and whether the first milestone waits for it. */
export const assignDependency = (client: SupabaseClient, kickoffId: string, itemId: string, to: DependencyAssignment) =>
  call(client, 'assign_dependency', { kickoff_id: kickoffId, item_id: itemId, to }, done)

/** Says that a condition of the milestone is met, with what shows it. */
export const markCondition = (client: SupabaseClient, kickoffId: string, mark: DoneMarkInput) =>
  call(client, 'mark_condition', { kickoff_id: kickoffId, mark }, done)

/** Takes such a mark back. */
export const unmarkCondition = (client: SupabaseClient, kickoffId: string, hash: string) =>
  call(client, 'unmark_condition', { kickoff_id: kickoffId, hash }, done)

/** Delivery says that all is done, and asks the buyer's approvers for their word. */
export const claimMilestone = (client: SupabaseClient, kickoffId: string) => call(client, 'claim_milestone', { kickoff_id: kickoffId }, done)

/** A new forecast for the date, with its reason and the sentence that the buyer reads. */
export const moveMilestone = (client: SupabaseClient, kickoffId: string, move: MoveInput) =>
  call(client, 'move_milestone', { kickoff_id: kickoffId, move }, done)

/** Records what an approver said of the milestone by phone or mail. `evidence` is internal. */
export const recordMilestoneAnswer = (
  client: SupabaseClient,
  recipientId: string,
  record: { verdict: Verdict; words: string; channel: Channel; givenOn: string; evidence: string },
) => call(client, 'record_milestone_answer', { recipient_id: recipientId, record }, done)
