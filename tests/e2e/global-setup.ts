import type { FullConfig } from '@playwright/test'
import { startStack } from '../support/stack'

/** Starts the built product once for all tests, and hands what they need to know of it to the workers. */
export default async function globalSetup(config: FullConfig) {
  const { stack, stop } = await startStack(Number(config.metadata.port))
  process.env.KICKOFF_STACK = JSON.stringify(stack)
  return stop
}
