import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '~/intake/decode-text'

const utf8 = (text: string) => new TextEncoder().encode(text)

function utf16(text: string, big: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, !big)
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), !big)
  return bytes
}

describe('the bytes of an upload', () => {
  it('are read as UTF-8 with or without its mark, or UTF-16 with it, in any alphabet', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }).filter((text) => !text.startsWith('\uFEFF')), (text) => {
        for (const bytes of [utf8(text), utf8(`\uFEFF${text}`), utf16(text, false), utf16(text, true)]) expect(decodeText(bytes)).toEqual({ ok: true, text })
      }),
    )
  })

  it('are refused in Latin-1, with the line of the first byte that does not fit', () => {
    const bytes = utf8('Kunde;Ort\nMeier;Köln\nX;Y\n')
    const latin = bytes.map((byte) => byte)
    latin.set([0x4d, 0xfc], 22)
    expect(decodeText(latin)).toEqual({ ok: false, problem: { code: 'not_utf8', row: 3, column: null, value: '' } })
  })

  it('are refused as UTF-16 that holds half a character', () => {
    expect(decodeText(utf16('one\ntwo\uD800', false))).toMatchObject({ ok: false, problem: { code: 'not_utf16', row: 2 } })
  })
})
