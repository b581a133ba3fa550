import { describe, expect, it } from 'vitest'
import type { Mail } from '~/domain/mail'
import { fromLine, subjectLine } from '~/email/hostile-words'
import { renderMail } from '~/email/render-mail'
import { sampleMails } from '../support/sample-mail'

const secrets = { isAnswerable: false, publicUrl: 'https://kickoff.example', link: 'https://kickoff.example/k/secret', code: '042917' }

const keptAsTheyAre = new Set([
  'locale', 'timeZone', 'accent', 'kind', 'section', 'boundary', 'resolution', 'contentHash', 'confirmedAt', 'dueAt', 'codeId', 'kickoffId', 'flagId', 'channel', 'givenOn', 'news', 'until', 'how', 'cause', 'amount', 'currency', 'state', 'step', 'decision', 'at', 'fate',
  'verdict', 'moveReason', 'dueOn', 'fromOn', 'toOn', 'firstDueOn', 'reachedOn', 'promisedOn', 'milestoneDueOn', 'likelyOn',
  'movedAt', 'occasion', 'awaits',
])

/** The same mail with every free text in it replaced. */
function poison(mail: Mail, text: string): Mail {
  const poisoned = structuredClone(mail)
  walk(poisoned.payload, text)
  return poisoned
}

function walk(node: object, text: string): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string' && !keptAsTheyAre.has(key)) Object.assign(node, { [key]: text })
    else if (value !== null && typeof value === 'object') walk(value, text)
  }
}

const everyMail = [...sampleMails('en-GB'), ...sampleMails('de-DE'), ...sampleMails('ar-BH')]

describe('hostile words in a mail', () => {
  it('stay words: no markup comes out of them, in no kind and no language', () => {
    const markup = `"><img src=x onerror=alert(1)><script>alert('x')</script></head>&lt;b&gt; {firm} <b>`
    for (const mail of everyMail) {
      const { html } = renderMail(poison(mail, markup), secrets)
      expect(html).not.toMatch(/<img|<script|<b>/i)
      expect(html.match(/<\/head>/g)).toHaveLength(1)
      expect(html).toContain('&lt;img')
    }
  })

  it('add no line to a subject', () => {
    for (const mail of everyMail) {
      const { subject } = renderMail(poison(mail, 'Firm\r\nBcc: everybody@example.com\n\u2028X: y'), secrets)
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
    }
  })

  it('turn nothing around: overrides of the writing direction are taken out', () => {
    for (const mail of everyMail) {
      const { html, text, subject } = renderMail(poison(mail, 'gnp.\u202Egpj\u202C \u2067x'), secrets)
      expect(`${text}${subject}`).not.toMatch(/[\u202A-\u202E]/)
      expect(html.replace(/<div style="display:none.*?<\/div><\/div>/s, '')).not.toMatch(/[\u202A-\u202E]/)
    }
  })

  it('do not break the mail when they are long, and the subject stays a header', () => {
    const long = '𝕏'.repeat(2000)
    for (const mail of everyMail) {
      const { subject, html } = renderMail(poison(mail, long), secrets)
      expect([...subject].length).toBeLessThanOrEqual(200)
      expect(subject.isWellFormed()).toBe(true)
      expect(html.isWellFormed()).toBe(true)
    }
  })

  it('do not reach the style sheet through the firm\'s colour', () => {
    const [mail] = sampleMails('en-GB')
    if (!mail) throw new Error('no sample')
    const payload = { ...mail.payload, firm: { ...mail.payload.firm, accent: 'red;} body{background:url(//x)' } }
    const { html } = renderMail(Object.assign(structuredClone(mail), { payload }), secrets)
    expect(html).not.toContain('url(')
  })
})

describe('the sender', () => {
  it('is the firm\'s name before the product\'s address', () => {
    expect(fromLine('Hollenkamp Suhr', 'kickoff@mail.example')).toBe('"Hollenkamp Suhr" <kickoff@mail.example>')
  })

  it('cannot become two addresses or another header', () => {
    const line = fromLine('Evil" <a@evil.example>,\r\nBcc: b@evil.example', 'kickoff@mail.example')
    expect(line).toBe('"Evil a evil.example Bcc b evil.example" <kickoff@mail.example>')
    expect(fromLine('\r\n', 'kickoff@mail.example')).toBe('kickoff@mail.example')
  })
})

describe('a subject', () => {
  it('is cut between letters, never within one', () => {
    expect(subjectLine('👩‍🚀'.repeat(300)).isWellFormed()).toBe(true)
    expect([...subjectLine('x'.repeat(500))]).toHaveLength(200)
  })
})
