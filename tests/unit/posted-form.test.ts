import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import os from 'node:os'
import { describe, expect, test } from 'vitest'
import { readPosted, type Posted } from '~/http/posted'

const LIMIT = 300_000
const BOUNDARY = 'a-boundary-between-parts'
const CRLF = '\r\n'

const field = (name: string, value: string) => `--${BOUNDARY}${CRLF}Content-Disposition: form-data; name="${name}"${CRLF}${CRLF}${value}${CRLF}`
const fileHead = (name: string, fileName: string) =>
  `--${BOUNDARY}${CRLF}Content-Disposition: form-data; name="${name}"; filename="${fileName}"${CRLF}Content-Type: application/octet-stream${CRLF}${CRLF}`
const END = `--${BOUNDARY}--${CRLF}`

type Part = string | Uint8Array

/** A request whose body comes in pieces of any size. */
function posting(parts: Part[], { piece = 10_000, contentType = `multipart/form-data; boundary=${BOUNDARY}` } = {}) {
  const whole = Buffer.concat(parts.map((part) => Buffer.from(part)))
  let at = 0
  let asked = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      asked += 1
      if (at >= whole.length) return controller.close()
      controller.enqueue(whole.subarray(at, at + piece))
      at += piece
    },
  })
  const init = { method: 'POST', headers: { 'content-type': contentType }, body, duplex: 'half' as const }
  return { request: new Request('http://localhost/kickoff/1/flag', init), asked: () => asked }
}

const read = (parts: Part[], options?: Parameters<typeof posting>[1]) => readPosted(posting(parts, options).request, LIMIT)
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function arrived({ file }: Posted) {
  if (!file || typeof file === 'string') throw new Error(`no file, but ${file}`)
  return file
}

const bytesOf = async (posted: Posted) => Buffer.from(await new Response(arrived(posted).bytes()).arrayBuffer())

describe('a form with a file', () => {
  test.each([1_000, 7_777, 65_536, 1_000_000])('arrives whole, cut into pieces of %i bytes', async (piece) => {
    const bytes = randomBytes(200_000)
    const posted = await read([field('words', 'Größer als gedacht'), fileHead('file', 'Vertrag – final.pdf'), bytes, CRLF, END], { piece })
    expect(posted.typed).toEqual({ words: 'Größer als gedacht' })
    expect(arrived(posted)).toMatchObject({ name: 'Vertrag – final.pdf', size: 200_000, sha256: sha(bytes) })
    expect(sha(await bytesOf(posted))).toBe(sha(bytes))
    expect(sha(arrived(posted).head)).toBe(sha(bytes.subarray(0, 65_536)))
    await arrived(posted).discard()
  })

  test('may be exactly as long as allowed, and may be short', async () => {
    const longest = await read([fileHead('file', 'a.pdf'), randomBytes(LIMIT), CRLF, END])
    expect(arrived(longest).size).toBe(LIMIT)
    const shortest = await read([fileHead('file', 'a.pdf'), 'x', CRLF, END])
    expect(Buffer.from(arrived(shortest).head).toString()).toBe('x')
    await Promise.all([arrived(longest).discard(), arrived(shortest).discard()])
  })

  test('leaves nothing in the folder for passing things, not even while it is read', async () => {
    const posted = await read([fileHead('file', 'a.pdf'), randomBytes(1_000), CRLF, END])
    expect(readdirSync(os.tmpdir()).filter((name) => name.startsWith('kickoff-file-'))).toEqual([])
    await arrived(posted).discard()
  })

  test('in which none was chosen has none', async () => {
    expect(await read([field('words', 'No.'), fileHead('file', ''), CRLF, END])).toEqual({ typed: { words: 'No.' }, file: null })
  })

  test('in which an empty one was chosen has an empty one', async () => {
    const posted = await read([fileHead('file', 'empty.pdf'), CRLF, END])
    expect(arrived(posted)).toMatchObject({ name: 'empty.pdf', size: 0 })
    await arrived(posted).discard()
  })

  test('takes the first file and the first field of a name', async () => {
    const posted = await read([field('words', 'one'), field('words', 'two'), fileHead('file', 'a.pdf'), 'first', CRLF, fileHead('file', 'b.pdf'), 'second', CRLF, END])
    expect(posted.typed).toEqual({ words: 'one' })
    expect(arrived(posted).name).toBe('a.pdf')
    expect((await bytesOf(posted)).toString()).toBe('first')
    await arrived(posted).discard()
  })

  test('is read as any form when it is sent as any form', async () => {
    const posted = await read(['words=No.&kind=wrong'], { contentType: 'application/x-www-form-urlencoded' })
    expect(posted).toEqual({ typed: { words: 'No.', kind: 'wrong' }, file: null })
  })
})

describe('a file that is too long', () => {
  test('is not read to its end, and the words before it are there', async () => {
    const { request, asked } = posting([field('words', 'Kept.'), fileHead('file', 'film.pdf'), randomBytes(5_000_000), CRLF, END])
    expect(await readPosted(request, LIMIT)).toEqual({ typed: { words: 'Kept.' }, file: 'too_large' })
    expect(asked()).toBeLessThan(60)
  })

  test('is one byte too long', async () => {
    expect((await read([fileHead('file', 'a.pdf'), randomBytes(LIMIT + 1), CRLF, END])).file).toBe('too_large')
  })
})

describe('a body that is no whole form', () => {
  test.each<[string, Part[]]>([
    ['breaks off in the file', [field('words', 'Kept.'), fileHead('file', 'a.pdf'), randomBytes(100_000)]],
    ['breaks off after the file', [field('words', 'Kept.'), fileHead('file', 'a.pdf'), 'x', CRLF]],
  ])('keeps the words and takes no file when it %s', async (_how, parts) => {
    const posted = await read(parts)
    expect(posted.typed).toEqual({ words: 'Kept.' })
    expect(posted.file === null || posted.file === 'broken').toBe(true)
  })

  test('takes no file from a sender who goes away', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(Buffer.from(field('words', 'Kept.') + fileHead('file', 'a.pdf') + 'half'))
      },
      pull(controller) {
        controller.error(new Error('gone'))
      },
    })
    const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }
    const init = { method: 'POST', headers, body, duplex: 'half' as const }
    expect((await readPosted(new Request('http://localhost/', init), LIMIT)).file).toBe('broken')
  })

  test.each(['multipart/form-data', 'multipart/form-data; boundary='])('is nothing at all when it is called %s', async (contentType) => {
    expect((await read([field('words', 'x'), END], { contentType })).file).toBeNull()
  })

  test('is given up when it holds nothing but noise, however long', async () => {
    const { request, asked } = posting([randomBytes(6_000_000)], { piece: 50_000 })
    expect(await readPosted(request, LIMIT)).toEqual({ typed: {}, file: null })
    expect(asked()).toBeLessThan(40)
  })

  test('fills no memory with fields', async () => {
    const many = Array.from({ length: 500 }, (_, index) => field(`f${index}`, 'x'.repeat(1_000)))
    const { typed } = await read([...many, END])
    expect(Object.keys(typed).length).toBeLessThanOrEqual(40)
  })
})
