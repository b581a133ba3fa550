import { Body, Container, Head, Heading, Hr, Html, Preview, Text } from '@react-email/components'
import { renderToStaticMarkup } from 'react-dom/server'
import { directionOf } from '~/domain/deal'
import type { Letter } from './letter'
import { LetterBlock } from './letter-block'
import { darkStyleSheet, letterStyle } from './letter-style'

const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'
// Outlook on Windows knows no max-width.
const FOR_OUTLOOK = '<!--[if mso]><style>.sheet { width: 600px }</style><![endif]-->'

/** A letter as HTML: one column of 600 px, no image, no web font, nothing that is fetched. The same letter gives the same bytes. */
export function letterHtml(letter: Letter): string {
  const markup = renderToStaticMarkup(<LetterDocument letter={letter} />)
  return DOCTYPE + markup.replace('</head>', `${FOR_OUTLOOK}</head>`)
}

// Preview cuts by UTF-16 units, which can leave half a letter behind.
const beginningOf = (preview: string) => preview.slice(0, 140).replace(/[\uD800-\uDBFF]$/, '')

function LetterDocument({ letter }: { letter: Letter }) {
  const direction = directionOf(letter.locale)
  const style = letterStyle(letter.sender.accent, direction)
  return (
    <Html lang={letter.locale} dir={direction}>
      <LetterHead letter={letter} />
      <Body className="paper" style={style.body}>
        <Preview>{beginningOf(letter.preview)}</Preview>
        <Container className="sheet" dir={direction} style={style.sheet}>
          <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" border={0}>
            <tbody>
              <tr>
                <td align={style.start} style={style.column}>
                  <Letterhead letter={letter} />
                  <Heading as="h1" className="ink" style={style.heading}>{letter.heading}</Heading>
                  {letter.blocks.map((block, index) => (
                    <LetterBlock key={index} block={block} style={style} />
                  ))}
                  <Hr className="rule" style={style.rule} />
                  <Text className="soft" style={style.footer}>{letter.footer}</Text>
                </td>
              </tr>
            </tbody>
          </table>
        </Container>
      </Body>
    </Html>
  )
}

function LetterHead({ letter }: { letter: Letter }) {
  return (
    <Head>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
      <title>{letter.subject}</title>
      <style>{darkStyleSheet(letter.sender.accent)}</style>
    </Head>
  )
}

function Letterhead({ letter: { locale, sender } }: { letter: Letter }) {
  const style = letterStyle(sender.accent, directionOf(locale))
  return (
    <Text className="soft accented" style={style.firm}>
      <span className="ink" style={style.firmName}>{sender.firm}</span>
      {sender.about && <span>{` · ${sender.about}`}</span>}
    </Text>
  )
}
