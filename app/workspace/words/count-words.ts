const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const english = new Intl.PluralRules('en')

/** A number as prose has it: in words up to twelve. */
export const numberWord = (count: number) => SMALL[count] ?? String(count)

/** "1 flag", "3 flags". */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count} ${english.select(count) === 'one' ? one : many}`

/** "one flag", "three flags", "no flags". */
export const countedInWords = (count: number, one: string, many = `${one}s`) =>
  `${numberWord(count)} ${english.select(count) === 'one' ? one : many}`

/** "once", "twice", "three times". */
export const timesWords = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${numberWord(count)} times`)

/** The first letter large, as a sentence begins. */
export const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** "Anna, Ben and Chiara". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`
}
