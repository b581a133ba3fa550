import { randomUUID } from 'node:crypto'
import type { EmailDriver } from '@supabase/lite'
import type { LocalMailbox } from './mailbox'

const code = /\b\d{6}\b/

/** Supabase Auth's mails, put into the mailbox that holds all other local mail: the code, and no link. */
export function signInMail(mailbox: LocalMailbox): EmailDriver {
  return {
    async send({ to, subject, text = '', html = '' }) {
      const words = `Your sign-in code is ${code.exec(text)?.[0] ?? ''}\n\nIt holds for ten minutes and can be used once.\n`
      await mailbox.put({ id: randomUUID(), to, subject, text: words, html })
    },
  }
}
