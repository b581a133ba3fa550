import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { renderDocument } from '~/http/document'

const page = createElement('html', { lang: 'en' }, createElement('body', null, 'Is this what you bought? <b>'))
const HTML = '<!doctype html><html lang="en"><body>Is this what you bought? &lt;b&gt;</body></html>'
const asking = (encodings?: string) => new Request('https://kickoff.example/', encodings ? { headers: { 'Accept-Encoding': encodings } } : {})
const bodyOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

describe('a buyer\'s page on its way', () => {
  it('is kept by nobody between us and the buyer, and listed by no search engine', async () => {
    const response = renderDocument(page, { status: 404 })
    expect(response.status).toBe(404)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('X-Robots-Tag')).toBe('noindex')
    expect(await response.text()).toBe(HTML)
  })

  it('travels light to a browser that can unpack it', async () => {
    const response = renderDocument(page, { request: asking('gzip, deflate, br, zstd') })
    expect(response.headers.get('Content-Encoding')).toBe('br')
    expect(brotliDecompressSync(await bodyOf(response)).toString()).toBe(HTML)
  })

  it('travels as its reader\'s browser asks', async () => {
    const zipped = renderDocument(page, { request: asking('gzip;q=0.5, br;q=0') })
    expect(zipped.headers.get('Content-Encoding')).toBe('gzip')
    expect(gunzipSync(await bodyOf(zipped)).toString()).toBe(HTML)
    const plain = renderDocument(page, { request: asking() })
    expect(plain.headers.get('Content-Encoding')).toBeNull()
    expect(plain.headers.get('Vary')).toBe('Accept-Encoding')
    expect(await plain.text()).toBe(HTML)
  })
})
