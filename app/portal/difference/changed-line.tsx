import type { LineDifference } from '~/domain/version-difference'
import type { Translate } from '~/language/translator'
import { WordsAfter, WordsBefore } from '~/ui/changed-words'
import type { WordRun } from '~/ui/word-runs'

type Props = { t: Translate; line: LineDifference; runs: readonly WordRun[] }

/** How a line read, and how it reads now; in each, the words that differ are marked. */
export function ChangedLine({ t, line, runs }: Props) {
  const { before, after } = line
  if (!before || !after) {
    const words = <bdi>{runs.map((run) => run.words)}</bdi>
    return <p className="reads">{after ? words : <del>{words}</del>}</p>
  }
  return (
    <dl>
      <dt>{t('portal.flag.before')}</dt>
      <dd>
        <bdi>
          <WordsBefore runs={runs} />
        </bdi>
      </dd>
      <dt>{t('portal.flag.now')}</dt>
      <dd className="reads">
        <bdi>
          <WordsAfter runs={runs} />
        </bdi>
      </dd>
    </dl>
  )
}
