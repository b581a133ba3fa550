import { PULSE_LIMIT, faceSchema, type AskedPulse } from '~/domain/pulse'
import { FieldProblem, PortalForm, WordsField } from '../field'
import { RETURNED_ANCHOR } from '../returned'
import type { View } from '../view'
import { FaceDrawing } from './face'

type Given = NonNullable<AskedPulse['given']>

/** How is it going? One tap on a face, a line if they like; asked twice at most, and nothing while it is too early. */
export function Pulse({ view }: { view: View }) {
  const pulse = view.page.progress?.pulse
  if (!pulse?.asks && !pulse?.given) return null
  return (
    <section className="pulse" id="pulse" aria-labelledby="pulse-title">
      {pulse.asks ? <Asked view={view} occasion={pulse.asks} /> : null}
      {pulse.given ? <Said view={view} given={pulse.given} /> : null}
    </section>
  )
}

const returnedIn = ({ returned }: View) => (returned?.form === 'pulse' ? returned : null)

function Asked({ view, occasion }: { view: View; occasion: Given['occasion'] }) {
  const { t } = view
  const asked = { view, form: 'pulse', returned: returnedIn(view) } as const
  return (
    <>
      <h2 id="pulse-title">{t(`portal.pulse.${occasion}.asks`)}</h2>
      <PortalForm view={view} act="pulse" hidden={{ occasion }} className="off">
        <WordsField {...asked} name="words" label={t('portal.pulse.words')} hint={t('portal.pulse.wordsHint')} max={PULSE_LIMIT} />
        <fieldset className="faces" id={asked.returned ? RETURNED_ANCHOR : undefined} aria-labelledby="pulse-title">
          <FieldProblem {...asked} name="face" />
          {faceSchema.options.map((face) => (
            <button key={face} name="face" value={face} className={`plain ${face}`}>
              <FaceDrawing face={face} />
              {t(`portal.pulse.${occasion}.${face}`)}
            </button>
          ))}
        </fieldset>
        <small>{t('portal.pulse.who')}</small>
      </PortalForm>
    </>
  )
}

function Said({ view, given: { occasion, face, words } }: { view: View; given: Given }) {
  const { t } = view
  const asked = { view, form: 'pulse', returned: returnedIn(view) } as const
  return (
    <>
      <h2 id="pulse-title">{t('portal.pulse.thanks')}</h2>
      <p className={`face-said ${face}`}>
        <FaceDrawing face={face} /> {t(`portal.pulse.${occasion}.${face}`)}
      </p>
      {words ? (
        <blockquote dir="auto">{words}</blockquote>
      ) : (
        <details open={asked.returned !== null} id={asked.returned ? RETURNED_ANCHOR : undefined}>
          <summary>{t('portal.pulse.add')}</summary>
          <PortalForm view={view} act="pulse" hidden={{ occasion }} className="off">
            <WordsField {...asked} name="words" label={t('portal.pulse.words')} max={PULSE_LIMIT} required />
            <button name="face" value={face} className="go">
              {t('portal.pulse.send')}
            </button>
          </PortalForm>
        </details>
      )}
    </>
  )
}
