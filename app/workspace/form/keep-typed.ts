import { isRouteErrorResponse, type ClientActionFunctionArgs, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import type { Outcome } from './outcome'
import { isUnanswered } from './unanswered'

/** No answer at all, or the answer that the database is away: both pass, and what was typed must survive them. */
const isAway = (error: unknown) => isUnanswered(error) || (isRouteErrorResponse(error) && error.status >= 502)

/**
 * Sends a form and, when nobody answers, stays on the page instead of replacing it with an error:
 * the fields keep what was typed, and the form says so.
 */
export async function keepTyped({ request, serverAction }: ClientActionFunctionArgs) {
  const copy = request.clone()
  try {
    return await serverAction()
  } catch (error) {
    if (!isAway(error)) throw error
    const entries = [...(await copy.formData())].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    const typed = Object.fromEntries(entries)
    const outcome: Outcome = { act: typed.act ?? '', typed, problems: {}, refusal: null, isAway: true }
    return outcome
  }
}

const isAwayOutcome = (result: unknown) => typeof result === 'object' && result !== null && 'isAway' in result && result.isAway === true

/** While nobody answers, reading the page anew would fail too and take what was typed with it. */
export const readAnewUnlessAway = ({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  isAwayOutcome(actionResult) ? false : defaultShouldRevalidate
