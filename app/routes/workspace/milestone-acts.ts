import { z } from 'zod'
import { removeTeamAttachment } from '~/data/attachments'
import {
  assignDependency,
  claimMilestone,
  markCondition,
  moveMilestone,
  recordMilestoneAnswer,
  takeStep,
  unmarkCondition,
} from '~/data/milestone-commands'
import {
  acceptFormSchema,
  answerFormSchema,
  assignFormSchema,
  markFormSchema,
  moveFormSchema,
  notePromiseFormSchema,
  noteProvidedFormSchema,
  removeFileFormSchema,
  sendBackFormSchema,
  unmarkFormSchema,
} from '~/workspace/milestone/read-milestone-forms'
import { actWithFile } from './act-with-file'
import { act, type Act } from './carry-out'

/** What can be done on the page of a first milestone: what the work waits for, when it is done, and its date. */
export const milestoneActs = (kickoffId: string): Record<string, Act> => ({
  ...dependencyActs(kickoffId),
  ...doneActs(kickoffId),
  remove_file: act(removeFileFormSchema, ({ client }, { attachmentId }) => removeTeamAttachment(client, attachmentId), () => pageOf(kickoffId)),
  move: act(moveFormSchema, ({ client }, move) => moveMilestone(client, kickoffId, move), () => pageOf(kickoffId)),
})

const pageOf = (kickoffId: string) => `/kickoffs/${kickoffId}/milestone`

function dependencyActs(kickoffId: string): Record<string, Act> {
  const here = () => pageOf(kickoffId)
  return {
    accept: act(
      acceptFormSchema,
      ({ client }, { itemId, ...step }) => takeStep(client, kickoffId, itemId, { kind: 'accepted', ...step, attachmentIds: [] }),
      here,
    ),
    send_back: act(
      sendBackFormSchema,
      ({ client }, { itemId, ...step }) => takeStep(client, kickoffId, itemId, { kind: 'sent_back', ...step, attachmentIds: [] }),
      here,
    ),
    note_promise: act(
      notePromiseFormSchema,
      ({ client }, { itemId, ...step }) => takeStep(client, kickoffId, itemId, { kind: 'promised', ...step, attachmentIds: [] }),
      here,
    ),
    note_provided: actWithFile(
      noteProvidedFormSchema,
      ({ client }, { itemId, ...step }, files) => takeStep(client, kickoffId, itemId, { kind: 'provided', ...step, attachmentIds: [...files] }),
      here,
    ),
    assign: act(assignFormSchema, ({ client }, { itemId, ...to }) => assignDependency(client, kickoffId, itemId, to), here),
  }
}

function doneActs(kickoffId: string): Record<string, Act> {
  const here = () => pageOf(kickoffId)
  return {
    mark: actWithFile(
      markFormSchema,
      ({ client }, mark, files) => markCondition(client, kickoffId, { ...mark, attachmentIds: [...files] }),
      here,
    ),
    unmark: act(unmarkFormSchema, ({ client }, { hash }) => unmarkCondition(client, kickoffId, hash), here),
    claim: act(z.object({}), ({ client }) => claimMilestone(client, kickoffId), here),
    record_answer: act(
      answerFormSchema,
      ({ client }, { recipientId, ...record }) => recordMilestoneAnswer(client, recipientId, record),
      here,
    ),
  }
}
