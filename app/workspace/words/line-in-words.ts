const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

const LONGEST = 60

/** A text, cut at a word where a sentence has no room for all of it. */
export function cutAtWord(text: string): string {
  if (text.length <= LONGEST) return text
  const cut = text.slice(0, LONGEST)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST - 20)).trimEnd()}…`
}

/** A line of the handoff within a sentence of ours. One that runs the other way is isolated, or the comma after it would jump to its other end. */
export function lineInWords(text: string): string {
  const short = cutAtWord(text.replace(/\s+/g, ' ').trim())
  return RIGHT_TO_LEFT.test(short) ? `\u2068${short}\u2069` : short
}
