import { runInNewContext } from 'node:vm'
import EmailReplyParser from 'email-reply-parser'
import { z } from 'zod'
import { FLAG_LIMITS } from '~/domain/flag'

const LONGEST_MAIL = 64 * 1024
const PATIENCE_MS = 250
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g

/**
 * What somebody wrote of their own in a reply: without the mail that they answered, in whatever language their program announces it.
 * Never empty: where nothing of their own can be told from the rest, it is all kept.
 */
export function replyWords(text: string, ownAddresses: readonly string[]): string {
  const clean = text.slice(0, LONGEST_MAIL).toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROLS, '').trim()
  const own = withoutQuotes(beforeOurMail(clean, ownAddresses)).trim()
  return shortened(own || clean || '(A mail without words.)')
}

/** The parser's patterns take minutes over a mail that was made for that, and anybody may write: it gets a moment, no more. */
function withoutQuotes(text: string): string {
  try {
    return z.string().parse(runInNewContext('parse()', { parse: () => new EmailReplyParser().parseReply(text) }, { timeout: PATIENCE_MS }))
  } catch {
    return text.split('\n').filter((line) => !line.startsWith('>')).join('\n')
  }
}

/** Programs announce what they quote in a hundred languages, but all of them name who wrote it, which was us. */
function beforeOurMail(text: string, ownAddresses: readonly string[]): string {
  const lines = text.split('\n')
  const announced = lines.findIndex(
    (line) => /[:：]\s*[\u200E\u200F]*$/.test(line) && ownAddresses.some((address) => line.toLowerCase().includes(address.toLowerCase())),
  )
  if (announced < 1) return text
  // The announcement may be broken before the address.
  const isBroken = /^<?[^\s@]+@/.test(lines[announced]?.trim() ?? '') && lines[announced - 1]?.trim().endsWith('<')
  return lines.slice(0, isBroken ? announced - 1 : announced).join('\n')
}

function shortened(words: string): string {
  return words.length <= FLAG_LIMITS.answer ? words : `${words.slice(0, FLAG_LIMITS.answer - 2).toWellFormed().trimEnd()} …`
}
