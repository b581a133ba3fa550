import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBackend, type Backend } from '../../supabase/local/backend'

const folder = mkdtempSync(path.join(os.tmpdir(), 'kickoff-backend-'))
const dataDir = path.join(folder, 'data')
const supabaseDir = path.join(folder, 'supabase')
const firstMigration = path.join(supabaseDir, 'migrations', '1_first.sql')

const first = `
create schema private;
create table public.notes (id int primary key check (id > 0));
alter table public.notes enable row level security;
revoke all on public.notes from anon, authenticated;
create function public.who_am_i() returns text language sql as 'select current_user::text';
create function public.refuse(state text) returns void language plpgsql as $$
begin
  raise exception 'This was settled already' using errcode = state, detail = 'settled_already';
end $$;
create function private.admit_members() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.email not like '%@example.com' then
    raise exception 'A stranger' using errcode = 'PT403';
  end if;
  return new;
end $$;
create trigger admit_members before insert on auth.users for each row execute function private.admit_members();
`

let backend: Backend
const clientWith = (key: string): SupabaseClient => createClient(backend.url, key, { auth: { persistSession: false } })

beforeAll(async () => {
  await mkdir(path.join(supabaseDir, 'migrations'), { recursive: true })
  await mkdir(path.join(supabaseDir, 'templates'))
  await mkdir(path.join(supabaseDir, 'seed'))
  await writeFile(firstMigration, first)
  await writeFile(path.join(supabaseDir, 'templates', 'sign-in-code.html'), '<p>{{ .Token }}</p>')
  await writeFile(path.join(supabaseDir, 'seed.sql'), "create function pg_temp.next() returns int language sql as 'select 1'; insert into public.notes values (pg_temp.next())")
  await writeFile(path.join(supabaseDir, 'seed', '01.sql'), 'insert into public.notes values (pg_temp.next() + 1)')
  backend = await startBackend({ dataDir, supabaseDir, seed: true })
})

