import { describe, expect, test } from 'vitest'
import { isAutomatic } from '~/email/automatic-mail'
import { replyWords } from '~/email/reply-words'

const ours = ['kickoff@mail.example', 'reply+0123@replies.example']
const words = (text: string) => replyWords(text, ours)

describe('what a buyer wrote of their own in a reply', () => {
  test.each([
    ['Gmail', 'It is four.\n\nOn Mon, Nov 23, 2026 at 10:00 AM Firm <\nkickoff@mail.example> wrote:\n\n> Who said so?\n'],
    ['a German program', 'It is four.\n\nAm Mo., 23. Nov. 2026 um 10:00 Uhr schrieb Firm <kickoff@mail.example>:\n> Wer?\n'],
    ['an Arabic program', 'It is four.\n\nفي الاثنين، 23 نوفمبر 2026 في 10:00 ص كتب Firm <kickoff@mail.example>:\u200f\n> من؟\n'],
    ['Outlook', 'It is four.\r\n\r\nFrom: Firm <kickoff@mail.example>\r\nSent: Monday\r\nTo: me\r\nSubject: Re\r\n\r\nWho?'],
  ])('is told from what %s quotes', (_program, text) => {
    expect(words(text)).toBe('It is four.')
  })

  test('is kept where they merely name our address', () => {
    expect(words('I got this from kickoff@mail.example, is it yours?\nIt is four.')).toContain('It is four.')
  })

  test('is all of the mail where nothing of their own can be told from it', () => {
    expect(words('> It is four.')).toBe('> It is four.')
    expect(words(' \n')).toBe('(A mail without words.)')
  })

  test('holds no control characters, no half letters, and no more than an answer may', () => {
    expect(words('a\u0000b\u0007c\ud800')).toBe('abc\ufffd')
    expect(words('😀'.repeat(5000)).length).toBeLessThanOrEqual(4000)
    expect(words('😀'.repeat(5000)).isWellFormed()).toBe(true)
  })

  test('is found in a moment, however the mail is made', () => {
    for (const piece of ['On ', '\n ', 'On a wrote', 'Am schrieb <']) {
      const began = performance.now()
      expect(words(`It is four.\n${piece.repeat(64 * 1024)}`)).toContain('It is four.')
      expect(performance.now() - began).toBeLessThan(5_000)
    }
  })
})

describe('an automatic reply', () => {
  const mail = { from: 'bea@buyer.example', subject: 'Re: answered', headers: {} }
  test.each([
    [{ headers: { 'Auto-Submitted': 'auto-replied' } }],
    [{ headers: { 'Return-Path': '<>' } }],
    [{ headers: { precedence: 'auto_reply' } }],
    [{ subject: 'Abwesenheitsnotiz: Re' }],
    [{ from: 'MAILER-DAEMON@buyer.example' }],
  ])('is told by what its program says: %j', (change) => {
    expect(isAutomatic({ ...mail, ...change })).toBe(true)
  })

  test('is not what a person wrote', () => {
    expect(isAutomatic(mail)).toBe(false)
    expect(isAutomatic({ ...mail, headers: { 'auto-submitted': 'no' } })).toBe(false)
  })
})
