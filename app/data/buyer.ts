import { z } from 'zod'
import { buyerPageSchema, receiptSchema } from '~/domain/buyer-page'
import type { RaiseFlag } from '~/domain/flag'
import type { Section } from '~/domain/sections'
import { buyerChangesSchema, type VersionPair } from '~/domain/version-comparison'
import { call } from './call'
import { anonymousClient, type Backend } from './client'

/** The capability to act as one recipient of one kickoff. The secret never reaches a log or a URL. */
export type Link = { kickoffId: string; secret: string }

const capability = (link: Link) => ({ kickoff_id: link.kickoffId, secret: link.secret })
const done = z.null().or(z.object({}))

/** Which kickoff a link opens. Unknown, expired and revoked links all refuse with `link_unknown`. Changes nothing. */
export const openLink = (backend: Backend, secret: string) =>
  call(anonymousClient(backend), 'open_link', { secret }, z.object({ kickoffId: z.uuid(), expiresAt: z.string() }))

/** All that the recipient's page shows, in one call. */
export const readBuyerPage = (backend: Backend, link: Link) =>
  call(anonymousClient(backend), 'buyer_page', capability(link), buyerPageSchema)

/** The number of the version that holds now. Changes nothing and is no act. */
export const readKickoffVersion = (backend: Backend, link: Link) =>
  call(anonymousClient(backend), 'kickoff_version', capability(link), z.int().positive())

/** Two versions of the recipient's kickoff, and why each line changed. */
export const readBuyerChanges = (backend: Backend, link: Link, pair: VersionPair) =>
  call(anonymousClient(backend), 'buyer_changes', { ...capability(link), earlier: pair.from, later: pair.to }, buyerChangesSchema)

/** The reader has touched the page. Reminders speak to them accordingly; it is no act, and said again it changes nothing. */
export const noteReading = (backend: Backend, link: Link) => call(anonymousClient(backend), 'note_reading', capability(link), done)

/** Says that a section is right as it reads in `version`, or takes that back. */
export const markSection = (backend: Backend, link: Link, mark: { version: number; section: Section; isRight: boolean }) =>
  call(anonymousClient(backend), 'mark_section', { ...capability(link), version: mark.version, section: mark.section, is_right: mark.isRight }, done)

/** Flags a line or a section, with the files that were stored for it just before. The same idempotency key twice is one flag. */
export const raiseFlag = (backend: Backend, link: Link, flag: RaiseFlag, attachmentIds: readonly string[] = []) =>
  call(anonymousClient(backend), 'raise_flag', { ...capability(link), flag: { ...flag, attachmentIds } }, z.object({ flagId: z.uuid() }))

/** The buyer takes a flag back. */
export const withdrawFlag = (backend: Backend, link: Link, flagId: string) =>
  call(anonymousClient(backend), 'withdraw_flag', { ...capability(link), flag_id: flagId }, done)

/** The buyer writes into their flag's thread, with the files that were stored for it just before. */
export const answerFlag = (backend: Backend, link: Link, answer: { flagId: string; words: string }, attachmentIds: readonly string[]) =>
  call(anonymousClient(backend), 'answer_flag', { ...capability(link), flag_id: answer.flagId, words: answer.words, attachment_ids: attachmentIds }, done)

/** The buyer accepts a resolution, or reopens the flag with a reason. `round` is the one that they saw. */
export const settleFlag = (
  backend: Backend,
  link: Link,
  settlement: { flagId: string; round: number; accepted: boolean; words: string },
) =>
  call(
    anonymousClient(backend),
    'settle_flag',
    { ...capability(link), flag_id: settlement.flagId, round: settlement.round, accepted: settlement.accepted, words: settlement.words },
    done,
  )

/** An approver accepts or declines a change order, with their typed name. */
export const decideChangeOrder = (
  backend: Backend,
  link: Link,
  decided: { changeOrderId: string; accepted: boolean; typedName: string; words: string },
) =>
  call(
    anonymousClient(backend),
    'decide_change_order',
    {
      ...capability(link),
      change_order_id: decided.changeOrderId,
      accepted: decided.accepted,
      typed_name: decided.typedName,
      words: decided.words,
    },
    z.object({ version: z.int().nullable() }),
  )

/** Confirms everything in `version` that is not flagged. `codeProof` is needed where the organization asks for a code. */
export const confirmVersion = (
  backend: Backend,
  link: Link,
  confirmation: { version: number; typedName: string; codeProof: string | null },
) =>
  call(
    anonymousClient(backend),
    'confirm_version',
    { ...capability(link), version: confirmation.version, typed_name: confirmation.typedName, code_proof: confirmation.codeProof },
    z.object({ number: z.string() }),
  )

/** Asks for a confirmation code by mail. `codeId` goes into the form, the code comes by mail. */
export const requestCode = (backend: Backend, link: Link) =>
  call(anonymousClient(backend), 'request_code', capability(link), done)

/** The day on which a receipt was given; null for one that nobody was given so, or that no longer stands. */
export const verifyReceipt = (backend: Backend, { number, hash }: { number: string; hash: string }) =>
  call(anonymousClient(backend), 'verify_receipt', { number, hash }, z.object({ givenOn: z.iso.date().nullable() }))

/** A receipt of this recipient. */
export const readReceipt = (backend: Backend, link: Link, number: string) =>
  call(anonymousClient(backend), 'receipt_page', { ...capability(link), number }, receiptSchema)

/** Sends each open kickoff's link again to this address, if it is on file; the answer never tells whether it is. */
export const requestLink = (backend: Backend, email: string) =>
  call(anonymousClient(backend), 'request_link', { email }, done)
