import type { ClientActionFunctionArgs, ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { keepTyped, readAnewUnlessAway } from '~/workspace/form/keep-typed'
import { AUTOSAVE, type AutosaveAnswer } from './autosave-answer'
import { forgetThisPage } from './kept-draft'

const unanswered = (autosave: string): AutosaveAnswer => ({
  autosave,
  saved: null,
  unshared: [],
  outcome: { act: 'save', typed: {}, problems: {}, refusal: null, passing: 'away' },
  isSignedOut: false,
})

/** What goes on behind somebody who types never replaces their page, whatever came back. */
async function quietly(answer: () => Promise<unknown>, otherwise: unknown): Promise<unknown> {
  try {
    return (await answer()) ?? otherwise
  } catch {
    return otherwise
  }
}

const isLedOn = (thrown: unknown) => thrown instanceof Response && (thrown.headers.get('Location') ?? '').startsWith('/kickoffs/')

/** Sends the editor's form: one that saves itself, one whose pasted text is to be split, or one that somebody sends. */
export async function saveInBrowser(args: ClientActionFunctionArgs): Promise<unknown> {
  const form = await args.request.clone().formData()
  const number = form.get(AUTOSAVE)
  if (typeof number === 'string') return quietly(() => args.serverAction(), unanswered(number))
  if (form.has('splitting')) return quietly(() => args.serverAction(), null)
  try {
    return await keepTyped(args)
  } catch (error) {
    if (isLedOn(error)) forgetThisPage()
    throw error
  }
}

/** A draft that saved itself has nothing to read anew: the page holds what was typed. */
export const readAnewUnlessTyping = (args: ShouldRevalidateFunctionArgs) =>
  args.formData?.has(AUTOSAVE) || args.formData?.has('splitting') ? false : readAnewUnlessAway(args)
