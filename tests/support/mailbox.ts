import { z } from 'zod'
import type { Stack } from './stack'

const mailboxSchema = z.object({
  messages: z.array(z.object({ id: z.string(), to: z.string(), subject: z.string(), text: z.string(), html: z.string(), sentAt: z.string() })),
})
export type ReceivedMail = z.infer<typeof mailboxSchema>['messages'][number]

const read = async (stack: Stack, query = '') =>
  mailboxSchema.parse(await (await fetch(`${stack.PUBLIC_URL}/mailbox.json${query}`)).json()).messages

/** All mail that left the product, newest first. */
export const readMailbox = (stack: Stack): Promise<ReceivedMail[]> => read(stack)

/** Mail to one person, newest first. */
export const mailTo = (stack: Stack, email: string): Promise<ReceivedMail[]> => read(stack, `?${new URLSearchParams({ to: email })}`)

/** The six digits in the newest sign-in mail to somebody, or null before it came. */
export async function signInCode(stack: Stack, email: string): Promise<string | null> {
  const mail = (await mailTo(stack, email)).find(({ subject }) => subject === 'Your sign-in code')
  return mail?.text.match(/\b\d{6}\b/)?.[0] ?? null
}

/** The buyer's link in a mail. */
export const linkIn = (mail: ReceivedMail | undefined) => mail?.text.match(/https?:\/\/\S+\/k\/[\w-]+/)?.[0] ?? null
