import { z } from 'zod'

/** What the database says of a kickoff; made by history.state in stage.sql. */
export const stateSchema = z.object({
  current: z.int(),
  waiting: z.string(),
  confirmedAt: z.string().nullable(),
  revision: z.int(),
  versions: z.array(z.object({ number: z.int(), hash: z.string(), digest: z.string() })),
  /** Those of the current version. */
  lines: z.array(z.object({ id: z.string(), section: z.string(), text: z.string(), hash: z.string() })),
  people: z.array(
    z.object({
      id: z.string(),
      line: z.string(),
      name: z.string(),
      role: z.string(),
      sections: z.array(z.string()).nullable(),
      generation: z.int(),
      live: z.boolean(),
      gone: z.boolean(),
      unconfirmed: z.array(z.string()).nullable(),
    }),
  ),
  confirmations: z.array(
    z.object({
      number: z.string(),
      person: z.string(),
      version: z.int(),
      onBehalf: z.boolean(),
      disputed: z.boolean(),
      lines: z.array(z.string()),
    }),
  ),
  flags: z.array(
    z.object({
      id: z.string(),
      person: z.string(),
      section: z.string(),
      line: z.string().nullable(),
      version: z.int(),
      hash: z.string().nullable(),
      round: z.int(),
      resolution: z.string().nullable(),
      settled: z.boolean(),
      /** Those that nobody has decided about, and that have not ended. */
      offers: z.array(z.object({ id: z.string(), before: z.string().nullable() })),
    }),
  ),
  events: z.int(),
  timesConfirmed: z.int(),
  mails: z.int(),
  strayMails: z.int(),
})
export type State = z.infer<typeof stateSchema>

/** The code of the refusal, or else the answer as text; and the state afterwards, whichever it was. */
export const outcomeSchema = z.object({ refused: z.string().nullable(), answer: z.string().nullable(), state: stateSchema })
export type Outcome = z.infer<typeof outcomeSchema>
