import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { Gap } from '~/domain/completeness'
import type { Section } from '~/domain/sections'
import { listed } from '~/workspace/words/count-words'
import { lineInWords } from '~/workspace/words/line-in-words'

type LateLine = { itemId: string; text: string }

const LateLinesContext = createContext<readonly LateLine[]>([])

const lateLine = (line: string): LateLine => ({ itemId: line.slice(0, line.indexOf(' ')), text: line.slice(line.indexOf(' ') + 1) })

/** Tells the lines which of them end after the milestone that needs them. Lines are drawn anew only when that changes, not with each letter. */
export function LateLines({ gaps, children }: { gaps: readonly Gap[]; children: ReactNode }) {
  const late = gaps.flatMap(({ code, itemId, text }) => (code === 'dependency_after_milestone' && itemId ? [`${itemId} ${text.replace(/\s+/g, ' ')}`] : [])).join('\n')
  const lines = useMemo(() => late.split('\n').filter(Boolean).map(lateLine), [late])
  return <LateLinesContext.Provider value={lines}>{children}</LateLinesContext.Provider>
}

/** Says beside a dependency that it ends too late, and beside the milestone for what it waits beyond its date, the moment that it is typed. */
export function LateRemark({ section, itemId }: { section: Section; itemId: string }) {
  const late = useContext(LateLinesContext)
  if (section !== 'delivery_dependencies' && section !== 'first_milestone') return null
  const words =
    section === 'delivery_dependencies'
      ? late.some((line) => line.itemId === itemId) && 'Ends after the milestone that needs it.'
      : late.length > 0 && `Before it can be reached, it waits for: ${listed(late.map(({ text }) => (text ? `“${lineInWords(text)}”` : 'a line without words')))}.`
  return (
    <p className="line-remark" role="status">
      {words || null}
    </p>
  )
}
