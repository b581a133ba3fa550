import { describe, expect, it } from 'vitest'
import { parseForm, readForm } from '~/http/form'
import { preferredLocale } from '~/http/preferred-locale'
import { confirmFormSchema, flagFormSchema, linkFormSchema, markFormSchema, settleFormSchema, withdrawFormSchema } from '~/portal/forms'

const id = '018f2b1e-0000-4000-8000-000000000001'
const flag = { version: '1', section: 'scope_boundaries', itemId: id, kind: 'missing', words: 'Four.', idempotencyKey: id }
const posted = (body: BodyInit, headers?: HeadersInit) => readForm(new Request('https://kickoff.example/', { method: 'POST', body, headers }))
const problemsOf = (parsed: ReturnType<typeof parseForm>) => (parsed.ok ? {} : parsed.problems)

describe('reading what a buyer posted', () => {
  it('takes the fields as they were typed', async () => {
    expect(await posted(new URLSearchParams({ words: ' Four. ' }))).toEqual({ words: ' Four. ' })
  })

  it('refuses a file that somebody sends where words belong', async () => {
    const form = new FormData()
    form.set('words', new File(['x'], 'x.txt'))
    form.set('kind', 'wrong')
    expect(await posted(form)).toEqual({ kind: 'wrong' })
  })

  it('makes an empty form of what is no form, so that its sender reads what is missing', async () => {
    expect(await posted('{"words":', { 'content-type': 'application/json' })).toEqual({})
  })

  it('is not led astray by a sender who names a field like a part of every object', async () => {
    const typed = await posted(new URLSearchParams([['__proto__', 'x'], ['words', 'one'], ['words', 'two']]))
    expect(typed['words']).toBe('one')
    expect(Object.getPrototypeOf(typed)).toBe(Object.prototype)
  })
})

describe('a buyer\'s flag', () => {
  it('is understood as it was sent', () => {
    const parsed = parseForm(flagFormSchema, { ...flag, beforeStart: 'yes' })
    expect(parsed.ok && parsed.value).toMatchObject({ version: 1, itemId: id, beforeStart: true, words: 'Four.' })
  })

  it('is about the whole part when the buyer chose no line', () => {
    const parsed = parseForm(flagFormSchema, { ...flag, itemId: '' })
    expect(parsed.ok && parsed.value).toMatchObject({ itemId: null, beforeStart: false })
  })

  it('is nothing when a mail scanner submits the form as it stands', () => {
    const { kind, words, ...defaults } = flag
    expect(kind && words).toBeTruthy()
    expect(problemsOf(parseForm(flagFormSchema, { ...defaults, words: '' }))).toEqual({ kind: { code: 'required' }, words: { code: 'required' } })
  })

  it('tells a buyer who wrote too much how much is possible', () => {
    expect(problemsOf(parseForm(flagFormSchema, { ...flag, words: 'x'.repeat(2001) }))).toEqual({ words: { code: 'too_long', max: 2000 } })
  })

  it.each([
    ['a NUL', 'a\u0000b'],
    ['half a character', '\uD83D'],
  ])('tells its writer that %s cannot be read', (_, words) => {
    expect(problemsOf(parseForm(flagFormSchema, { ...flag, words }))).toEqual({ words: { code: 'has_control_characters', max: undefined } })
  })

  it('names the field when somebody sends what no form of ours holds', () => {
    const hostile = { ...flag, version: '9'.repeat(40), section: 'buyer', itemId: "' or 1=1", kind: 'x', idempotencyKey: 'y' }
    expect(Object.keys(problemsOf(parseForm(flagFormSchema, hostile))).sort()).toEqual(['idempotencyKey', 'itemId', 'kind', 'section', 'version'])
  })
})

describe('a buyer\'s other forms', () => {
  it('say nothing when they are submitted without their button being pressed', () => {
    expect(problemsOf(parseForm(markFormSchema, { version: '1', section: 'risks' }))).toEqual({ right: { code: 'required' } })
    expect(problemsOf(parseForm(withdrawFormSchema, { flagId: id }))).toEqual({ sure: { code: 'required' } })
    expect(problemsOf(parseForm(settleFormSchema, { flagId: id, round: '1', words: '' }))).toHaveProperty('accepted')
    expect(problemsOf(parseForm(confirmFormSchema, { version: '1', typedName: ' ' }))).toEqual({ typedName: { code: 'required' } })
  })

  it('ask a buyer who says "not yet" what is still off, and one who says "settled" for nothing more', () => {
    expect(problemsOf(parseForm(settleFormSchema, { flagId: id, round: '1', accepted: 'no', words: ' ' }))).toEqual({ words: { code: 'required' } })
    expect(parseForm(settleFormSchema, { flagId: id, round: '1', accepted: 'yes', words: '' }).ok).toBe(true)
  })

  it('take a signature on one line only', () => {
    expect(problemsOf(parseForm(confirmFormSchema, { version: '1', typedName: 'A\nB' }))).toHaveProperty('typedName.code', 'one_line')
  })

  it('tell somebody who asks for a new link that this is no mail address', () => {
    expect(problemsOf(parseForm(linkFormSchema, { email: 'siobhan' }))).toEqual({ email: { code: 'not_a_mail_address', max: undefined } })
    expect(problemsOf(parseForm(linkFormSchema, {}))).toEqual({ email: { code: 'required' } })
  })
})

describe('the language of a page that belongs to no kickoff', () => {
  const wanted = (header?: string) => preferredLocale(new Request('https://kickoff.example/', header ? { headers: { 'Accept-Language': header } } : {}))

  it('is the first of the reader\'s that we speak', () => {
    expect(wanted('fr-CA,ar-BH;q=0.9,de;q=0.8')).toBe('ar')
    expect(wanted('de-DE,de;q=0.9')).toBe('de')
  })

  it('is English for everybody else', () => {
    expect([wanted(), wanted('fr'), wanted(';;,')]).toEqual(['en', 'en', 'en'])
  })
})
