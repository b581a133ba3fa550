import { fromMarkdown } from 'mdast-util-from-markdown'

/** A part of a document in reading order: a heading, the cells of a table's row, a point of a list, or running text. */
export type Block =
  | { kind: 'heading'; text: string; depth: number }
  | { kind: 'row'; cells: string[]; isHead: boolean }
  | { kind: 'point'; text: string }
  | { kind: 'prose'; text: string }
  | { kind: 'odd'; text: string }

type Node = ReturnType<typeof fromMarkdown>['children'][number]
type Words = { type: string; value?: string; children?: Words[]; url?: string; alt?: string | null }

/** The words of a node: marks of emphasis go, addresses of links and stray HTML stay as text. */
function wordsOf(node: Words): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'image') return [node.alt, node.url && `(${node.url})`].filter(Boolean).join(' ')
  const inner = node.value ?? (node.children ?? []).map(wordsOf).join('')
  return node.type === 'link' && node.url && !inner.includes(node.url.replace(/^mailto:/, '')) ? `${inner} (${node.url})` : inner
}

const isRow = (line: string) => /^\s*\|.*\|\s*$/.test(line)
const isRule = (line: string) => /^\s*\|[\s:|-]+\|\s*$/.test(line)

const LABEL = /^\p{Lu}[\p{L} ]{0,20}: /u

/** A pasted page keeps the line breaks of its list of names; a wrapped paragraph does not mean its own. */
function joinedLines(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines.map((each) => each.trim()).filter((each) => each !== '')) {
    const last = joined.at(-1)
    const ends = last === undefined || last.length < 60 || /[.:;!?)]$/.test(last) || LABEL.test(line)
    if (ends) joined.push(line)
    else joined[joined.length - 1] = `${last} ${line}`
  }
  return joined
}

function cellsOf(line: string): string[] {
  const cells = line.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/)
  return cells.map((cell) => inlineWords(cell.replaceAll('\\|', '|').trim()))
}

/** The words of a piece of markdown that stands by itself, such as a table's cell. */
function inlineWords(text: string): string {
  const [only, ...more] = fromMarkdown(text).children
  return only?.type === 'paragraph' && more.length === 0 ? wordsOf(only) : text
}

/** Tables are no part of plain markdown: their lines arrive as a paragraph. */
function paragraphBlocks(source: string, words: string): Block[] {
  if (!source.split('\n').some(isRow)) return joinedLines(words.split('\n')).map((text) => ({ kind: 'prose', text }))
  const lines = source.split('\n').filter((line) => line.trim() !== '')
  return lines.flatMap((line, index): Block[] => {
    if (isRule(line)) return []
    if (!isRow(line)) return [{ kind: 'prose', text: inlineWords(line.trim()) }]
    return [{ kind: 'row', cells: cellsOf(line), isHead: isRule(lines[index + 1] ?? '') }]
  })
}

function blocksOf(node: Node, text: string, inList: boolean): Block[] {
  const source = text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
  if (node.type === 'heading') return [{ kind: 'heading', text: wordsOf(node).trim(), depth: node.depth }]
  if (node.type === 'thematicBreak') return []
  if (node.type === 'paragraph') return inList ? [{ kind: 'point', text: wordsOf(node).replace(/\s*\n\s*/g, ' ').trim() }] : paragraphBlocks(source, wordsOf(node))
  if (node.type === 'list') return node.children.flatMap((item) => item.children.flatMap((child) => blocksOf(child, text, true)))
  if (node.type === 'blockquote') return node.children.flatMap((child) => blocksOf(child, text, inList))
  return source.trim() === '' ? [] : [{ kind: 'odd', text: source.trim() }]
}

/** The blocks of a markdown document, or of plain text, which is markdown without marks. */
export const markdownBlocks = (text: string): Block[] => fromMarkdown(text).children.flatMap((node) => blocksOf(node, text, false))
