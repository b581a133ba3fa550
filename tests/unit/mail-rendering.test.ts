import { describe, expect, it } from 'vitest'
import { renderMail } from '~/email/render-mail'
import type { Mail } from '~/domain/mail'
import { mailSchema } from '~/domain/mail'
import { sampleMail, sampleMails, type SampleLocale } from '../support/sample-mail'

const link = 'https://kickoff.example/k/q8Zk3gqfA1yYxUuH0r4mJ5m2sX9wT7eL0bN6cVdKpQs'
const secrets = { publicUrl: 'https://kickoff.example', link, code: '042917' }
const render = (mail: Mail) => renderMail(mail, secrets)

const locales: SampleLocale[] = ['en-GB', 'de-DE', 'ar-BH']
const toBuyers = locales.flatMap((locale) =>
  sampleMails(locale).flatMap((mail) => ('locale' in mail.payload ? [{ locale, kind: mail.kind, mail }] : [])),
)
const toMembers = sampleMails('en-GB').flatMap((mail) => ('locale' in mail.payload ? [] : [{ kind: mail.kind, mail }]))

describe('a mail to a buyer', () => {
  it.each(toBuyers)('$kind in $locale carries the link once to click and once to copy', ({ mail }) => {
    const { html, text } = render(mail)
    expect(html.split(`href="${link}"`)).toHaveLength(2)
    expect(text).toContain(`\n${link}\n`)
  })

  it.each(toBuyers)('$kind in $locale names the firm and says that replies are read by nobody', ({ locale, mail }) => {
    const { html, text } = render(mail)
    const replies = { 'en-GB': 'Nobody reads replies', 'de-DE': 'liest niemand', 'ar-BH': 'لا أحد يقرأ الردود' }[locale]
    expect(text).toContain('Hollenkamp Suhr')
    expect(html).toContain(replies)
    expect(text).toContain(replies)
  })

  it.each(toBuyers)('$kind in $locale has a subject that fits a header and a language that is declared', ({ locale, mail }) => {
    const { subject, html } = render(mail)
    expect(subject).toMatch(/^[^\p{Cc}]{10,200}$/u)
    expect(html).toContain(`lang="${locale}"`)
  })

  it('asks the buyer of a new kickoff whether this is what they bought', () => {
    const { subject, text } = render(sampleMail('kickoff_sent'))
    expect(subject).toBe('Is this what you bought? Your kickoff with Hollenkamp Suhr')
    expect(text).toContain('Hello Dr. Annegret Müßig,')
    expect(text).toContain('Björn Achterkamp')
  })

  it('puts the line, the buyer\'s words and the answer beside each other, each line kept', () => {
    const { html, text } = render(sampleMail('flag_answered'))
    expect(text).toContain('> We were told four.\n> The handheld scanners are in from day one.')
    expect(text).toContain('Friederike Suhr answers:\n> You are right')
    expect(html).toMatch(/We were told four\.<\/span><span><br\/>The handheld/)
  })

  it('says what an amended line reads now, and that a removed one is gone', () => {
    const mail = sampleMail('flag_resolved')
    expect(render(mail).text).toContain('It now reads:\n> Four interfaces')
    const removed = render({ ...mail, payload: { ...mail.payload, newLineText: null } })
    expect(removed.text).toContain('The line is no longer there.')
    expect(removed.text).not.toContain('It now reads')
  })

  it('asks for no settling where the buyer took the flag back', () => {
    const mail = sampleMail('flag_resolved')
    const { text } = render({ ...mail, payload: { ...mail.payload, resolution: 'withdrawn', answer: '', newLineText: null } })
    expect(text).not.toContain('You have the last word')
    expect(text).not.toContain('answers:')
  })

  it('leaves out a reason that nobody gave', () => {
    const mail = sampleMail('version_published')
    expect(render({ ...mail, payload: { ...mail.payload, why: '' } }).text).not.toContain('Why it changed')
  })

  it('is a receipt with number, name, time in the firm\'s zone, version, hash, and what stays open', () => {
    const { text } = render(sampleMail('receipt'))
    expect(text).toContain('Receipt: K7Q2-M4XD')
    expect(text).toContain('Confirmed on: 24 November 2026 at 16:20 CET')
    expect(text).toContain('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08')
    expect(text).toContain('you confirmed 23 lines')
    expect(text).toContain('What could get in the way: the whole part:')
  })

  it.each([
    [1, 'سطرًا واحدًا'],
    [2, 'سطرين'],
    [5, '٥ أسطر'],
    [11, '١١ سطرًا'],
    [100, '١٠٠ سطر'],
  ])('counts %i lines as Arabic does', (confirmedItems, words) => {
    const mail = sampleMail('receipt', 'ar-BH')
    expect(render({ ...mail, payload: { ...mail.payload, confirmedItems } }).text).toContain(words)
  })

  it.each(locales)('reads well in %s with names that end in a full stop', (locale) => {
    const names = { account: 'Seven Seashells Co.', salesOwner: 'Sam Reyes Jr.', deliveryOwner: 'Ada Reyes Sr.', recipientName: 'Lee Reyes Jr.' }
    for (const mail of sampleMails(locale)) {
      const payload = { ...mail.payload, ...names, memberName: names.recipientName, firm: { ...mail.payload.firm, name: 'Hollenkamp Inc.' } }
      const { subject, text } = render(Object.assign(structuredClone(mail), { payload }))
      expect(`${subject}\n${text}`).toContain('Hollenkamp Inc.')
      expect(`${subject}\n${text}`).not.toMatch(/\.\u2069?\./)
    }
  })

  it('shows a code in the mail, but not where a lock screen shows it', () => {
    const { subject, html, text } = render(sampleMail('confirm_code'))
    expect(text).toContain('\n042917\n')
    expect(html).toContain('042917')
    expect(subject).not.toContain('042917')
  })

  it('cannot be written without its link', () => {
    expect(() => renderMail(sampleMail('link_resent'), { ...secrets, link: null })).toThrow()
    expect(() => renderMail(sampleMail('confirm_code'), { ...secrets, code: null })).toThrow()
  })
})

