import type { IntakeCode, IntakeProblem } from './problem'

const sentences: Record<IntakeCode, (value: string) => string> = {
  not_utf8: () => 'This is not UTF-8 text. Save the file as UTF-8 (in Excel: “CSV UTF-8”) and upload it again.',
  not_utf16: () => 'This UTF-16 text is damaged. Save the file as UTF-8 and upload it again.',
  broken_json: (value) => (value ? `The JSON breaks off here: ${value}` : 'The JSON ends before it is complete.'),
  too_deep: () => 'This is nested deeper than any CRM export.',
  unsafe_key: (value) => `A field may not be called ${value}.`,
  has_control_characters: () => 'This holds control characters that cannot be shown. Remove them.',
  not_well_formed: () => 'This holds half a character. Type it again.',
  no_deal_found: () => 'There is no deal in it.',
  unknown_shape: () => 'This is none of the exports we know: HubSpot, Salesforce, or our own CRM’s.',
  too_many_deals: (value) => `${value} deals are more than one import takes: 10,000.`,
  wrong_type: (value) => `${value || 'This'} is not the kind of value that belongs here.`,
  required: () => 'This is missing.',
  too_long: () => 'This is too long.',
  one_line: () => 'This must be on one line.',
  not_a_number: (value) => `${value} is not a number as this column writes them.`,
  ambiguous_number: (value) => `${value} can be read in two ways. Say how numbers are written here.`,
  too_many_decimals: (value) => `${value} has more decimals than the currency.`,
  unknown_currency: (value) => `${value} is not a currency code such as EUR or USD.`,
  other_currency: (value) => `${value} is in another currency than the deal.`,
  not_a_date: (value) => `${value} is not a date as this column writes them.`,
  ambiguous_date: (value) => `${value} can be read in two ways. Say whether the day or the month comes first.`,
  unknown_deal_type: (value) => `${value} is none of: new logo, expansion, renewal, pilot.`,
  unknown_locale: (value) => `${value} is not a language we write in, such as en-GB, de-DE or ar-BH.`,
  not_a_mail_address: (value) => `${value} is not a mail address.`,
  twice: (value) => `${value} is in it twice.`,
  no_header: () => 'The first line has to name the columns.',
  column_twice: (value) => `Two columns are called ${value}.`,
  column_missing: (value) => `There is no column ${value}.`,
  quote_not_closed: () => 'A quotation mark is opened here and never closed.',
  broken_csv: () => 'This line cannot be read as CSV: look at its quotation marks.',
  too_many_cells: (value) => `This line has more cells than the header has columns: ${value}`,
  too_many_lines: () => 'This deal has more than 200 lines.',
}

/** A problem as the person who brought the file reads it, without its place. */
export const problemSentence = (problem: Pick<IntakeProblem, 'code' | 'value'>): string => sentences[problem.code](problem.value)
