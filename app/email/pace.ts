/** When the next mail may leave. */
export type Pace = { waitMs(): number; spend(pauseSeconds?: number): void }

/** At most `perSecond` mails a second, and none while the provider asks for a pause. */
export function makePace(perSecond: number | null, now: () => number): Pace {
  let nextAt = 0
  return {
    waitMs: () => Math.max(0, nextAt - now()),
    spend(pauseSeconds = 0) {
      const step = perSecond === null ? 0 : 1000 / perSecond
      nextAt = Math.max(nextAt, now() + Math.max(step, pauseSeconds * 1000))
    },
  }
}