describe('a mail in Arabic', () => {
  it('runs from right to left, with the quote\'s rule on the right and Latin names kept whole', () => {
    const { html, subject } = render(sampleMail('flag_resolved', 'ar-BH'))
    expect(html).toContain('<html dir="rtl"')
    expect(html).toMatch(/<table[^>]*class="sheet"[^>]*dir="rtl"|<table[^>]*dir="rtl"[^>]*class="sheet"/)
    expect(html).toContain('border-right:3px solid')
    expect(html).not.toContain('border-left:3px solid')
    expect(html).not.toContain('text-align:left')
    expect(subject).toContain('\u2068Friederike Suhr\u2069')
  })

  it('leaves digits of a code and of a hash from left to right', () => {
    expect(render(sampleMail('confirm_code', 'ar-BH')).html).toMatch(/dir="ltr"[^>]*>042917/)
    expect(render(sampleMail('receipt', 'ar-BH')).html).toMatch(/dir="ltr"[^>]*>9f86d0/)
  })
})

describe('a mail to a member', () => {
  it.each(toMembers)('$kind links into the workspace and says so in plain text too', ({ mail }) => {
    const { html, text } = render(mail)
    const url = /href="(https:\/\/kickoff\.example\/[^"]+)"/.exec(html)?.[1]
    expect(url).toMatch(/\/(flags|kickoffs|sign-in)/)
    expect(text).toContain(`\n${url}\n`)
    expect(html).not.toContain('/k/')
  })

  it('about a flag has the line, the buyer\'s words, when an answer is due, and a link to it', () => {
    const { subject, text } = render(sampleMail('flag_raised'))
    expect(subject).toBe('Dr. Annegret Müßig flagged a line: Krähwinkler Fördertechnik')
    expect(text).toContain('> Drei Schnittstellen: Bank, Lohn, Kunden-EDI')
    expect(text).toContain('flagged it as missing:\n> Uns wurden vier zugesagt.')
    expect(text).toContain('Answer by: Tuesday 24 November at 17:00 CET')
    expect(text).toContain('must be settled before the work starts')
    expect(text).toContain('https://kickoff.example/flags/018f2b1e-0000-4000-8000-0000000000f1')
  })

  it('about a whole section names the section', () => {
    const mail = sampleMail('flag_raised')
    const { subject, text } = render({ ...mail, payload: { ...mail.payload, lineText: null, boundary: null } })
    expect(subject).toContain('flagged a section')
    expect(text).toContain('Section: Scope boundaries\n')
    expect(text).toContain('flagged the whole section as missing')
  })
})

const everyMail = [...toBuyers.map(({ mail }) => mail), ...toMembers.map(({ mail }) => mail)]

describe('every mail', () => {
  it('fits the schema that the database writes to, so that these samples prove something', () => {
    for (const mail of everyMail) expect(mailSchema.safeParse(mail).success).toBe(true)
    expect(new Set(everyMail.map((mail) => mail.kind)).size).toBe(mailSchema.options.length)
  })

  it('comes out byte for byte the same each time', () => {
    for (const mail of everyMail) expect(render(structuredClone(mail))).toEqual(render(mail))
  })

  it('fetches nothing and tracks nobody: no image, script, web font or style from elsewhere', () => {
    for (const mail of everyMail) {
      const { html } = render(mail)
      expect(html).not.toMatch(/<(img|script|link|iframe|object|form)\b|@import|@font-face|url\(/i)
      expect(html).not.toMatch(/(src|background)=/i)
    }
  })

  it('knows light and dark', () => {
    for (const mail of everyMail) {
      const { html } = render(mail)
      expect(html).toContain('name="color-scheme" content="light dark"')
      expect(html).toContain('@media (prefers-color-scheme: dark)')
    }
  })

  it('stays under the size at which Gmail cuts mails off', () => {
    for (const mail of everyMail) expect(Buffer.byteLength(render(mail).html)).toBeLessThan(50_000)
  })
})
