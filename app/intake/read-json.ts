import { parse, type ParseError } from 'jsonc-parser'
import { lineAt } from './decode-text'
import { characterTrouble, problem, type IntakeProblem } from './problem'

export type ReadJson = { ok: true; value: unknown } | { ok: false; problem: IntakeProblem }

/** Deeper than this no CRM nests; it also bounds every walk over the value. */
const DEEPEST = 32
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype'])

/** Whether a value is an object with fields, and neither a list nor nothing. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The path of a field inside a JSON value, as people write it: `properties.amount`, `people[2]`. */
export const pathTo = (path: string, key: string | number): string => {
  if (typeof key === 'number') return `${path}[${key}]`
  return path === '' ? key : `${path}.${key}`
}

/** JSON that is safe to walk: not too deep, no key that reaches into prototypes, no text that a database refuses. Broken JSON is placed by line and character. */
export function readJson(text: string): ReadJson {
  const plain = text.replace(/^\uFEFF/, '')
  const value = parsed(plain)
  if (value === undefined) return { ok: false, problem: brokenAt(plain) }
  const trouble = firstTrouble(value)
  return trouble === null ? { ok: true, value } : { ok: false, problem: trouble }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Where a text stops being JSON, which Node's own message does not always say. */
function errorPlace(text: string): number {
  const errors: ParseError[] = []
  parse(text, errors, { disallowComments: true, allowTrailingComma: false })
  return errors[0]?.offset ?? text.length
}

function brokenAt(text: string): IntakeProblem {
  const place = errorPlace(text)
  const column = place - text.lastIndexOf('\n', place - 1)
  return problem('broken_json', lineAt(text, place), String(column), text.slice(place, place + 20))
}

function firstTrouble(root: unknown): IntakeProblem | null {
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value: root, path: '', depth: 0 }]
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    const { value, path, depth } = each
    if (depth > DEEPEST) return problem('too_deep', null, path.slice(0, 60))
    if (typeof value === 'string') {
      const code = characterTrouble(value)
      if (code) return problem(code, null, path, value)
    } else if (Array.isArray(value)) {
      value.forEach((inner: unknown, index) => waiting.push({ value: inner, path: pathTo(path, index), depth: depth + 1 }))
    } else if (isRecord(value)) {
      for (const [key, inner] of Object.entries(value)) {
        if (UNSAFE.has(key)) return problem('unsafe_key', null, path, key)
        const code = characterTrouble(key)
        if (code) return problem(code, null, path, key)
        waiting.push({ value: inner, path: pathTo(path, key), depth: depth + 1 })
      }
    }
  }
  return null
}
