import { z } from 'zod'
import { peoplePageSchema } from '~/domain/people-page'
import type { AsideReason } from '~/domain/kickoff'
import type { Link } from './buyer'
import { call } from './call'
import { anonymousClient, type Backend } from './client'

const capability = (link: Link) => ({ kickoff_id: link.kickoffId, secret: link.secret })
const done = z.null().or(z.object({}))

/** A colleague, with a sentence for them. */
export type Colleague = { name: string; email: string; words: string }

/** Where the link's holder hands over, brings a colleague, or steps aside, in one call. */
export const readPeoplePage = (backend: Backend, link: Link) =>
  call(anonymousClient(backend), 'people_page', capability(link), peoplePageSchema)

/** A colleague takes the holder's place: this link ends, a new one goes to the colleague. */
export const handOverLink = (backend: Backend, link: Link, colleague: Colleague) =>
  call(anonymousClient(backend), 'hand_over_link', { ...capability(link), ...colleague }, done)

/** A colleague reads along. */
export const addReviewer = (backend: Backend, link: Link, colleague: Colleague) =>
  call(anonymousClient(backend), 'add_reviewer', { ...capability(link), ...colleague }, done)

/** The holder is not the right person, or has left: this link ends. */
export const stepAside = (backend: Backend, link: Link, reason: AsideReason) =>
  call(anonymousClient(backend), 'step_aside', { ...capability(link), reason }, done)

/** Out of office until that day, or back (null). */
export const setAway = (backend: Backend, link: Link, until: string | null) =>
  call(anonymousClient(backend), 'set_away', { ...capability(link), until }, done)

/** "That is not what I said": ends a confirmation that was recorded in the holder's name. */
export const disputeConfirmation = (backend: Backend, link: Link, number: string, words: string) =>
  call(anonymousClient(backend), 'dispute_confirmation', { ...capability(link), number, words }, done)
