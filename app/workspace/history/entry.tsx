import type { ReactNode } from 'react'
import type { HistoryEntry } from '~/domain/history'
import { historySentence } from '~/workspace/words/history-sentence'

type Props = { entry: HistoryEntry; time: ReactNode; isShort?: boolean }

/** Who did what, with the words that were said, or where it is to be short, their beginning. Internal. */
export function Entry({ entry, time, isShort = false }: Props) {
  const { did, words } = historySentence(entry)
  return (
    <li className="py-1.5 text-[0.87rem] wrap-anywhere">
      <span className="text-soft">{time}</span> {entry.actor ? <bdi className="font-semibold">{entry.actor}</bdi> : null} <bdi>{did}</bdi>
      {words ? (
        <q className={isShort ? 'clamp mt-0.5 ps-2' : 'mt-0.5 block ps-2 whitespace-pre-line'} dir="auto">
          {words}
        </q>
      ) : null}
    </li>
  )
}
