import { extractText, getDocumentProxy } from 'unpdf'

/** The words of a PDF as a reader would copy them, page by page, with runs of space made one. */
export async function pdfPages(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false })
  return text.map((page) => page.normalize('NFKC').replace(/\s+/g, ' '))
}
