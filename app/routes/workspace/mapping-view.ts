import type { StagedImport } from '~/domain/import'
import { CSV_FIELDS } from '~/intake/csv-mapping'
import { fieldOf } from '~/intake/decisions'
import { NOTATIONS } from '~/intake/number-notation'
import { DATE_ORDERS } from '~/intake/read-date'
import type { CsvReading, StagedReading } from '~/intake/read-staged'
import { CURRENCIES, LOCALES } from '~/workspace/editor/choices'
import { COLUMN_LABELS, DATE_ORDER_LABELS } from '~/workspace/import/import-words'
import type { ChoiceField, MappingView } from '~/workspace/import/import-view'
import { DEAL_TYPE_LABELS } from '~/workspace/words/labels'

/** How a CSV is read, field by field, each to be corrected. */
export function mappingView({ header, mapping, proposed, isRemembered }: CsvReading): MappingView {
  const columns = header.filter((name) => name !== '').map((name) => [name, name] as const)
  const { dates, numbers } = proposed
  const unsureOf = (judged: typeof dates | typeof numbers) =>
    judged.kind === 'ambiguous' && !isRemembered ? `“${judged.example}” can be read in two ways: please look.` : undefined
  return {
    columns: CSV_FIELDS.map((field) => ({
      name: fieldOf.column(field),
      label: COLUMN_LABELS[field],
      value: mapping.columns[field] ?? '',
      choices: [['', 'Not in the file'] as const, ...columns],
      error: null,
    })),
    dateOrder: {
      name: 'dateOrder', label: 'Dates are written', hint: unsureOf(dates), value: mapping.dateOrder, error: null,
      choices: DATE_ORDERS.map((order) => [order, DATE_ORDER_LABELS[order]] as const),
    },
    numbers: {
      name: 'numbers', label: 'Numbers are written', hint: unsureOf(numbers), value: mapping.numbers, error: null,
      choices: NOTATIONS.map((notation) => [notation, notation] as const),
    },
    unused: proposed.unused,
    isRemembered,
  }
}

/** What stands in where the upload says nothing: asked of every list, and of an export with several deals of no known type. */
export function fallbackFields({ csv, deals, fallbacks }: StagedReading, staged: StagedImport, isAsked: (field: string) => boolean): ChoiceField[] {
  const types: ChoiceField = {
    name: fieldOf.fallback('dealType'), label: 'Type', value: fallbacks.dealType ?? '',
    choices: [['', 'Choose'], ...Object.entries(DEAL_TYPE_LABELS)],
    error: isAsked(fieldOf.fallback('dealType')) ? 'Choose a type: no column says it.' : null,
  }
  if (!csv) return deals.filter(({ facts }) => facts.dealType === null).length > 1 ? [types] : []
  const { locale } = staged.frame.organization
  return [
    types,
    {
      name: fieldOf.fallback('currency'), label: 'Currency', value: fallbacks.currency ?? '',
      choices: [['', 'Choose'], ...CURRENCIES.map((code) => [code, code] as const)],
      error: isAsked(fieldOf.fallback('currency')) ? 'Choose a currency: no column says it.' : null,
    },
    {
      name: fieldOf.fallback('locale'), label: 'The buyer reads', value: fallbacks.locale ?? (LOCALES.some(([value]) => value === locale) ? locale : 'en-GB'),
      choices: LOCALES, error: null,
    },
  ]
}
