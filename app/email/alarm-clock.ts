/** A sleep that can be cut short. */
export type AlarmClock = { sleep(ms: number): Promise<void>; wake(): void }

/** Waking somebody who is awake ends their next sleep at once: what it announced may have come a moment too late to be seen. */
export function makeAlarmClock(): AlarmClock {
  let isDue = false
  let ring = () => {}
  return {
    async sleep(ms) {
      if (!isDue) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          ring = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      isDue = false
    },
    wake() {
      isDue = true
      ring()
    },
  }
}
