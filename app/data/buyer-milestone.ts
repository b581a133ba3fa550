import { z } from 'zod'
import type { DependencyStepInput } from '~/domain/dependency'
import type { MilestoneAnswerInput } from '~/domain/milestone-record'
import type { Link } from './buyer'
import { call } from './call'
import { anonymousClient, type Backend } from './client'

const capability = (link: Link) => ({ kickoff_id: link.kickoffId, secret: link.secret })
const done = z.null().or(z.object({}))

/** Provides what the work waits for, or promises it for a day. The same idempotency key twice is once. */
export const oweStep = (backend: Backend, link: Link, itemId: string, step: DependencyStepInput) =>
  call(anonymousClient(backend), 'owe_step', { ...capability(link), item_id: itemId, step }, done)

/** An approver says that the milestone is reached, or what is not done yet. */
export const answerMilestone = (backend: Backend, link: Link, answer: MilestoneAnswerInput) =>
  call(anonymousClient(backend), 'answer_milestone', { ...capability(link), answer }, done)

/** That is not what I said: an answer recorded in their name stands for nothing any more. */
export const disputeMilestoneAnswer = (backend: Backend, link: Link, answerId: string, words: string) =>
  call(anonymousClient(backend), 'dispute_milestone_answer', { ...capability(link), answer_id: answerId, words }, done)
