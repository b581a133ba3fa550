const SENTENCES: Record<string, string> = {
  required: 'Please fill this in.',
  one_line: 'This has to fit on one line, without a line break.',
  has_control_characters: 'There are invisible control characters in here. Type it anew, or paste it as plain text.',
  not_a_mail_address: 'This is not a mail address.',
  not_a_date: 'This is not a date.',
  not_an_amount: 'Write the amount in digits, with a point before the decimals: 86450.500',
  unknown_currency: 'Write the currency in three letters, as in EUR, GBP or BHD.',
  unknown_locale: 'Choose the language from the list.',
  unknown_time_zone: 'Choose the time zone from the list: Europe/Berlin, say.',
  not_a_colour: 'Write the colour as # and six digits or letters from a to f.',
  not_1_to_365: 'Write a number of days from 1 to 365.',
  not_1_to_60: 'Write a whole number of days from 1 to 60, or leave it empty.',
  not_days: 'Write a whole number of days from 1 to 60.',
  not_rising: 'Each reminder comes after more days than the one before.',
  no_working_day: 'Choose at least one day of the week.',
  unknown_country: 'Choose the country from the list.',
  boundary_missing: 'Say whether this is included, excluded or assumed.',
  always_internal: 'Buyer context always stays internal.',
  recipient_not_on_buyers_side: 'Only people on the buyer’s side can get a link.',
  recipient_without_mail: 'Whoever gets a link needs a mail address.',
  recipient_must_be_visible: 'Whoever gets a link is named to the buyer: let the buyer see this line.',
  too_many_lines: 'A section holds at most 60 lines. Remove some, or join them.',
  too_long: 'This is too long.',
  tick_first: 'Please tick the box first.',
  choose_one: 'Please choose one of the two.',
  not_hours: 'Write the hours in digits, with two decimals at most: 12.5',
  not_a_percentage: 'Write a number from 0 to 100, with one decimal at most: 12.5',
  not_scored: 'Please choose one of the five.',
  not_1_to_10: 'Write a whole number from 1 to 10.',
  two_lines_at_least: 'Choose at least two lines that cannot both be right.',
  ten_lines_at_most: 'Choose ten lines at most.',
  currency_twice: 'This currency is in the list twice. Keep one of them.',
  file_empty: 'There is nothing in this file. Choose another one.',
  file_kind: 'We cannot take this kind of file. A PDF, a picture, or a mail saved as .eml goes through.',
  file_differs: 'This file is not what its name says. Save it anew as a PDF, a picture or .eml, and choose that.',
  file_again: 'Choose the file once more: browsers forget a chosen file with each answer.',
  no_section: 'Tick at least one section: what they said yes to.',
  not_a_web_address: 'Write the whole address, beginning with https:// or http://',
  reason_required: 'Please say why.',
  nothing_provided: 'Write a word, give a link, or choose a file.',
  day_past: 'Choose today or a later day.',
  day_off: 'Choose a day on which your firm works.',
  same_day: 'This is the date already. Choose another day.',
  before_signature: 'Choose a day after the deal was signed.',
  address_dead: 'Mail to this address came back.',
  member_inactive: 'Choose somebody who is active.',
  no_criteria: 'Keep at least one criterion.',
}

type Problem = { message: string; params?: Record<string, unknown> | undefined }

/** What is wrong with a field, as a sentence. Codes come from the domain's schemas; anything else is a value that no form of ours offers. */
export function fieldSentence({ message, params }: Problem): string {
  if (message === 'too_long' && typeof params?.max === 'number') return `Keep this under ${params.max} characters.`
  if (message === 'file_too_large' && typeof params?.max === 'number') return `This file is larger than ${params.max} MB. Send a smaller one, or only the page that matters.`
  return SENTENCES[message] ?? 'This cannot be saved as it is. Choose or type another value.'
}
