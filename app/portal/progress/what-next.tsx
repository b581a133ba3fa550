import type { Progress } from '~/domain/progress'
import type { View } from '../view'
import { nextSteps, type NextStep } from './next-steps'
import { owingOf } from './needed'

type Props = { view: View; progress: Progress }

const bold = (words: React.ReactNode) => <b>{words}</b>

/** Who does it: a name where there is one, else the side. */
function whoOf({ page, t, name }: View, step: NextStep, mayAnswer: boolean): string {
  if (step.kind === 'milestone') return name(page.content.deliveryOwner)
  if (step.kind === 'words') return t('portal.next.yourSide')
  if (step.kind === 'verdict') return t(mayAnswer ? 'portal.next.you' : 'portal.next.yourSide')
  const { owedBy } = step.dependency
  const owing = owingOf(step.dependency)
  if (owing === 'mine') return t('portal.next.you')
  if (owing === 'firm') return name(page.content.deliveryOwner)
  if (owing === 'others') return t('portal.next.third')
  return owedBy ? name(owedBy) : t('portal.next.nobody')
}

function whatOf({ t, name }: View, step: NextStep, mayAnswer: boolean): string {
  if (step.kind === 'milestone') return t('portal.next.milestone', { title: name(step.title) })
  if (step.kind === 'words') return t('portal.next.words')
  if (step.kind === 'verdict') return t(mayAnswer ? 'portal.next.verdictByYou' : 'portal.next.verdict')
  return name(step.dependency.text)
}

function Step({ view, step, mayAnswer }: { view: View; step: NextStep; mayAnswer: boolean }) {
  const { t, say } = view
  const isDated = step.kind === 'needed' || step.kind === 'milestone'
  return (
    <li className={step.kind === 'milestone' ? 'goal' : undefined}>
      {isDated && <small>{step.on ? say.day(step.on) : t('portal.next.noDay')}</small>}
      <span>{t.rich('portal.next.who', { name: whoOf(view, step, mayAnswer), what: whatOf(view, step, mayAnswer), b: bold })}</span>
    </li>
  )
}

/** What comes next, by day, and who does it. */
export function WhatNext({ view, progress }: Props) {
  const { t, name, page, to } = view
  const { steps, more } = nextSteps(page, progress)
  return (
    <section id="next" aria-labelledby="h-next">
      <h2 id="h-next">{t('portal.next.title')}</h2>
      {progress.reachedOn && <p>{t('portal.next.after', { deliveryOwner: name(page.content.deliveryOwner) })}</p>}
      <ol className="steps">
        {steps.map((step, index) => (
          <Step key={index} view={view} step={step} mayAnswer={progress.mayAnswer} />
        ))}
      </ol>
      <p className="ways">
        {more > 0 && <a href="#need">{t('portal.next.more', { count: more })}</a>} <a href={to('calendar')}>{t('portal.next.calendar')}</a>
      </p>
    </section>
  )
}
