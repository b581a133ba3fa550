import { createHmac } from 'node:crypto'
import postgres, { type Sql } from 'postgres'
import { superuser } from './postgres-cluster'

/** Who connects: the migrations, the REST gateway, the sign-in, the keeper of files, and the superuser who prepares the cluster. */
export type Login = 'postgres' | 'authenticator' | 'supabase_auth_admin' | 'supabase_storage_admin' | typeof superuser

/** The logins below the superuser, each with the rights that it has on hosted Supabase. */
export const lesserLogins = ['postgres', 'authenticator', 'supabase_auth_admin', 'supabase_storage_admin'] as const

/** Where the embedded database answers and the one password that the others are derived from. */
export type DatabaseAddress = { port: number; password: string }

export function passwordOf(login: Login, password: string): string {
  if (login === superuser) return password
  return createHmac('sha256', password).update(login).digest('base64url')
}

export function databaseUrl(login: Login, { port, password }: DatabaseAddress): string {
  return `postgresql://${login}:${passwordOf(login, password)}@127.0.0.1:${port}/postgres`
}

/** Runs work on one connection of its own, which is closed whatever happens. */
export async function withDatabase<T>(url: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
