/** What a message in ICU syntax asks for: its arguments, its tags, and the forms of each plural. */
export type MessageShape = { names: Set<string>; tags: Set<string>; plurals: string[][] }

/** Reads a message's shape. Knows what the catalogues use: plain arguments, numbers, plurals, selects and tags. */
export function shapeOf(message: string): MessageShape {
  const shape: MessageShape = { names: new Set(), tags: new Set(), plurals: [] }
  readMessage(message, 0, shape)
  for (const [, tag] of message.matchAll(/<(\w+)>/g)) if (tag) shape.tags.add(tag)
  return shape
}

/** Reads up to the brace that ends this message; returns where that is. */
function readMessage(text: string, from: number, shape: MessageShape): number {
  let at = from
  while (at < text.length && text[at] !== '}') at = text[at] === '{' ? readArgument(text, at + 1, shape) : at + 1
  return at
}

function readArgument(text: string, from: number, shape: MessageShape): number {
  const head = /^\s*(\w+)\s*(?:,\s*(\w+)\s*(,)?)?/.exec(text.slice(from))
  if (!head) throw new Error(`not an argument: ${text.slice(from)}`)
  shape.names.add(head[1] ?? '')
  const after = from + head[0].length
  return head[3] ? readForms(text, after, shape, head[2] === 'plural') : text.indexOf('}', after) + 1
}

function readForms(text: string, from: number, shape: MessageShape, isPlural: boolean): number {
  const forms: string[] = []
  let at = from
  for (let form = formAt(text, at); form; form = formAt(text, at)) {
    forms.push(form[1] ?? '')
    at = readMessage(text, at + form[0].length, shape) + 1
  }
  if (isPlural) shape.plurals.push(forms)
  return text.indexOf('}', at) + 1
}

const formAt = (text: string, at: number) => /^\s*(=?\w+)\s*\{/.exec(text.slice(at))
