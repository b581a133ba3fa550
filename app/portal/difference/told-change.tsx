import type { ReactNode } from 'react'
import type { BuyerCause } from '~/domain/change-cause'
import type { LineDifference } from '~/domain/version-difference'
import type { WordRun } from '~/ui/word-runs'
import { ChangedLine } from './changed-line'
import type { Telling } from './line-reading'

type Props = { telling: Telling; line: LineDifference; runs: readonly WordRun[]; cause: BuyerCause | null; name: (name: string) => string }

/** More replacements than these are read better in the line itself. */
const MOST_TOLD = 3

const bare = (words: string) => words.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')

const isReplaced = (run: WordRun | undefined, next: WordRun | undefined) => run?.is === 'gone' && next?.is === 'new'

/** "“Three” became “Four” · new: “scanners”"; nothing where the line was rewritten, or has only one reading. */
function inPlainWords({ telling: { t }, runs, name }: Props): string {
  const told = runs.flatMap((run, index) => {
    const [before, next] = [runs[index - 1], runs[index + 1]]
    const words = name(bare(run.words))
    if (run.is === 'kept' || !words || isReplaced(before, run)) return []
    if (isReplaced(run, next)) return t('portal.difference.became', { before: words, after: name(bare(next?.words ?? '')) })
    return t(run.is === 'gone' ? 'portal.difference.isGone' : 'portal.difference.isNew', { words })
  })
  return runs.some((run) => run.is === 'kept') && told.length <= MOST_TOLD ? told.join(' · ') : ''
}

/** "You asked, we changed:", or on whose word else; where nobody asked, only what we did. */
function whoAsked({ telling: { t }, cause, line: { is }, name }: Props): string {
  if (!cause?.flag) return t('portal.difference.we', { is })
  return cause.flag.isMine ? t('portal.difference.youAsked', { is }) : t('portal.difference.theyAsked', { is, name: name(cause.flag.by) })
}

function Said({ children, title }: { title: string; children: ReactNode }) {
  return (
    <p className="more">
      {title} <bdi>{children}</bdi>
    </p>
  )
}

/** One line that reads differently: who asked, what became of it in plain words, both readings, and the reason that was given. */
export function ToldChange(props: Props) {
  const { telling, line, runs, cause } = props
  const { t } = telling
  const plainly = line.is === 'changed' ? inPlainWords(props) : ''
  return (
    <li className="change">
      <p>
        <b>{whoAsked(props)}</b> {plainly}
      </p>
      <ChangedLine t={t} line={line} runs={runs} />
      {cause?.flag?.words && <Said title={`${t('portal.changes.youSaid')}:`}>{cause.flag.words}</Said>}
      {cause?.why && <Said title={t('portal.changes.why')}>{cause.why}</Said>}
    </li>
  )
}
