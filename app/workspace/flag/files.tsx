import type { FlagPage } from '~/domain/kickoff'
import { Ago } from '~/workspace/shell/clock'
import { sizeWords } from '~/workspace/words/size-words'

/** What the buyer's flag rests on: files to be fetched and opened outside of the browser. */
export function Files({ page: { flag, attachments } }: { page: FlagPage }) {
  if (attachments.length === 0) return null
  return (
    <section aria-label="Files from the buyer">
      <h2 className="mt-6 mb-1">
        Files<span>as they came from the buyer: open them with care</span>
      </h2>
      <ul>
        {attachments.map(({ id, by, name, size, at }) => (
          <li key={id} className="py-1">
            <a className="text-link" href={`/flags/${flag.id}/attachments/${id}`} download>
              <bdi>{name}</bdi>
            </a>{' '}
            <span className="text-[0.87rem] text-soft">
              {sizeWords(size)}, from <bdi>{by}</bdi> <Ago at={at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
