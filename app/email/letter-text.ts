import type { Block, Letter } from './letter'

/** A letter as plain text, for people and programs that read no HTML: the same words, the link on a line of its own. */
export function letterText(letter: Letter): string {
  const parts = [letter.heading, ...letter.blocks.map(blockText), '--', letter.footer]
  return `${parts.join('\n\n')}\n`
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return block.text
    case 'quote':
      return `${block.label}:\n${block.words.split('\n').map((line) => `> ${line}`).join('\n')}`
    case 'facts':
      return block.facts.map((fact) => `${fact.label}: ${fact.value}`).join('\n')
    case 'action':
      return `${block.label}:\n${block.url}`
    case 'code':
      return block.digits
  }
}
