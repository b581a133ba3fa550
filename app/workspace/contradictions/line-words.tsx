import type { Item } from '~/domain/item'
import { BOUNDARY_LABELS, SECTION_LABELS } from '~/workspace/words/labels'
import { sourceWords } from '~/workspace/words/source-words'

/** Where a line stands in the handoff. */
export const placeOf = ({ section, boundary }: Pick<Item, 'section' | 'boundary'>): string =>
  boundary ? `${SECTION_LABELS[section]}, ${BOUNDARY_LABELS[boundary].toLowerCase()}` : SECTION_LABELS[section]

/** Where a line comes from, or that nobody has said it. */
export function Origin({ item }: { item: Item }) {
  return <span className="origin">{item.source ? <bdi>{sourceWords(item.source)}</bdi> : 'no source noted'}</span>
}
