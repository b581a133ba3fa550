import { describe, expect, it } from 'vitest'
import type { Mail } from '~/domain/mail'
import { moveReasonSchema } from '~/domain/milestone-record'
import { renderMail } from '~/email/render-mail'
import { sampleMail, type SampleLocale } from '../support/sample-mail'

const secrets = { isAnswerable: false, publicUrl: 'https://kickoff.example', link: 'https://kickoff.example/k/secret', code: null }
const render = (mail: Mail) => renderMail(mail, secrets)
const locales: SampleLocale[] = ['en-GB', 'de-DE', 'ar-BH']

describe('a mail about what the work waits for', () => {
  it('tells delivery who promised what for when, and what it does to the milestone in days', () => {
    const { subject, text } = render(sampleMail('dependency_news'))
    expect(subject).toBe('Dr. Annegret Müßig promised it for 29 January 2027: Krähwinkler Fördertechnik')
    expect(text).toContain('> WLAN in Halle 3')
    expect(text).toContain('Link: https://kunde.example/plan')
    expect(text).toContain('the first milestone comes 14 days later: on 5 February 2027')
  })

  it('tells delivery that something is there to look at, and that the date is kept', () => {
    const mail = sampleMail('dependency_news')
    const { text } = render({ ...mail, payload: { ...mail.payload, news: 'provided', promisedOn: null, pushedDays: 0, likelyOn: null } })
    expect(text).toContain('provided what you wait for')
    expect(text).toContain('keeps its date: 22 January 2027')
    expect(text).toContain('accept it, or send it back')
  })

  it('tells who owes it what is still missing, and by when it is needed', () => {
    const { text } = render(sampleMail('dependency_sent_back'))
    expect(text).toContain('Björn Achterkamp writes:\n> We were told four.')
    expect(text).toContain('Needed by: 29 January 2027')
  })
})

describe('a mail about the first milestone', () => {
  it('asks an approver whether it is done, and says that silence is no answer', () => {
    const { text } = render(sampleMail('milestone_claimed'))
    expect(text).toContain('It is done when:\n> We were told four.')
    expect(text).toContain('as long as nobody answers, it does not count as reached')
  })

  it('does not say the milestone twice where its title is all that there is to do', () => {
    const mail = sampleMail('milestone_claimed')
    expect(render({ ...mail, payload: { ...mail.payload, conditions: [mail.payload.title] } }).text).not.toContain('It is done when')
  })

  it('tells when a date moves the new day, the one before, the first one, and why', () => {
    const { text } = render(sampleMail('milestone_moved'))
    for (const line of ['The date now: 29 January 2027', 'The date before: 22 January 2027', 'The first date: 15 January 2027', 'Why: It waits for somebody else']) {
      expect(text).toContain(line)
    }
  })

  it.each(locales)('tells in %s each reason for which a date moves, in other words', (locale) => {
    const mail = sampleMail('milestone_moved', locale)
    const said = moveReasonSchema.options.map((moveReason) => render({ ...mail, payload: { ...mail.payload, moveReason } }).text)
    expect(new Set(said).size).toBe(said.length)
  })

  it('is glad that it is reached: what, when, who said so, and whether the first date was kept', () => {
    const mail = sampleMail('milestone_reached')
    const { subject, text } = render(mail)
    expect(subject).toBe('Reached: Three interfaces: bank, payroll, customer EDI')
    expect(text).toContain('On 28 January 2027, Dr. Annegret Müßig said that it is done. The first date that you were told was 15 January 2027')
    expect(text).toContain('Thank you. It took both sides')
    const kept = render({ ...mail, payload: { ...mail.payload, firstDueOn: '2027-01-28', words: '' } }).text
    expect(kept).toContain('The first date that you were told, 28 January 2027, was kept.')
    expect(kept).not.toContain('Müßig writes')
  })

  it('tells both owners the same, and how it is known where a colleague recorded it', () => {
    const mail = sampleMail('buyer_said_reached')
    const { text } = render(mail)
    expect(text).toContain('The first date, 15 January 2027, was kept. On the phone, as Friederike Suhr recorded; Dr. Annegret Müßig has been told.')
    const { recordedBy: _by, channel: _channel, ...said } = mail.payload
    expect(render({ ...mail, payload: said }).text).not.toContain('recorded')
  })

  it('tells somebody what was recorded in their name, and how to object', () => {
    const mail = sampleMail('milestone_recorded')
    expect(render(mail).text).toContain('you said on 28 January 2027 on the phone that the first milestone is reached')
    const notYet = render({ ...mail, payload: { ...mail.payload, verdict: 'not_yet', channel: 'mail' } }).text
    expect(notYet).toContain('by mail that the first milestone is not reached yet')
    expect(notYet).toContain('If it is not what you said, say so on your page')
  })
})
