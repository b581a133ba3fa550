/** What keeps a form from being carried out just now. Both pass, after signing in or after a while: then the same form goes through. */
export type Passing = 'signed_out' | 'away'

/** A form that could not be carried out just now: its fields as they were sent, to be sent again. A file is not among them; `hadFile` tells that there was one. */
export type UnsentForm = {
  passing: Passing
  fields: readonly (readonly [name: string, value: string])[]
  hadFile: boolean
}

// Ids, days, numbers and choices: what a form carries, or what is no loss to choose again.
const CODE = /^[\p{Ll}\d_-]*$/u

/** What somebody wrote into a form, without ids, days and choices: to be read and copied. */
export const writtenIn = ({ fields }: Pick<UnsentForm, 'fields'>): string[] => [
  ...new Set(fields.flatMap(([, value]) => (CODE.test(value.trim()) ? [] : [value.trim()]))),
]
