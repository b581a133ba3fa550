const FIELD = 'line.'

/** The field by which a line is chosen. */
export const lineField = (itemId: string) => `${FIELD}${itemId}`

/** Which lines were chosen, in the order in which they stand on the page. */
export const chosenLines = (typed: Readonly<Record<string, string>>): string[] =>
  Object.keys(typed).flatMap((name) => (name.startsWith(FIELD) ? [name.slice(FIELD.length)] : []))
