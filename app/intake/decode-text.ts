import { problem, type IntakeProblem } from './problem'

export type Decoded = { ok: true; text: string } | { ok: false; problem: IntakeProblem }

/**
 * The text of an upload: UTF-8 with or without its mark, UTF-16 with it. Anything else is refused with the line of the first byte
 * that does not fit; guessing Latin-1 would quietly spoil names.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeWide(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeWide(bytes, 'utf-16be')
  const text = strictly(bytes, 'utf-8')
  if (text !== null) return { ok: true, text }
  return { ok: false, problem: problem('not_utf8', firstBadLine(bytes), null) }
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function decodeWide(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const text = strictly(bytes, encoding)
  if (text !== null) return { ok: true, text }
  const mended = new TextDecoder(encoding).decode(bytes)
  return { ok: false, problem: problem('not_utf16', lineAt(mended, mended.indexOf('\uFFFD')), null) }
}

/** In UTF-8 the byte of a line break is never part of another character, so that each line stands for itself. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start)
    const stop = end === -1 ? bytes.length : end
    if (strictly(bytes.subarray(start, stop), 'utf-8') === null) return line
    start = stop + 1
  }
  return line
}

/** On which line, counted from 1, a place in a text is. */
export function lineAt(text: string, place: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < place; at = text.indexOf('\n', at + 1)) line += 1
  return line
}
