import { keysOf, SECTION_LABELS } from '~/workspace/words/labels'

const AROUND = [
  ['recipients', 'Who reads it'],
  ['versions', 'Versions'],
  ['history', 'History'],
] as const

/** On a phone the record is long: one thumb's reach to each part of it. */
export function JumpLinks({ isSent }: { isSent: boolean }) {
  const places = [
    ...(isSent ? [['flags', 'Flags'] as const, ...AROUND] : [AROUND[2]]),
    ...keysOf(SECTION_LABELS).map((section) => [section, SECTION_LABELS[section]] as const),
  ]
  return (
    <nav className="filters jump" aria-label="On this page">
      {places.map(([id, label]) => (
        <a key={id} href={`#${id}`}>
          {label}
        </a>
      ))}
    </nav>
  )
}
