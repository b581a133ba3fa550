import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { RelativeTime } from '~/ui/relative-time'
import { agoWords, exactWords } from '~/workspace/words/day-words'

/** The moment that the page speaks from, in the firm's time zone. */
export type Clock = { now: string; timeZone: string }

const ClockContext = createContext<Clock>({ now: '1970-01-01T00:00:00Z', timeZone: 'UTC' })

export const useClock = () => useContext(ClockContext)

/** Starts at the moment at which the server read the page, then goes on by the minute. */
export function ClockProvider({ now, timeZone, children }: Clock & { children: ReactNode }) {
  const [elapsed, setElapsed] = useState({ since: now, milliseconds: 0 })
  useEffect(() => {
    const started = Date.now()
    const timer = setInterval(() => setElapsed({ since: now, milliseconds: Date.now() - started }), 60_000)
    return () => clearInterval(timer)
  }, [now])
  const passed = elapsed.since === now ? elapsed.milliseconds : 0
  const clock = useMemo(
    () => ({ now: new Date(Date.parse(now) + passed).toISOString(), timeZone }),
    [now, passed, timeZone],
  )
  return <ClockContext.Provider value={clock}>{children}</ClockContext.Provider>
}

/** "5 min ago", with the exact time on hover. */
export function Ago({ at }: { at: string }) {
  const { now, timeZone } = useClock()
  return <RelativeTime at={at} words={agoWords(at, now, timeZone)} exactly={exactWords(at, timeZone)} />
}

/** "2 Dec 2026, 17:00". */
export function Exactly({ at }: { at: string }) {
  const { timeZone } = useClock()
  const words = exactWords(at, timeZone)
  return <RelativeTime at={at} words={words} exactly={words} />
}
