import type { PostgresConnection } from '@supabase/lite/postgres'
import { z } from 'zod'
import { isConnectionFailure } from './connection-failure'

type Reserved = Awaited<ReturnType<PostgresConnection['driver']['reserve']>>

const codedSchema = z.object({ code: z.string() })

/**
 * The driver writes to, and gives out again, a reserved connection that has broken: the first ends the whole
 * process, the second lets a later request wait for ever. Here a broken one is refused and never given back.
 */
export function refuseBrokenConnections({ driver }: PostgresConnection): void {
  const reserve = driver.reserve.bind(driver)
  driver.reserve = async () => watched(await reserve())
}

function watched(reserved: Reserved): Reserved {
  const { unsafe, release } = reserved
  let isBroken = false
  const onBreak = () => {
    isBroken = true
  }
  const onFailure = (error: unknown) => {
    const coded = codedSchema.safeParse(error)
    if (coded.success && isConnectionFailure(coded.data.code)) onBreak()
  }
  const run = (...[text, parameters, options]: Parameters<typeof unsafe>) => {
    if (isBroken) throw Object.assign(new Error('The connection broke'), { code: 'CONNECTION_CLOSED' })
    const query = unsafe(text, parameters, { ...options, ...tellingBreak(onBreak) })
    query.catch(onFailure)
    return query
  }
  const giveBack = () => {
    if (!isBroken) release()
  }
  return Object.assign(reserved, { unsafe: run, release: giveBack })
}

/** The driver's own way to hear of a break that comes between two statements. */
function tellingBreak(onclose: () => void): { onexecute(connection: object): true } {
  return {
    onexecute(connection) {
      Object.assign(connection, { onclose })
      return true
    },
  }
}
