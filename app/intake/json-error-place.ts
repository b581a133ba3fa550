type Frame = 'object' | 'array'
type Expected = 'value' | 'value_or_end' | 'key' | 'key_or_end' | 'colon' | 'comma_or_end' | 'nothing'

const SPACE = /[ \t\n\r]*/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** Where a sticky pattern ends when it starts at a place; -1 when it does not match there. */
function matchedTo(pattern: RegExp, text: string, place: number): number {
  pattern.lastIndex = place
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** The end of the string that starts at a place, or where it goes wrong. */
function throughString(text: string, start: number): { end: number } | { wrongAt: number } {
  let at = start + 1
  while (at < text.length) {
    const letter = text.charAt(at)
    if (letter === '"') return { end: at + 1 }
    if (letter < ' ') return { wrongAt: at }
    if (letter !== '\\') at += 1
    else {
      const next = matchedTo(ESCAPE, text, at)
      if (next === -1) return { wrongAt: at }
      at = next
    }
  }
  return { wrongAt: text.length }
}

const afterValue = (stack: readonly Frame[]): Expected => (stack.length === 0 ? 'nothing' : 'comma_or_end')

/** What may follow a bracket, comma or colon; null when it may not stand here. */
function afterMark(mark: string, expected: Expected, stack: Frame[]): Expected | null {
  const mayStart = expected === 'value' || expected === 'value_or_end'
  if (mayStart && (mark === '{' || mark === '[')) {
    stack.push(mark === '{' ? 'object' : 'array')
    return mark === '{' ? 'key_or_end' : 'value_or_end'
  }
  if (mark === ':' && expected === 'colon') return 'value'
  if (mark === ',' && expected === 'comma_or_end') return stack.at(-1) === 'object' ? 'key' : 'value'
  const closes = mark === '}' ? 'object' : mark === ']' ? 'array' : null
  const mayEnd = expected === 'comma_or_end' || expected === (closes === 'object' ? 'key_or_end' : 'value_or_end')
  if (closes === null || !mayEnd || stack.at(-1) !== closes) return null
  stack.pop()
  return afterValue(stack)
}

/** The place of the first character at which a text stops being JSON; null when it is JSON. Node 20's own message does not always say. */
export function jsonErrorPlace(text: string): number | null {
  const stack: Frame[] = []
  let expected: Expected = 'value'
  let at = 0
  for (;;) {
    at = matchedTo(SPACE, text, at)
    if (at >= text.length) return expected === 'nothing' ? null : text.length
    const letter = text.charAt(at)
    const isKey: boolean = expected === 'key' || expected === 'key_or_end'
    const isValue: boolean = expected === 'value' || expected === 'value_or_end'
    if (letter === '"' && (isKey || isValue)) {
      const string = throughString(text, at)
      if ('wrongAt' in string) return string.wrongAt
      at = string.end
      expected = isKey ? 'colon' : afterValue(stack)
    } else if ('{}[],:'.includes(letter)) {
      const next = afterMark(letter, expected, stack)
      if (next === null) return at
      expected = next
      at += 1
    } else {
      const end = isValue ? matchedTo(SCALAR, text, at) : -1
      if (end === -1) return at
      expected = afterValue(stack)
      at = end
    }
  }
}
