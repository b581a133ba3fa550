import type { Item } from '~/domain/item'

/** The words of a line as its author is shown them before the buyer may see them. */
export const wordsToShare = ({ text, detail }: Pick<Item, 'text' | 'detail'>) => [text, detail].filter(Boolean).join('\n')
