import { describe, expect, it } from 'vitest'
import { renderMail } from '~/email/render-mail'
import type { Mail } from '~/domain/mail'
import { mailSchema, reminderStateSchema } from '~/domain/mail'
import { sampleMail, sampleMails, type SampleLocale } from '../support/sample-mail'

const link = 'https://kickoff.example/k/q8Zk3gqfA1yYxUuH0r4mJ5m2sX9wT7eL0bN6cVdKpQs'
const secrets = { isAnswerable: false, publicUrl: 'https://kickoff.example', link, code: '042917' }
const render = (mail: Mail) => renderMail(mail, secrets)

const locales: SampleLocale[] = ['en-GB', 'de-DE', 'ar-BH']
const toBuyers = locales.flatMap((locale) =>
  sampleMails(locale).flatMap((mail) => ('locale' in mail.payload ? [{ locale, kind: mail.kind, mail }] : [])),
)
const toMembers = sampleMails('en-GB').flatMap((mail) => ('locale' in mail.payload ? [] : [{ kind: mail.kind, mail }]))

describe('a mail to a buyer', () => {
  it.each(toBuyers.filter(({ kind }) => kind !== 'link_closed'))('$kind in $locale carries the link once to click and once to copy', ({ mail }) => {
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

  it('says that we do it at our cost, and nothing of hours', () => {
    const mail = sampleMail('flag_resolved')
    const { text } = render({ ...mail, payload: { ...mail.payload, resolution: 'honoured', newLineText: null } })
    expect(text).toContain('We do this at our cost')
    expect(text).toContain('You have the last word')
    expect(text).not.toContain('The line is no longer there.')
  })

  it('tells of an offer what it costs, how the line would read, and what happens if it is declined', () => {
    const mail = sampleMail('flag_resolved')
    const { order } = sampleMail('change_order_offered').payload
    const { text } = render({ ...mail, payload: { ...mail.payload, resolution: 'change_order', order } })
    expect(text).toContain('Change order: CO-7\nPrice: €12,600.00')
    expect(text).toContain('It would read:\n> Four interfaces')
    expect(text).toContain('If you decline:\n> Es bleibt bei drei Schnittstellen.')
    expect(text).not.toContain('You have the last word')
  })

  it.each(toBuyers.filter(({ kind }) => kind === 'link_closed'))('$kind in $locale goes to an address whose link has ended, and carries none', ({ mail }) => {
    const { html, text } = render(mail)
    expect(`${html}${text}`).not.toContain('/k/')
  })

  it('tells what was recorded in somebody’s name, and how to object, and nothing of how it is known', () => {
    const { text } = render(sampleMail('confirmed_on_behalf'))
    expect(text).toContain('As Friederike Suhr noted, you confirmed on 23 November 2026 on the phone')
    expect(text).toContain('22 lines of version 2')
    expect(text).toContain('If it is not what you said, say so on your page')
  })

  it('asks a colleague in somebody’s place, with that person’s sentence', () => {
    const mail = sampleMail('colleague_asked')
    expect(render(mail).text).toContain('Ümit Yılmaz has put you in their place')
    const alongside = render({ ...mail, payload: { ...mail.payload, inPlace: false, words: '' } }).text
    expect(alongside).toContain('You are not asked to confirm anything')
    expect(alongside).not.toContain('Ümit Yılmaz writes')
  })

  it.each(locales)('reminds in %s with other words for each thing that is waited for, and says when it is the last time', (locale) => {
    const mail = sampleMail('reminder', locale)
    const said = reminderStateSchema.options.map((state) => render({ ...mail, payload: { ...mail.payload, state, lines: 2 } }))
    expect(new Set(said.map(({ subject }) => subject)).size).toBe(said.length)
    expect(new Set(said.map(({ text }) => text)).size).toBe(said.length)
    const last = render({ ...mail, payload: { ...mail.payload, isLast: true } }).text
    expect(last.length).toBeGreaterThan(render(mail).text.length)
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
  it('tells in the morning what waits, what of it is late, and that there is more', () => {
    const { subject, text } = render(sampleMail('daily_digest'))
    expect(subject).toBe('12 flags, one handoff and 11 milestones wait for you')
    expect(text).toContain('was due Tuesday 24 November')
    expect(text).toContain('due Thursday 26 November')
    expect(text).toContain('And 10 more.')
    expect(text).toContain('to be reviewed')
    expect(text).toContain('“Prozess-Blueprint freigegeben”: 2 dependencies provided, to be looked at')
    expect(text).toContain('nobody named who owes one dependency')
    expect(text).toContain('And 9 more.')
    const mail = sampleMail('daily_digest')
    const alone = render({ ...mail, payload: { ...mail.payload, flagCount: 0, flags: [], milestoneCount: 0, milestones: [] } })
    expect(alone.subject).toBe('One handoff waits for you')
  })

  it('names whose flag is overdue', () => {
    expect(render(sampleMail('flag_overdue')).text).toContain('The answer is Friederike Suhr’s, and its time has passed.')
  })

  it.each(toMembers)('$kind links into the workspace and says so in plain text too', ({ mail }) => {
    const { html, text } = render(mail)
    const url = /href="(https:\/\/kickoff\.example\/[^"]+)"/.exec(html)?.[1]
    expect(url).toMatch(/\/(flags|inbox|kickoffs|sign-in)/)
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

  it('about a declined change order says what was announced for that case; about an accepted one, which version holds it', () => {
    const mail = sampleMail('change_order_decided')
    expect(render(mail).text).toContain('version 3')
    const declined = render({ ...mail, payload: { ...mail.payload, decision: 'declined', version: null } })
    expect(declined.subject).toBe('Dr. Annegret Müßig declined change order CO-7: Krähwinkler Fördertechnik')
    expect(declined.text).toContain('> Es bleibt bei drei Schnittstellen.')
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