afterAll(async () => {
  await backend.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('nobody signs in with a password made up for a member’s address, and a member still asks for a code', async () => {
  const ask = (door: string, body: object) =>
    fetch(`${backend.url}/auth/v1/${door}`, {
      method: 'POST',
      headers: { apikey: backend.publishableKey, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const email = 'unclaimed@example.com'
  expect((await ask('signup', { email, password: 'a good one, it is' })).status).toBe(404)
  expect((await ask('token?grant_type=password', { email, password: 'a good one, it is' })).status).toBe(404)
  expect((await ask('otp', { email })).status).toBe(200)
})

test('callers at the same moment are never taken for each other', async () => {
  const nobody = clientWith(backend.publishableKey)
  const service = clientWith(backend.secretKey)
  const calls = Array.from({ length: 200 }, (_, index) => (index % 2 ? nobody : service).rpc('who_am_i'))
  const roles = (await Promise.all(calls)).map(({ data }) => data)
  expect(roles).toEqual(Array.from({ length: 200 }, (_, index) => (index % 2 ? 'anon' : 'service_role')))
})

test('a right that a migration took away stays away', async () => {
  const nobody = clientWith(backend.publishableKey)
  expect((await nobody.from('notes').select()).error?.code).toBe('42501')
  expect((await nobody.from('notes').insert({ id: 7 })).error?.code).toBe('42501')
})

test('the demo data is there once, from all of its files', async () => {
  const { data } = await clientWith(backend.secretKey).from('notes').select().order('id')
  expect(data).toEqual([{ id: 1 }, { id: 2 }])
})

test.each([
  ['PT409', 409],
  ['P0001', 400],
  ['23514', 400],
  ['40001', 500],
])('a refusal with %s arrives as %i with its code and its detail', async (state, status) => {
  const answer = await clientWith(backend.publishableKey).rpc('refuse', { state })
  expect(answer.status).toBe(status)
  expect(answer.error).toMatchObject({ code: state, details: 'settled_already', message: 'This was settled already' })
})

test('a member signs in with the code from the mailbox, once', async () => {
  const member = clientWith(backend.publishableKey)
  await member.auth.signInWithOtp({ email: 'Ann@example.com' })
  const [mail] = await backend.mailbox.list()
  expect(mail).toMatchObject({ to: 'ann@example.com', subject: 'Your sign-in code' })
  const token = /\d{6}/.exec(mail?.text ?? '')?.[0] ?? ''
  expect(mail?.html).toBe(`<p>${token}</p>`)
  const { data } = await member.auth.verifyOtp({ email: 'ann@example.com', token, type: 'email' })
  expect(data.user?.email).toBe('ann@example.com')
  expect((await member.rpc('who_am_i')).data).toBe('authenticated')
  const again = await clientWith(backend.publishableKey).auth.verifyOtp({ email: 'ann@example.com', token, type: 'email' })
  expect(again.error?.code).toBe('otp_expired')
})

test('a stranger gets no mail', async () => {
  const before = (await backend.mailbox.list()).length
  const { error } = await clientWith(backend.publishableKey).auth.signInWithOtp({ email: 'eve@evil.example' })
  expect(error).not.toBeNull()
  expect(await backend.mailbox.list()).toHaveLength(before)
})

test('a false token is refused rather than served as nobody', async () => {
  const answer = await fetch(`${backend.url}/rest/v1/rpc/who_am_i`, {
    method: 'POST',
    headers: { apikey: backend.publishableKey, authorization: 'Bearer a.b.c', 'content-type': 'application/json' },
    body: '{}',
  })
  expect(answer.status).toBe(401)
})

test('the data folder keeps its secrets from other people of the machine', () => {
  expect(statSync(path.join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
  expect(statSync(path.join(dataDir, 'postgres')).mode & 0o777).toBe(0o700)
  expect(statSync(path.join(dataDir, 'mailbox.jsonl')).mode & 0o777).toBe(0o600)
})

test('a second server on the same data folder is refused with a sentence', async () => {
  await expect(startBackend({ dataDir, supabaseDir })).rejects.toThrow(/^Another server already uses the data folder/)
})

test('a PostgreSQL that was killed comes back with all that was acknowledged', async () => {
  const service = clientWith(backend.secretKey)
  expect((await service.from('notes').insert({ id: 3 })).error).toBeNull()
  const pid = readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0] ?? ''
  execFileSync('kill', ['-9', pid])
  const away = await service.from('notes').select()
  expect(away.error === null || away.status >= 500).toBe(true)
  await expect.poll(async () => (await service.from('notes').select('id').eq('id', 3)).data, { timeout: 10_000, interval: 200 }).toEqual([{ id: 3 }])
})

test('a migration that is edited after it was applied stops the next start, and its undoing lets it go on', async () => {
  await backend.stop()
  await writeFile(firstMigration, `${first} create table public.late ();`)
  await expect(startBackend({ dataDir, supabaseDir })).rejects.toThrow(/^The migration 1_first\.sql was edited/)
  await writeFile(firstMigration, first)
  backend = await startBackend({ dataDir, supabaseDir, seed: true })
  expect((await clientWith(backend.secretKey).from('notes').select()).data).toHaveLength(3)
})

test('a migration that fails leaves nothing of itself behind', async () => {
  await backend.stop()
  const second = path.join(supabaseDir, 'migrations', '2_second.sql')
  await writeFile(second, 'create table public.half ();\nselect nonsense;')
  await expect(startBackend({ dataDir, supabaseDir })).rejects.toThrow(/^The migration 2_second\.sql failed in line 2: column "nonsense" does not exist/)
  await writeFile(second, 'create table public.half ();')
  backend = await startBackend({ dataDir, supabaseDir })
  expect((await clientWith(backend.secretKey).from('half').select()).error).toBeNull()
})
