import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mailSignInCode } from '~/data/sign-in'
import { mailAddressSchema } from '~/domain/text'
import { backendOf } from '~/http/backend'
import { readForm } from '~/http/form'
import { logFailure } from '~/http/log'
import { safePath } from '~/http/safe-path'
import { beginSignIn } from '~/http/session'
import { SignInPage } from '~/workspace/sign-in/sign-in-page'
import { stopAfterTooMany, stopWhenAway } from './sign-in-limits'

export const meta: MetaFunction = () => [{ title: 'Sign in' }]

export const loader = ({ request }: LoaderFunctionArgs) => ({ to: safePath(new URL(request.url).searchParams.get('to')) })

/** Members and strangers get the same answer, and neither waits for the mail: its duration would tell them apart. */
export async function action({ request, context }: ActionFunctionArgs) {
  const typed = await readForm(request)
  const to = safePath(typed.to)
  const again = (problem: string, status: number, headers = {}) => data({ email: typed.email ?? '', to, problem }, { status, headers })
  const email = mailAddressSchema.safeParse(typed.email ?? '')
  if (!email.success) return again('Please write your mail address, as in name@firm.com.', 422)
  const stop = await stopWhenAway(() =>
    stopAfterTooMany(context, [['sign_in_address', context.address], ['sign_in_mail', email.data]]),
  )
  if (stop) return again(stop.problem, stop.status, stop.headers)
  // Whatever went wrong may quote the address, which no log holds.
  mailSignInCode(backendOf(context.env), email.data).catch(() => logFailure('signing in', 'a code could not be mailed'))
  return redirect('/sign-in/code', { status: 303, headers: await beginSignIn(request, context, { email: email.data, to }) })
}

export default function SignInRoute() {
  const { to } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <SignInPage to={answer?.to ?? to} email={answer?.email ?? ''} problem={answer?.problem ?? null} />
}
