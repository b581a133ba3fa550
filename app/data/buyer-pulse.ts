import { z } from 'zod'
import type { PulseInput } from '~/domain/pulse'
import type { Link } from './buyer'
import { call } from './call'
import { anonymousClient, type Backend } from './client'

/** Says how it is going: one face an occasion; the line may come later. The same again is once. */
export const givePulse = (backend: Backend, link: Link, pulse: PulseInput) =>
  call(anonymousClient(backend), 'give_pulse', { kickoff_id: link.kickoffId, secret: link.secret, ...pulse }, z.null().or(z.object({})))
