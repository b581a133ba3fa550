import type { HistoryEntry } from '~/domain/history'

export type Detail = HistoryEntry['detail']

/** What somebody did, by the kind of its event, to stand after their name. */
export type Predicates = Record<string, (detail: Detail) => string>

/** A word or number that an event keeps; empty where it keeps none. */
export function word(detail: Detail, name: string): string {
  const value = detail[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** A code as its label says it, within a sentence. */
export const labelled = (labels: Record<string, string>, key: string): string => (labels[key] ?? key).toLowerCase()
