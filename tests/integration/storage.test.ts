import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createClient } from '@supabase/supabase-js'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBackend, type Backend } from '../../supabase/local/backend'

const folder = mkdtempSync(path.join(os.tmpdir(), 'kickoff-storage-'))
const dataDir = path.join(folder, 'data')
const supabaseDir = path.join(folder, 'supabase')
const files = path.join(dataDir, 'storage')
const MB = 1024 * 1024

const policies = `
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('papers', 'papers', false, ${MB}, array['application/pdf']), ('locked', 'locked', false, null, null);
create policy "anybody stores under issued" on storage.objects for insert to anon with check (bucket_id = 'papers' and name like 'issued%');
create policy "anybody reads what is open" on storage.objects for select to anon using (bucket_id = 'papers' and name like 'issued-open%');
create function public.who() returns text language sql as 'select current_user::text';
`

let backend: Backend

beforeAll(async () => {
  await mkdir(path.join(supabaseDir, 'migrations'), { recursive: true })
  await mkdir(path.join(supabaseDir, 'templates'))
  await writeFile(path.join(supabaseDir, 'templates', 'sign-in-code.html'), '<p>{{ .Token }}</p>')
  await writeFile(path.join(supabaseDir, 'migrations', '1_papers.sql'), policies)
  backend = await startBackend({ dataDir, supabaseDir })
})

afterAll(async () => {
  await backend.stop()
  rmSync(folder, { recursive: true, force: true })
})

const bucket = (key: string, name = 'papers') => createClient(backend.url, key, { auth: { persistSession: false } }).storage.from(name)
const nobody = (name?: string) => bucket(backend.publishableKey, name)
const service = () => bucket(backend.secretKey)
const pdf = { contentType: 'application/pdf' }
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const onDisk = () => readdirSync(files)

const piecewise = (bytes: Uint8Array) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 50_000) controller.enqueue(bytes.subarray(at, at + 50_000))
      controller.close()
    },
  })

describe('a file that the policies let in', () => {
  test('comes back byte for byte, as supabase-js stored it', async () => {
    const bytes = randomBytes(300_000)
    const stored = await nobody().upload('issued-open-1', bytes, pdf)
    expect(stored).toMatchObject({ error: null, data: { path: 'issued-open-1', fullPath: 'papers/issued-open-1' } })
    const { data } = await nobody().download('issued-open-1')
    expect(data?.type).toBe('application/pdf')
    expect(sha(new Uint8Array((await data?.arrayBuffer()) ?? []))).toBe(sha(bytes))
  })

  test('comes back as it went when it is sent and read piece by piece', async () => {
    const bytes = randomBytes(700_000)
    expect((await nobody().upload('issued-open-2', piecewise(bytes), pdf)).error).toBeNull()
    const { data } = await nobody().download('issued-open-2').asStream()
    expect(sha(Buffer.from(await new Response(data).arrayBuffer()))).toBe(sha(bytes))
  })

  test('lies where only its owner reads it, under a name that nobody chose', () => {
    expect(onDisk().length).toBeGreaterThan(0)
    for (const name of onDisk()) expect(name).toMatch(/^[0-9a-f-]{36}$/)
    expect(statSync(files).mode & 0o777).toBe(0o700)
  })
})

