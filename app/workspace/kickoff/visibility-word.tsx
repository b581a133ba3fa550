import type { Visibility } from '~/domain/section'

/** Who sees a line, beside each line: the two never look alike. */
export function VisibilityWord({ visibility }: { visibility: Visibility }) {
  return visibility === 'internal' ? <span className="internal-word">Internal</span> : <span className="client-word">The buyer sees it</span>
}
