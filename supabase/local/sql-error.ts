/** Where and why a file of SQL failed, for the person who wrote it. */
export function explainSqlError(error: unknown, text: string): string {
  if (!(error instanceof Error)) return '.'
  const position = 'position' in error ? Number(error.position) : Number.NaN
  const line = Number.isNaN(position) ? '' : ` in line ${text.slice(0, position).split('\n').length}`
  const detail = 'detail' in error && typeof error.detail === 'string' ? ` (${error.detail})` : ''
  const where = 'where' in error && typeof error.where === 'string' ? `\n${error.where}` : ''
  return `${line}: ${error.message}${detail}${where}`
}
