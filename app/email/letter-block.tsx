import { Button, Section, Text } from '@react-email/components'
import type { Block, Fact } from './letter'
import type { LetterStyle } from './letter-style'

type Styled = { style: LetterStyle }

/** One block of a letter: tables and inline styles, since mail clients know little else. */
export function LetterBlock({ block, style }: Styled & { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return <Text className="ink" style={style.paragraph}>{block.text}</Text>
    case 'note':
      return <Text className="soft" style={style.note}>{block.text}</Text>
    case 'quote':
      return <Quote label={block.label} words={block.words} style={style} />
    case 'facts':
      return <Facts facts={block.facts} style={style} />
    case 'action':
      return <Button className="button" href={block.url} style={style.button}>{block.label}</Button>
    case 'code':
      return <Text className="ink" dir="ltr" style={style.code}>{block.digits}</Text>
  }
}

/** A person's words. Their direction is their own, whatever the mail's language. */
function Quote({ label, words, style }: Styled & { label: string; words: string }) {
  return (
    <Section style={style.quoteBox}>
      <Text className="soft" style={style.label}>{label}</Text>
      <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" border={0}>
        <tbody>
          <tr>
            <td className="accented" style={style.quote}>
              <Text className="ink" dir="auto" style={style.words}><Lines text={words} /></Text>
            </td>
          </tr>
        </tbody>
      </table>
    </Section>
  )
}

function Facts({ facts, style }: Styled & { facts: readonly Fact[] }) {
  return (
    <table role="presentation" cellPadding="0" cellSpacing="0" border={0} style={style.quoteBox}>
      <tbody>
        {facts.map((fact) => (
          <tr key={`${fact.label} ${fact.value}`}>
            <td className="soft" style={style.factLabel}>{fact.label}</td>
            <td className="ink" dir={fact.verbatim ? 'ltr' : undefined} style={fact.verbatim ? { ...style.factValue, ...style.verbatim } : style.factValue}>
              {fact.value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Line breaks as `<br>`: Outlook knows no `white-space`. */
function Lines({ text }: { text: string }) {
  return text.split('\n').map((line, index) => (
    <span key={index}>
      {index > 0 && <br />}
      {line}
    </span>
  ))
}
