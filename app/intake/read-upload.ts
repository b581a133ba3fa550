import { IMPORT_LIMITS } from '~/domain/import'
import { csvTable } from './csv-table'
import { decodeText, lineAt } from './decode-text'
import { problem, type IntakeProblem } from './problem'
import { recognise } from './recognise'

/** What somebody brought, ready to be looked at deal by deal. */
export type ReadableUpload = { kind: 'crm' | 'csv'; name: string; content: string }

type ReadUpload = { ok: true; upload: ReadableUpload } | { ok: false; kind: ReadableUpload['kind']; problems: IntakeProblem[] }

const refused = (kind: ReadableUpload['kind'], ...problems: IntakeProblem[]): ReadUpload => ({ ok: false, kind, problems })

/** JSON begins with a brace or a bracket; whatever does not is a table. A text file can be either. */
const kindOf = (name: string, text: string): ReadableUpload['kind'] => {
  if (/\.(?:csv|tsv)$/i.test(name)) return 'csv'
  return /\.json$/i.test(name) || /^\uFEFF?\s*[{[]/.test(text) ? 'crm' : 'csv'
}

/** Pasted text or a file's bytes: whether there are deals in it at all. What is wrong with one of many deals is told later, beside the others. */
export function readUpload(name: string, brought: string | Uint8Array): ReadUpload {
  const decoded = typeof brought === 'string' ? { ok: true as const, text: brought } : decodeText(brought)
  if (!decoded.ok) return refused('csv', decoded.problem)
  const content = decoded.text.toWellFormed()
  const nul = content.indexOf('\0')
  if (nul !== -1) return refused('csv', problem('has_control_characters', lineAt(content, nul), null))
  if (Buffer.byteLength(content) > IMPORT_LIMITS.bytes) return refused('csv', problem('too_long', null, null))
  const kind = kindOf(name, content)
  const problems = problemsOf(kind, content)
  if (problems.length > 0) return refused(kind, ...problems)
  const printable = name.replace(/\p{Cc}/gu, ' ').toWellFormed().trim().slice(0, 200).toWellFormed()
  return { ok: true, upload: { kind, name: printable || 'Pasted text', content } }
}

// Only whether there are deals is asked here, for which any home will do.
const ANYWHERE = { timeZone: 'UTC', locale: 'en-GB' } as const

function problemsOf(kind: ReadableUpload['kind'], content: string): IntakeProblem[] {
  if (kind === 'crm') {
    const { deals, problems } = recognise(content, ANYWHERE)
    return deals.length > 0 ? [] : problems
  }
  const table = csvTable(content)
  return table.ok ? [] : table.problems
}
