import { describe, expect, test } from 'vitest'
import { ATTACHMENT_LIMITS } from '~/domain/attachment'
import { cleanFileName, keptName } from '~/domain/file-name'
import { recogniseFile } from '~/intake/recognise-file'

const latin = (text: string) => Buffer.from(text, 'latin1')
const hex = (digits: string) => Buffer.from(digits, 'hex')

const PDF = latin('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n')
const PNG = hex('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c6360000002000154a24f5d0000000049454e44ae426082')
const JPEG = hex('ffd8ffe000104a46494600010100000100010000ffdb0043')
const WEBP = Buffer.concat([latin('RIFF'), hex('24000000'), latin('WEBPVP8 ')])
const GIF = Buffer.concat([latin('GIF89a'), hex('01000100800000')])
const HEIC = Buffer.concat([hex('00000018'), latin('ftypheic'), hex('00000000'), latin('mif1heic')])
const MAIL = latin('Received: from mx.buyer.example; Mon, 2 Nov 2026 10:00:00 +0100\r\nFrom: "Anna" <anna@buyer.example>\r\nDate: Mon, 2 Nov 2026 10:00:00 +0100\r\nSubject: Ninety\r\n\r\nNinety it is.\r\n')

const recognise = (name: string, head: Uint8Array) => recogniseFile({ name, size: head.length, head })
const refused = (problem: string) => ({ ok: false, problem })

describe('what a buyer may attach', () => {
  test.each<[string, Uint8Array, string]>([
    ['offer.pdf', PDF, 'application/pdf'], ['OFFER.PDF', PDF, 'application/pdf'], ['shot.png', PNG, 'image/png'],
    ['photo.jpg', JPEG, 'image/jpeg'], ['photo.JPEG', JPEG, 'image/jpeg'], ['shot.webp', WEBP, 'image/webp'],
    ['moving.gif', GIF, 'image/gif'], ['IMG_0042.HEIC', HEIC, 'image/heic'], ['Ninety.eml', MAIL, 'message/rfc822'],
  ])('%s is taken for what it is', async (name, head, type) => {
    expect(await recognise(name, head)).toMatchObject({ ok: true, type })
  })

  test('a file without an ending is given the one that is true', async () => {
    expect(await recognise('scan of page 4', PDF)).toEqual({ ok: true, type: 'application/pdf', name: 'scan of page 4.pdf' })
  })

  test.each([
    ['that a mailbox wrote down', `From anna Mon Nov  2 10:00:00 2026\n${MAIL.toString('latin1').replaceAll('\r', '')}`],
    ['that begins with a mark of its encoding', `\xEF\xBB\xBF${MAIL.toString('latin1')}`],
    ['whose first header goes on over lines', `X-Route: a\r\n b\r\n\tc\r\n${MAIL.toString('latin1')}`],
  ])('a mail %s is a mail', async (_how, text) => {
    expect(await recognise('mail.eml', latin(text))).toMatchObject({ ok: true, type: 'message/rfc822' })
  })
})

describe('a file that is not what its name says', () => {
  test.each<[string, string, Uint8Array]>([
    ['a PDF as a picture', 'offer.png', PDF],
    ['a picture as another kind of picture', 'shot.png', JPEG],
    ['a page as a PDF', 'offer.pdf', latin('<!doctype html><script>alert(1)</script>')],
    ['a picture in SVG as PNG', 'logo.png', latin('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a program as a PDF', 'offer.pdf', Buffer.concat([latin('MZ'), hex('90000300000004000000ffff0000')])],
    ['a PDF as a program', 'offer.pdf.exe', PDF],
    ['a page that also begins as a PDF', 'offer.pdf', latin('%PDF-1.7\n<html><body onload="alert(1)">')],
    ['a page that also begins as a picture', 'x.gif', latin('GIF89a/*<script>alert(1)</script>*/=1')],
    ['a page as a mail', 'mail.eml', latin('<html>\nFrom: a@b.example\nDate: today\n\n</html>')],
    ['notes without any header as a mail', 'mail.eml', latin('They said ninety.\n\nAnna')],
    ['headers without a sender as a mail', 'mail.eml', latin('Date: Mon, 2 Nov 2026 10:00:00 +0100\nSubject: x\n\nHi')],
    ['headers without a time as a mail', 'mail.eml', latin('From: a@b.example\nSubject: x\n\nHi')],
    ['bytes as a mail', 'mail.eml', Buffer.concat([MAIL, hex('00ff00')])],
  ])('%s is refused', async (_what, name, head) => {
    expect(await recognise(name, head)).toEqual(refused('file_differs'))
  })
})

describe('a file of a kind that we do not take', () => {
  test.each<[string, Uint8Array]>([
    ['logo.svg', latin('<svg xmlns="http://www.w3.org/2000/svg"/>')], ['page.html', latin('<!doctype html>')], ['notes.txt', MAIL],
    ['contract.docx', hex('504b0304140006000800000021')], ['unknown', latin('hello')],
  ])('%s is refused, and called that', async (name, head) => {
    expect(await recognise(name, head)).toEqual(refused('file_kind'))
  })

  test('an empty file is refused, whatever it is called', async () => {
    expect(await recognise('offer.pdf', new Uint8Array())).toEqual(refused('file_empty'))
  })
})

describe('the name under which a file is kept', () => {
  test.each([
    ['../../etc/passwd.pdf', 'etc passwd.pdf'],
    ['C:\\fakepath\\offer.pdf', 'C fakepath offer.pdf'],
    ['offer"\r\nX-Evil: 1.pdf', 'offer X-Evil 1.pdf'],
    ['\u202Efdp.offer.pdf', 'fdp.offer.pdf'],
    ['.htaccess', 'htaccess'],
    ['Größe – Angebot (3).pdf', 'Größe – Angebot (3).pdf'],
    ['عرض.pdf', 'عرض.pdf'],
  ])('misleads nobody: %j', (given, clean) => {
    expect(cleanFileName(given)).toBe(clean)
  })

  test('is short, keeps its ending, and is never empty', () => {
    expect(keptName(`${'x'.repeat(500)}.pdf`, 'application/pdf', ATTACHMENT_LIMITS.name)).toMatch(/^x{116}\.pdf$/)
    expect(keptName('.pdf', 'application/pdf', ATTACHMENT_LIMITS.name)).toBe('file.pdf')
    expect(keptName('', 'image/jpeg', ATTACHMENT_LIMITS.name)).toBe('file.jpg')
    expect(keptName(`${'😀'.repeat(80)}.png`, 'image/png', ATTACHMENT_LIMITS.name).isWellFormed()).toBe(true)
  })
})
