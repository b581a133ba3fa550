import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { redeemSignInCode } from '~/data/sign-in'
import { backendOf } from '~/http/backend'
import { readForm } from '~/http/form'
import { signingInOf, startSession } from '~/http/session'
import { CodePage } from '~/workspace/sign-in/code-page'
import { stopAfterTooMany, stopWhenAway } from './sign-in-limits'

export const meta: MetaFunction = () => [{ title: 'Your code' }]

async function signingIn({ request, context }: LoaderFunctionArgs) {
  const found = await signingInOf(request, context)
  if (!found) throw redirect('/sign-in')
  return found
}

export const loader = (args: LoaderFunctionArgs) => signingIn(args)

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args
  const { email, to } = await signingIn(args)
  const again = (problem: string, status: number, headers = {}) => data({ problem }, { status, headers })
  const code = (await readForm(request)).code?.replace(/[\s-]/g, '') ?? ''
  if (!/^\d{6}$/.test(code)) return again('The code has six digits. Type them as they stand in the mail.', 422)
  const outcome = await stopWhenAway(async () => {
    const stop = await stopAfterTooMany(context, [['sign_in_code', email]])
    return stop ?? { session: await redeemSignInCode(backendOf(context.env), email, code) }
  })
  if ('problem' in outcome) return again(outcome.problem, outcome.status, outcome.headers)
  if (!outcome.session) {
    return again('This code is wrong or too old. Check that it is from the newest mail, or ask for another one.', 422)
  }
  return redirect(to, { status: 303, headers: await startSession(context, outcome.session) })
}

export default function SignInCodeRoute() {
  const { email, to } = useLoaderData<typeof loader>()
  return <CodePage email={email} to={to} problem={useActionData<typeof action>()?.problem ?? null} />
}
