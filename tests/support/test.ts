import { randomInt } from 'node:crypto'
import { expect, test as base, type Page } from '@playwright/test'
import { Arrange, type Firm, type Person } from './arrange'
import { mailTo, signInCode, type ReceivedMail } from './mailbox'
import type { Stack } from './stack'

type Fixtures = {
  firm: Firm
  /** Waits for the code in the newest sign-in mail to this address. */
  code: (email: string) => Promise<string>
  /** Signs a member in with the code from their mail; the page is still blank. */
  signIn: (page: Page, member: Person) => Promise<void>
  /** Waits for the newest mail to this address that fits. */
  mail: (email: string, subject: RegExp) => Promise<ReceivedMail>
}

type WorkerFixtures = { stack: Stack; arrange: Arrange }

export const test = base.extend<Fixtures, WorkerFixtures>({
  stack: [async ({}, use) => use(JSON.parse(process.env.KICKOFF_STACK ?? '{}')), { scope: 'worker' }],
  arrange: [
    async ({ stack }, use) => {
      const arrange = new Arrange(stack)
      await use(arrange)
      await arrange.end()
    },
    { scope: 'worker' },
  ],
  // What the browser complains about is a defect, whatever the test looks at.
  page: async ({ page }, use) => {
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await use(page)
    expect(complaints.filter((text) => !/^Failed to load resource/.test(text))).toEqual([])
  },
  firm: async ({ arrange }, use) => use(await arrange.aFirm()),
  mail: async ({ stack }, use) => {
    await use(async (email, subject) => {
      const find = async () => (await mailTo(stack, email)).find((each) => subject.test(each.subject))
      // A stack that has just begun delivers the demo's mails first.
      await expect.poll(find, { message: `a mail to ${email} about ${subject}`, timeout: 30_000 }).toBeTruthy()
      const found = await find()
      if (!found) throw new Error('the mail is gone again')
      return found
    })
  },
  code: async ({ stack }, use) => {
    await use(async (email) => {
      await expect.poll(() => signInCode(stack, email), { timeout: 30_000 }).not.toBeNull()
      return (await signInCode(stack, email)) ?? ''
    })
  },
  signIn: async ({ code }, use) => {
    await use(async (page, member) => {
      // Everybody sits at an address of their own: the limit of one address is for one address.
      const headers = { 'x-forwarded-for': `198.18.${randomInt(256)}.${randomInt(256)}` }
      await page.setExtraHTTPHeaders(headers)
      const send = (path: string, form: Record<string, string>) => page.request.post(path, { form, headers, maxRedirects: 0 })
      await send('/sign-in', { email: member.email })
      expect((await send('/sign-in/code', { code: await code(member.email) })).headers()['location']).toBe('/')
    })
  },
})
export { expect }