describe('what the policies, asked as the caller, do not allow', () => {
  test('a path that was not issued takes nothing', async () => {
    const { error } = await nobody().upload('another', Buffer.from('%PDF-'), pdf)
    expect(error).toMatchObject({ name: 'StorageApiError', status: 400, statusCode: '403', message: expect.stringMatching(/row-level security/) })
  })

  test('a path that is taken takes no second file, and the first stays', async () => {
    await nobody().upload('issued-open-once', Buffer.from('first'), pdf)
    const { error } = await nobody().upload('issued-open-once', Buffer.from('second'), pdf)
    expect(error).toMatchObject({ statusCode: '409', message: 'The resource already exists' })
    expect(await (await nobody().download('issued-open-once')).data?.text()).toBe('first')
  })

  test('what may be stored may not for that reason be read, nor removed', async () => {
    await nobody().upload('issued-secret', Buffer.from('mine'), pdf)
    expect((await nobody().download('issued-secret')).error).toMatchObject({ statusCode: '404' })
    expect((await nobody().remove(['issued-open-once', 'issued-secret'])).data).toEqual([])
    expect(await (await service().download('issued-secret')).data?.text()).toBe('mine')
  })

  test('a bucket that is not there, or that nobody may use, takes nothing', async () => {
    expect((await nobody('nowhere').upload('issued', Buffer.from('x'), pdf)).error).toMatchObject({ statusCode: '404', message: 'Bucket not found' })
    expect((await nobody('locked').upload('issued', Buffer.from('x'), pdf)).error).toMatchObject({ statusCode: '403' })
  })

  test('a false key or token opens nothing', async () => {
    expect((await bucket('sb_publishable_made_up').download('issued-open-once')).error).toMatchObject({ statusCode: '401' })
    const member = createClient(backend.url, backend.publishableKey, { accessToken: async () => 'a.b.c' }).storage.from('papers')
    expect((await member.download('issued-open-once')).error).toMatchObject({ statusCode: '403' })
  })
})

describe('what the bucket does not take', () => {
  test('another type than it lists', async () => {
    expect((await nobody().upload('issued-svg', Buffer.from('<svg/>'), { contentType: 'image/svg+xml' })).error).toMatchObject({ statusCode: '415' })
  })

  test('more than it allows, announced or not, and nothing of it stays', async () => {
    const before = onDisk().length
    const bytes = randomBytes(MB + 1)
    expect((await nobody().upload('issued-large', bytes, pdf)).error).toMatchObject({ statusCode: '413' })
    expect((await nobody().upload('issued-large', piecewise(bytes), pdf)).error).toMatchObject({ statusCode: '413' })
    expect(onDisk()).toHaveLength(before)
    expect((await nobody().upload('issued-large', randomBytes(MB), pdf)).error).toBeNull()
  })

  test('a name that leads elsewhere', async () => {
    const answer = await fetch(`${backend.url}/storage/v1/object/papers/..%2f..%2fsecrets.json`, { headers: { apikey: backend.secretKey } })
    expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ error: 'InvalidKey' })])
  })
})

test('the secret key removes files, and their bytes go with them', async () => {
  await nobody().upload('issued-open-gone', Buffer.from('bye'), pdf)
  const before = onDisk().length
  expect((await service().remove(['issued-open-gone', 'never-there'])).data).toMatchObject([{ name: 'issued-open-gone' }])
  expect(onDisk()).toHaveLength(before - 1)
  expect((await nobody().download('issued-open-gone')).error).toMatchObject({ statusCode: '404' })
})

test('nobody deletes a row past the API, not even the owner of the database', async () => {
  const sql = postgres(backend.databaseUrl, { max: 1 })
  await expect(sql`delete from storage.objects`).rejects.toThrow(/through its API/)
  await sql.end()
})

test('callers at the same moment are never taken for each other', async () => {
  const tries = Array.from({ length: 60 }, (_, index) => (index % 2 ? nobody() : service()).upload(`foreign-${index}`, Buffer.from('x'), pdf))
  const refused = (await Promise.all(tries)).map(({ error }) => error !== null)
  expect(refused).toEqual(Array.from({ length: 60 }, (_, index) => index % 2 === 1))
})

test('files outlive a restart, and what a crash left half written does not', async () => {
  await backend.stop()
  await writeFile(path.join(files, 'half.part'), 'x')
  backend = await startBackend({ dataDir, supabaseDir })
  expect(onDisk()).not.toContain('half.part')
  expect(await (await nobody().download('issued-open-once')).data?.text()).toBe('first')
})
