import type { Source, SourceKind } from '~/domain/provenance'
import { dayWords } from './day-words'

/** In what a line, or a promise, was found. */
export const SOURCE_KIND_LABELS: Record<SourceKind, string> = {
  document: 'Document',
  call: 'Call',
  mail: 'Mail',
  meeting: 'Meeting',
  crm: 'CRM',
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Where a line comes from, in a soft line: "Call, Signature call, 17 Jul 2026, Dr. Müßig". */
export const sourceWords = ({ kind, title, on, by }: Source): string =>
  [SOURCE_KIND_LABELS[kind], title, on && DAY.test(on) ? dayWords(on) : '', by].filter(Boolean).join(', ')
