import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
import { unpackWoff } from './unpack-woff'

export type Weight = 400 | 700

/** One font file, with what it needs to be measured and embedded. */
export type Face = { name: string; data: Buffer; scale: number; holds(codePoint: number): boolean; shape(text: string): Shape }

/** How wide a text is, at a size of one, and which way the font sets it by itself. */
export type Shape = { width: number; isTurned: boolean }

/** In the order in which they are asked for a letter: families of one design, so that names of several scripts stand in one line. */
const FAMILIES = [
  'noto-serif/latin',
  'noto-serif/latin-ext',
  'amiri/arabic',
  'noto-serif/cyrillic',
  'noto-serif/greek',
  'noto-serif/vietnamese',
  'noto-serif/cyrillic-ext',
  'noto-serif/greek-ext',
  'noto-serif-devanagari/devanagari',
  'noto-serif-hebrew/hebrew',
  'noto-serif/math',
] as const

const KEPT = 4000

/** Remembers the last few thousand answers: words come again, and shaping them costs most of the time. */
function kept<Key, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  const answers = new Map<Key, Value>()
  return (key) => {
    const known = answers.get(key)
    if (known !== undefined) return known
    if (answers.size >= KEPT) answers.clear()
    const value = answer(key)
    answers.set(key, value)
    return value
  }
}

// Drawn smaller than the others at the same size.
const SCALES: Partial<Record<(typeof FAMILIES)[number], number>> = { 'amiri/arabic': 1.15 }

const files = createRequire(import.meta.url)

function loadFace(family: (typeof FAMILIES)[number], weight: Weight): Face {
  const [folder, script] = family.split('/')
  const name = `${folder}-${script}-${weight}-normal`
  const data = unpackWoff(readFileSync(files.resolve(`@fontsource/${folder}/files/${name}.woff`)))
  const scale = SCALES[family] ?? 1
  const font = create(data)
  if ('fonts' in font) throw new TypeError(`${name} is a collection`)
  return {
    name,
    data,
    scale,
    holds: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    shape: kept((text) => {
      const { advanceWidth, direction } = font.layout(text)
      return { width: (advanceWidth / font.unitsPerEm) * scale, isTurned: direction === 'rtl' }
    }),
  }
}

const loaded = new Map<string, Face>()

function faceOf(family: (typeof FAMILIES)[number], weight: Weight): Face {
  const key = `${family} ${weight}`
  const face = loaded.get(key) ?? loadFace(family, weight)
  loaded.set(key, face)
  return face
}

const finders = new Map<Weight, (codePoint: number) => Face>()

function finderFor(weight: Weight): (codePoint: number) => Face {
  const finder = finders.get(weight) ?? kept((code: number) => faceOf(FAMILIES.find((each) => faceOf(each, weight).holds(code)) ?? FAMILIES[0], weight))
  finders.set(weight, finder)
  return finder
}

/** The face that can write a letter. One that none of them knows is left to the first, which shows that something is missing. */
export const faceFor = (codePoint: number, weight: Weight): Face => finderFor(weight)(codePoint)
