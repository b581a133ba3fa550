/** What a form holds in words, field by field in its order; a field may stand there more than once. Files are left out. */
export const formEntries = (form: FormData): [name: string, value: string][] =>
  [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
