import { stringify } from 'csv-stringify/sync'

/** A table for spreadsheets: in UTF-8 that they recognise, and with no cell that they would take for a formula. */
export const csv = (columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  stringify([[...columns], ...rows.map((row) => [...row])], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
