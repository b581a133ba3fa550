import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openMailbox, type LocalMailbox } from '../../supabase/local/mailbox'
import { answerMailbox } from '../../supabase/local/mailbox-door'

const listSchema = z.object({ messages: z.array(z.object({ id: z.string() })) })
const folder = mkdtempSync(path.join(os.tmpdir(), 'kickoff-mailbox-'))
let mailbox: LocalMailbox
const aMail = (id: string, to: string) => ({ id, to, subject: `Mail ${id}`, text: 'Hello', html: '<p>Hello</p>' })

beforeAll(async () => {
  mailbox = await openMailbox(path.join(folder, 'mailbox.jsonl'))
  for (const mail of [aMail('1', 'ann@example.com'), aMail('2', 'joann@example.com'), aMail('3', 'ann@example.com')]) await mailbox.put(mail)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = async (query: string) => {
  const answer = await answerMailbox(new Request(`http://localhost:3000/mailbox.json${query}`), mailbox)
  return listSchema.parse(await answer?.json()).messages.map(({ id }) => id)
}

describe('who sits at this machine and looks into its mailbox', () => {
  it('reads all mail, newest first', async () => {
    expect(await read('')).toEqual(['3', '2', '1'])
  })

  it('reads one person\'s mail alone, by their whole address', async () => {
    expect(await read('?to=ann%40example.com')).toEqual(['3', '1'])
    expect(await read('?to=ann')).toEqual([])
    expect(await read('?to=')).toEqual([])
  })

  it('finds the same on the page for people', async () => {
    const page = await (await answerMailbox(new Request('http://localhost:3000/mailbox?to=joann%40example.com'), mailbox))?.text()
    expect(page).toContain('Mail 2')
    expect(page).not.toContain('Mail 3')
  })

  it('is shown nothing under a name that another site has pointed here', async () => {
    expect(await answerMailbox(new Request('http://evil.example/mailbox.json?to=ann%40example.com'), mailbox)).toBeNull()
  })
})
