import { z } from 'zod'
import { channelSchema } from './channel'
import { aboutKickoff, toBuyer } from './mail-head'
import { moveReasonSchema, verdictSchema } from './milestone-record'

const aboutMilestone = aboutKickoff.omit({ version: true }).extend({ milestone: z.string().nullable() })

const onBehalf = { recordedBy: z.string().optional(), channel: channelSchema.optional() }

/** What was reached, when, and who said so. `firstDueOn`: the first date that the buyer was told. */
const reached = {
  title: z.string(),
  conditions: z.array(z.string()),
  reachedOn: z.iso.date(),
  firstDueOn: z.iso.date().nullable(),
  saidBy: z.string(),
  words: z.string(),
}

/** Mails about the first milestone and what it waits for. `pushedDays`, `likelyOn`: what that does to its date, as things stand. */
export const milestoneMails = [
  z.object({
    kind: z.literal('dependency_news'),
    payload: aboutMilestone.extend({
      itemId: z.uuid(),
      lineText: z.string(),
      dueOn: z.iso.date().nullable(),
      news: z.enum(['promised', 'provided']),
      promisedOn: z.iso.date().nullable(),
      words: z.string(),
      link: z.string().nullable(),
      files: z.int().nonnegative(),
      milestoneDueOn: z.iso.date().nullable(),
      pushedDays: z.int().nonnegative(),
      likelyOn: z.iso.date().nullable(),
    }),
  }),
  z.object({
    kind: z.literal('dependency_sent_back'),
    payload: toBuyer.extend({ lineText: z.string(), dueOn: z.iso.date().nullable(), words: z.string(), author: z.string() }),
  }),
  z.object({
    kind: z.literal('milestone_claimed'),
    payload: toBuyer.extend({ title: z.string(), conditions: z.array(z.string()), author: z.string() }),
  }),
  z.object({ kind: z.literal('milestone_not_yet'), payload: aboutMilestone.extend({ words: z.string(), ...onBehalf }) }),
  z.object({ kind: z.literal('milestone_reached'), payload: toBuyer.extend(reached) }),
  z.object({ kind: z.literal('buyer_said_reached'), payload: aboutKickoff.omit({ version: true }).extend({ ...reached, ...onBehalf }) }),
  z.object({
    kind: z.literal('milestone_moved'),
    payload: toBuyer.extend({
      title: z.string(),
      fromOn: z.iso.date().nullable(),
      toOn: z.iso.date(),
      firstDueOn: z.iso.date(),
      moveReason: moveReasonSchema,
      words: z.string(),
      author: z.string(),
    }),
  }),
  z.object({
    kind: z.literal('milestone_recorded'),
    payload: toBuyer.extend({
      title: z.string(),
      verdict: verdictSchema,
      words: z.string(),
      author: z.string(),
      channel: channelSchema,
      givenOn: z.iso.date(),
    }),
  }),
  z.object({
    kind: z.literal('milestone_disputed'),
    payload: aboutMilestone.extend({ verdict: verdictSchema, words: z.string(), recordedBy: z.string() }),
  }),
] as const
