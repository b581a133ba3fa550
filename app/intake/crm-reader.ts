import { isRecord, pathTo } from './read-json'
import { problem, type IntakeProblem } from './problem'

/** A value of an export and the path where it stood. */
export type Found = { value: string; path: string }

/** A field that the export holds and that became no part of the draft. */
export type Untaken = { path: string; value: string }

type Step = string | number

/**
 * Reads one deal of an export and remembers what was read, so that what was not can be told.
 * A value of a kind that cannot be a text is a problem of its field, not an exception.
 */
export function crmReader(deal: Record<string, unknown>, row: number) {
  const taken = new Set<string>()
  const problems: IntakeProblem[] = []

  const reach = (steps: readonly Step[]): { value: unknown; path: string } => {
    let value: unknown = deal
    let path = ''
    for (const step of steps) {
      value = isRecord(value) && Object.hasOwn(value, step) ? value[step] : Array.isArray(value) && typeof step === 'number' ? value[step] : undefined
      path = pathTo(path, step)
    }
    return { value, path }
  }

  /** The first of several places that holds something, as a text. Empty texts count as nothing. */
  const text = (...places: readonly (readonly Step[])[]): Found | null => {
    for (const steps of places) {
      const { value, path } = reach(steps)
      if (value === undefined || value === null) continue
      taken.add(path)
      const words = asText(value)
      if (words === null) problems.push(problem('wrong_type', row, path, JSON.stringify(value)))
      else if (words.trim() !== '') return { value: words.trim(), path }
    }
    return null
  }

  /** How many entries a list has; something else in its place is a problem. */
  const count = (...steps: Step[]): number => {
    const { value, path } = reach(steps)
    if (value === undefined || value === null) return 0
    if (Array.isArray(value)) return value.length
    taken.add(path)
    problems.push(problem('wrong_type', row, path, JSON.stringify(value)))
    return 0
  }

  return {
    row,
    text,
    count,
    problems,
    /** The names of the plain fields directly below a place. */
    fields: (...steps: Step[]): string[] => {
      const { value } = reach(steps)
      return isRecord(value) ? Object.keys(value).filter((key) => asText(value[key]) !== null) : []
    },
    /** Gives back what turned out to be of no use, so that it is told as not taken. */
    leave: (path: string) => taken.delete(path),
    /** Marks what is bookkeeping of the CRM: neither taken nor worth telling. */
    skip: (...places: readonly (readonly Step[])[]) => places.forEach((steps) => taken.add(reach(steps).path)),
    untaken: () => untakenIn(deal, '', taken, placesAbove(taken)),
  }
}

export type CrmReader = ReturnType<typeof crmReader>

function asText(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number' && Number.isFinite(value)) return plainNumber(value)
  return typeof value === 'boolean' ? String(value) : null
}

/** Beyond what JSON's numbers hold exactly, a figure is shown as it came out and refused as an amount. */
const plainNumber = (value: number): string =>
  Math.abs(value) * 1000 > Number.MAX_SAFE_INTEGER ? value.toExponential() : String(value)

/** Every place that holds something that was taken. */
function placesAbove(taken: ReadonlySet<string>): Set<string> {
  const above = new Set<string>([''])
  for (const path of taken) for (const mark of path.matchAll(/[.[]/g)) above.add(path.slice(0, mark.index))
  return above
}

/** The largest parts of the export of which nothing was taken. */
function untakenIn(value: unknown, path: string, taken: ReadonlySet<string>, above: ReadonlySet<string>): Untaken[] {
  if (taken.has(path) || value === null || value === '') return []
  if (!above.has(path)) return [{ path, value: shown(value) }]
  if (Array.isArray(value)) return value.flatMap((inner: unknown, index) => untakenIn(inner, pathTo(path, index), taken, above))
  return isRecord(value) ? Object.entries(value).flatMap(([key, inner]) => untakenIn(inner, pathTo(path, key), taken, above)) : []
}

function shown(value: unknown): string {
  const words = asText(value) ?? JSON.stringify(value)
  return words.length > 200 ? `${words.slice(0, 200).toWellFormed()}…` : words
}
