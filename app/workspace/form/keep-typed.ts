import { isRouteErrorResponse, type ClientActionFunctionArgs, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { formEntries } from '~/domain/form-entries'
import type { Passing } from '~/domain/passing'
import type { Outcome } from './outcome'
import { isUnanswered } from './unanswered'

/** No answer at all, that the database is away, or that the session ended: all of them pass, and what was typed must survive them. */
function passingOf(error: unknown): Passing | null {
  if (isUnanswered(error)) return 'away'
  if (!isRouteErrorResponse(error)) return null
  return error.status === 401 ? 'signed_out' : error.status >= 502 ? 'away' : null
}

/**
 * Sends a form and, when it cannot be carried out just now, stays on the page instead of replacing it with another:
 * the fields keep what was typed and chosen, and the form says so.
 */
export async function keepTyped({ request, serverAction }: ClientActionFunctionArgs) {
  const copy = request.clone()
  try {
    return await serverAction()
  } catch (error) {
    const passing = passingOf(error)
    if (!passing) throw error
    const typed = Object.fromEntries(formEntries(await copy.formData()))
    const outcome: Outcome = { act: typed.act ?? '', typed, problems: {}, refusal: null, passing }
    return outcome
  }
}

const isPassing = (result: unknown) => typeof result === 'object' && result !== null && 'passing' in result && result.passing !== null

/** While nobody answers, or nobody is signed in, reading the page anew would fail too and take what was typed with it. */
export const readAnewUnlessAway = ({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  isPassing(actionResult) ? false : defaultShouldRevalidate
