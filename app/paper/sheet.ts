import PDFDocument from 'pdfkit'
import { setLines, type Line, type Manner } from './set-lines'
import type { Weight } from './typefaces'

export type SheetOptions = {
  size: 'A4' | 'LETTER'
  direction: 'ltr' | 'rtl'
  locale: string
  title: string
  author: string
  /** The moment that the document tells of: with it alone as its date, the same words make the same bytes. */
  at: Date
}

export type Style = {
  size?: number
  weight?: Weight
  colour?: string
  /** The room behind a paragraph, in points. */
  after?: number
  /** How far it stands in from the side where reading begins. */
  indent?: number
  /** Which way it reads, where that does not follow from the document: words that people wrote follow their own letters. */
  base?: Manner['base']
  tag?: 'H1' | 'H2' | 'H3' | 'P'
  /** The room that what follows needs on the same page. */
  keep?: number
  link?: string
}

export const INK = '#1c1e1f'
export const SOFT = '#5c6165'
const HAIR = '#d5d0c6'
const MARGIN = { top: 64, bottom: 72, side: 62 }
const LABEL_WIDTH = 128
const TEXT_SIZE = 10.5
/** How far below the middle of its line a letter stands, as a share of its size. */
const RISE = 0.34

/** A document on paper, written from its top to its end; pages turn by themselves. */
export class Sheet {
  private readonly pdf: PDFKit.PDFDocument
  private readonly root: PDFKit.PDFStructureElement
  private readonly pieces: Buffer[] = []
  private readonly fontNames = new Set<string>()
  private y = MARGIN.top

  constructor(private readonly options: SheetOptions) {
    const { size, locale, title, author, at } = options
    this.pdf = new PDFDocument({
      size,
      margin: 0,
      bufferPages: true,
      tagged: true,
      displayTitle: true,
      lang: locale,
      pdfVersion: '1.7',
      font: '',
      info: { Title: title, Author: author, CreationDate: at, ModDate: at },
    })
    this.pdf.on('data', (piece: Buffer) => this.pieces.push(piece))
    this.root = this.pdf.struct('Document')
    this.pdf.addStructure(this.root)
  }

  get width() {
    return this.pdf.page.width - 2 * MARGIN.side
  }

  private get leading() {
    return this.options.direction === 'rtl' ? 1.75 : 1.45
  }

  /** A paragraph, from the side where reading begins. */
  write(text: string, style: Style = {}): void {
    const { size = TEXT_SIZE, indent = 0, tag = 'P', after = 4, keep = 0 } = style
    const lines = this.set(text, { ...style, width: this.width - indent })
    const height = size * this.leading
    this.make(Math.min(lines.length, 2) * height + keep)
    const element = this.pdf.struct(tag)
    this.root.add(element)
    for (const line of lines) {
      this.make(height)
      this.put(element, tag, line, this.startOf(line, indent), this.y, style)
      this.y += height
    }
    element.end()
    this.y += after
  }

  /** A name and what it is, side by side. */
  fact(label: string, value: string, style: Style = {}): void {
    const height = TEXT_SIZE * this.leading
    const names = this.set(label, { width: LABEL_WIDTH - 10 })
    const values = this.set(value, { ...style, width: this.width - LABEL_WIDTH })
    this.make(Math.max(names.length, values.length) * height)
    const element = this.pdf.struct('P')
    this.root.add(element)
    const top = this.y
    names.forEach((line, row) => this.put(element, 'P', line, this.startOf(line, 0), top + row * height, { colour: SOFT }))
    // Small print stands on the same line as its name.
    const lower = (TEXT_SIZE - (style.size ?? TEXT_SIZE)) * (this.leading / 2 + RISE)
    values.forEach((line, row) => this.put(element, 'P', line, this.startOf(line, LABEL_WIDTH), top + lower + row * height, style))
    element.end()
    this.y = top + Math.max(names.length, values.length) * height + 2
  }

  space(points: number): void {
    this.y += points
  }

  rule(colour = HAIR, thickness = 0.6): void {
    this.pdf.markContent('Artifact', { type: 'Layout' })
    this.pdf.moveTo(MARGIN.side, this.y).lineTo(MARGIN.side + this.width, this.y).lineWidth(thickness).stroke(colour)
    this.pdf.endMarkedContent()
    this.y += 10
  }

  /** The whole document, with a line at the foot of each page. */
  async finish(footOf: (page: number, total: number) => { start: string; end: string }): Promise<Buffer> {
    const ended = new Promise<void>((resolve) => this.pdf.on('end', resolve))
    const { count } = this.pdf.bufferedPageRange()
    this.root.end()
    for (let page = 0; page < count; page++) {
      this.pdf.switchToPage(page)
      this.foot(footOf(page + 1, count))
    }
    this.pdf.end()
    await ended
    return Buffer.concat(this.pieces)
  }

  private foot({ start, end }: { start: string; end: string }): void {
    const y = this.pdf.page.height - MARGIN.bottom + 26
    const style = { size: 8, colour: SOFT, width: this.width }
    const [first] = this.set(start, style)
    const [last] = this.set(end, style)
    this.pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    if (first) this.draw(first, this.startOf(first, 0), y, style)
    if (last) this.draw(last, this.endOf(last), y, style)
    this.pdf.endMarkedContent()
  }

  private set(text: string, { size = TEXT_SIZE, weight = 400, base = this.options.direction, width }: Style & { width: number }): Line[] {
    return setLines(text, { size, weight, base, width })
  }

  private make(height: number): void {
    if (this.y + height <= this.pdf.page.height - MARGIN.bottom) return
    this.pdf.addPage()
    this.y = MARGIN.top
  }

  private startOf(line: Line, indent: number): number {
    return this.options.direction === 'rtl' ? MARGIN.side + this.width - indent - line.width : MARGIN.side + indent
  }

  private endOf(line: Line): number {
    return this.options.direction === 'rtl' ? MARGIN.side : MARGIN.side + this.width - line.width
  }

  private put(element: PDFKit.PDFStructureElement, tag: string, line: Line, x: number, y: number, style: Style): void {
    const content = this.pdf.markStructureContent(tag)
    this.draw(line, x, y, style)
    this.pdf.endMarkedContent()
    element.add(content)
    if (style.link) this.pdf.link(x, y, line.width, (style.size ?? TEXT_SIZE) * this.leading, style.link)
  }

  private draw(line: Line, x: number, y: number, { size = TEXT_SIZE, colour = INK }: Style): void {
    const baseline = y + size * (this.leading / 2 + RISE)
    let at = x
    for (const { face, text, width } of line.runs) {
      if (!this.fontNames.has(face.name)) this.pdf.registerFont(face.name, face.data)
      this.fontNames.add(face.name)
      this.pdf.font(face.name).fontSize(size * face.scale).fillColor(colour)
      this.pdf.text(text, at, baseline, { lineBreak: false, baseline: 'alphabetic' })
      at += width
    }
  }
}
