import { AuthApiError, AuthRetryableFetchError } from '@supabase/supabase-js'
import { z } from 'zod'
import { BackendAway, call, UnexpectedAnswer } from './call'
import { signInClient, memberClient, type Backend } from './client'

/** A member's session with Supabase Auth. `expiresAt` is in seconds since the epoch. */
export type AuthSession = { accessToken: string; refreshToken: string; expiresAt: number }

type SupabaseSession = { access_token: string; refresh_token: string; expires_at?: number }

const toSession = (session: SupabaseSession): AuthSession => ({
  accessToken: session.access_token,
  refreshToken: session.refresh_token,
  expiresAt: session.expires_at ?? 0,
})

function throwUnlessRefused(error: Error) {
  if (error instanceof AuthRetryableFetchError) throw new BackendAway('auth: no answer')
  if (!(error instanceof AuthApiError)) throw new UnexpectedAnswer(`auth: ${error.message}`)
}

/**
 * Mails a sign-in code to a member. A stranger's address is refused by the database (trigger on auth.users);
 * the caller answers alike in both cases and does not wait for this, so that its duration tells nothing.
 */
export async function mailSignInCode(backend: Backend, email: string): Promise<void> {
  const { error } = await signInClient(backend).auth.signInWithOtp({ email, options: { shouldCreateUser: true } })
  if (error) throwUnlessRefused(error)
}

/** Trades mail address and code for a session, by which the member has joined; null when the code is wrong or too old. */
export async function redeemSignInCode(backend: Backend, email: string, code: string): Promise<AuthSession | null> {
  const { data, error } = await signInClient(backend).auth.verifyOtp({ email, token: code, type: 'email' })
  if (error) throwUnlessRefused(error)
  if (!data.session) return null
  await call(memberClient(backend, data.session.access_token), 'note_arrival', {}, z.null())
  return toSession(data.session)
}

/** A fresh session for an expired one; null when it was ended elsewhere. */
export async function refreshAuthSession(backend: Backend, refreshToken: string): Promise<AuthSession | null> {
  const { data, error } = await signInClient(backend).auth.refreshSession({ refresh_token: refreshToken })
  if (error) throwUnlessRefused(error)
  return data.session ? toSession(data.session) : null
}

/** Ends a session at Supabase Auth, so that its refresh token is worth nothing any more. */
export async function endAuthSession(backend: Backend, accessToken: string): Promise<void> {
  const { error } = await signInClient(backend).auth.admin.signOut(accessToken, 'local')
  if (error) throwUnlessRefused(error)
}
