import type { CSSProperties } from 'react'
import { accentOn } from '~/domain/accent'

const light = { paper: '#fbfaf7', ink: '#1c1e1f', soft: '#5c6165', line: '#e5e1d8' } as const
const dark = { paper: '#16181a', ink: '#eceae4', soft: '#a3a8ab', line: '#31363a' } as const

// Unquoted on purpose: quotes in an inline style are encoded, and some clients drop the whole declaration then.
const SERIF = 'Iowan Old Style, Palatino Linotype, Palatino, Book Antiqua, Georgia, serif'
const SANS = 'system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, Helvetica, Arial, sans-serif'
const MONO = 'ui-monospace, Consolas, Menlo, monospace'

/** The inline styles of a letter; clients that know no style sheet show these. */
export function letterStyle(accent: string, direction: 'ltr' | 'rtl') {
  const firmColour = accentOn(light.paper, accent)
  const start: 'left' | 'right' = direction === 'rtl' ? 'right' : 'left'
  const text = {
    color: light.ink,
    fontFamily: SANS,
    fontSize: '16px',
    lineHeight: '25px',
    textAlign: start,
    // A word without an end must not push the column wider than a phone.
    wordBreak: 'break-word',
  } as const
  const small = { ...text, color: light.soft, fontSize: '14px', lineHeight: '21px' }
  return {
    start,
    body: { backgroundColor: light.paper, margin: 0, padding: 0 },
    sheet: { maxWidth: '600px' },
    column: { padding: '0 20px' },
    firm: { ...small, margin: '24px 0 0', paddingTop: '14px', borderTop: `4px solid ${firmColour}` },
    firmName: { color: light.ink, fontWeight: 600 },
    heading: { ...text, fontFamily: SERIF, fontSize: '29px', fontWeight: 500, lineHeight: '36px', margin: '28px 0 16px' },
    paragraph: { ...text, margin: '0 0 16px' },
    note: { ...small, margin: '0 0 16px' },
    label: { ...small, fontWeight: 600, margin: '0 0 4px' },
    quote: { [start === 'left' ? 'borderLeft' : 'borderRight']: `3px solid ${firmColour}`, padding: '2px 14px' },
    quoteBox: { margin: '0 0 20px' },
    words: { ...text, fontFamily: SERIF, fontSize: '17px', lineHeight: '27px', margin: 0 },
    // Wide enough for a longer word: a column whose words may break is given next to no room.
    factLabel: { ...small, minWidth: '104px', padding: '5px 0', verticalAlign: 'top' },
    factValue: { ...text, fontSize: '15px', lineHeight: '21px', padding: '5px 12px', verticalAlign: 'top' },
    verbatim: { fontFamily: MONO, fontSize: '13px', wordBreak: 'break-all' },
    button: {
      backgroundColor: firmColour,
      borderRadius: '9px',
      color: light.paper,
      fontFamily: SANS,
      fontSize: '16px',
      fontWeight: 600,
      margin: '8px 0 24px',
      padding: '15px 22px',
    },
    code: { ...text, fontFamily: MONO, fontSize: '32px', fontWeight: 600, letterSpacing: '6px', lineHeight: '40px', margin: '8px 0 20px' },
    rule: { borderColor: light.line, margin: '8px 0 16px' },
    footer: { ...small, fontSize: '13px', lineHeight: '20px', margin: '0 0 32px' },
  } satisfies Record<string, CSSProperties | string>
}
export type LetterStyle = ReturnType<typeof letterStyle>

/** The dark colours, for clients that ask for them. No quote and no `>` in it: React would encode them. */
export function darkStyleSheet(accent: string): string {
  const firmColour = accentOn(dark.paper, accent)
  const rules = [
    `.paper, .paper td { background-color: ${dark.paper} !important }`,
    `.ink { color: ${dark.ink} !important }`,
    `.soft { color: ${dark.soft} !important }`,
    `.rule { border-color: ${dark.line} !important }`,
    `.accented { border-color: ${firmColour} !important }`,
    `.button { background-color: ${firmColour} !important; color: ${dark.paper} !important }`,
  ]
  return `@media (prefers-color-scheme: dark) { ${rules.join(' ')} }`
}
