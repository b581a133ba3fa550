const FIELD = 'line.'

/** The field by which a line is chosen. */
export const lineField = (itemId: string) => `${FIELD}${itemId}`

/** Which lines were chosen, in the order in which they stand on the page. */
export const chosenLines = (typed: Readonly<Record<string, string>>): string[] =>
  Object.keys(typed).flatMap((name) => (name.startsWith(FIELD) ? [name.slice(FIELD.length)] : []))

const READING = 'reading.'

/** The hidden field that says how a line read when it was looked at. */
export const readingField = (itemId: string) => `${READING}${itemId}`

/** The lines that a form is about, each as it read. */
export const linesAsRead = (typed: Readonly<Record<string, string>>): { itemId: string; reading: string }[] =>
  Object.entries(typed).flatMap(([name, reading]) => (name.startsWith(READING) ? [{ itemId: name.slice(READING.length), reading }] : []))
