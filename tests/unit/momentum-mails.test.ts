import { describe, expect, it } from 'vitest'
import type { Mail } from '~/domain/mail'
import { stallStepSchema } from '~/domain/momentum-mail'
import { renderMail } from '~/email/render-mail'
import { sampleMail, type SampleLocale } from '../support/sample-mail'

const secrets = { isAnswerable: false, publicUrl: 'https://kickoff.example', link: 'https://kickoff.example/k/secret', code: null }
const render = (mail: Mail) => renderMail(mail, secrets)

describe('a reminder of what somebody owes', () => {
  it('lists each thing with its day: the agreed one, or the one that they named, and what is still missing', () => {
    const { subject, text } = render(sampleMail('dependencies_due'))
    expect(subject).toBe('12 things needed from you: your kickoff with Hollenkamp Suhr')
    expect(text).toContain('WLAN in Halle 3: needed by 29 January 2027')
    expect(text).toContain('handheld scanners: you had said: by 23 November 2026; something about it is still missing')
    expect(text).toContain('And 10 more, on your page.')
  })

  it('counts one as one, and says of no day that none is agreed', () => {
    const mail = sampleMail('dependencies_due')
    const [first] = mail.payload.lines
    const { subject, text } = render({ ...mail, payload: { ...mail.payload, count: 1, milestone: null, lines: first ? [{ ...first, dueOn: null }] : [] } })
    expect(subject).toContain('One thing needed from you')
    expect(text).toContain('WLAN in Halle 3: no day is agreed')
    expect(text).not.toContain('more, on your page')
    expect(text).not.toContain('first milestone')
  })

  it.each<SampleLocale>(['en-GB', 'de-DE', 'ar-BH'])('says in %s when it is the last one', (locale) => {
    const mail = sampleMail('dependencies_due', locale)
    const last = render({ ...mail, payload: { ...mail.payload, isLast: true } }).text
    expect(last.length).toBeGreaterThan(render(mail).text.length)
  })
})

describe('word that nothing moves', () => {
  it('says since when, for how long, and what is next', () => {
    const { subject, text } = render(sampleMail('kickoff_stalled'))
    expect(subject).toBe('Nothing has moved for 5 business days: Krähwinkler Fördertechnik')
    expect(text).toContain('nothing has moved since 16 November 2026, for 5 business days')
    expect(text).toContain('The next step: Answer what Dr. Annegret Müßig pointed at.')
    expect(text).toContain('https://kickoff.example/flags/')
  })

  it('has a next step of its own for each state, and leads to where it is taken', () => {
    const mail = sampleMail('kickoff_stalled')
    const said = stallStepSchema.options.map((step) => render({ ...mail, payload: { ...mail.payload, step, flagId: null } }).text)
    expect(new Set(said.map((text) => /The next step: .*/.exec(text)?.[0])).size).toBe(stallStepSchema.options.length)
    const at = (step: (typeof stallStepSchema.options)[number]) => said[stallStepSchema.options.indexOf(step)] ?? ''
    expect(at('review')).toMatch(/\/kickoffs\/[\w-]+\/review\n/)
    expect(at('deliver')).toMatch(/\/kickoffs\/[\w-]+\/milestone\n/)
    expect(at('write')).toMatch(/\/kickoffs\/[\w-]+\n/)
  })

  it('speaks of the buyer where nobody of them is meant alone', () => {
    const mail = sampleMail('kickoff_stalled')
    const { text } = render({ ...mail, payload: { ...mail.payload, step: 'ask_to_confirm', buyerName: null } })
    expect(text).toContain('Ask the buyer for a word')
  })
})

describe('word that it goes badly', () => {
  it('quotes the line, where there is one', () => {
    const mail = sampleMail('pulse_low')
    expect(render(mail).text).toContain('> Uns wurden vier zugesagt.')
    const silent = render({ ...mail, payload: { ...mail.payload, words: '' } })
    expect(silent.text).not.toContain('In their words')
    expect(silent.subject).toBe('Not going well, says Dr. Annegret Müßig: Krähwinkler Fördertechnik')
  })
})
