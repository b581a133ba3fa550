import type { ReactNode } from 'react'
import { Link } from '@remix-run/react'
import type { Dependency } from '~/domain/dependency'
import type { MilestonePage } from '~/domain/milestone-page'
import { countedInWords, listed, sentence } from '~/workspace/words/count-words'
import { dayWords } from '~/workspace/words/day-words'
import { dependencyAnchor } from './dependency-anchor'
import { whatNext, type NextStep as Step } from './what-next'

/** What to do next, as one clear call. */
export function NextStep({ page }: { page: MilestonePage }) {
  const step = whatNext(page)
  if (step.is === 'name_milestone') return null
  const isDone = step.is === 'reached'
  return (
    <section className={isDone ? 'next-step done' : 'next-step'} aria-label={isDone ? 'Reached' : 'Next'}>
      <Call step={step} kickoffId={page.milestone.kickoffId} />
    </section>
  )
}

type StepOf<Is extends Step['is']> = Extract<Step, { is: Is }>

function Call({ step, kickoffId }: { step: Exclude<Step, StepOf<'name_milestone'>>; kickoffId: string }): ReactNode {
  switch (step.is) {
    case 'reached':
      return <Reached step={step} />
    case 'rework':
      return (
        <>
          <bdi>{step.said.name}</bdi> says not yet: <q dir="auto">{step.said.words}</q> <Jump to="done-when">Mend it, then say again that it is done</Jump>
        </>
      )
    case 'accept':
    case 'name':
    case 'chase':
      return <About is={step.is} dependencies={step.dependencies} />
    case 'claim':
      return (
        <>
          All is marked: say that it is done. <Jump to="claim">To the button</Jump>
        </>
      )
    case 'wait':
      return <Wait names={step.names} kickoffId={kickoffId} />
    case 'name_day':
      return (
        <>
          It has no date, so nobody can tell whether it is late. <Jump to="move">Name a day</Jump>
        </>
      )
    case 'move':
      return (
        <>
          Its day has passed. <Jump to="move">Tell the buyer a day that you can keep</Jump>
        </>
      )
    case 'mark':
      return (
        <>
          Nothing waits for you. {step.marked === 0 ? 'Nothing is' : `${step.marked} of ${step.total} lines are`} marked as done so far.{' '}
          <Jump to="done-when">Mark what is</Jump>
        </>
      )
  }
}

const Jump = ({ to, children }: { to: string; children: ReactNode }) => (
  <a className="text-link" href={`#${to}`}>
    {children}
  </a>
)

const CALLS: Record<'accept' | 'name' | 'chase', (count: number) => [call: string, link: string]> = {
  accept: (count) => [`${things(count)} provided:`, count === 1 ? 'look at it' : 'look at them'],
  name: (count) => [`Nobody is named for ${count === 1 ? 'something' : countedInWords(count, 'thing')} that it waits for:`, 'say who owes it'],
  chase: (count) => [`${things(count)} late:`, 'ask, and note the day that they name'],
}

const things = (count: number) => `${sentence(countedInWords(count, 'thing'))} ${count === 1 ? 'is' : 'are'}`

function About({ is, dependencies }: { is: 'accept' | 'name' | 'chase'; dependencies: Dependency[] }) {
  const [first] = dependencies
  const [call, link] = CALLS[is](dependencies.length)
  return (
    <>
      {call} <Jump to={first ? dependencyAnchor(first.itemId) : 'dependencies'}>{link}</Jump>
      {first ? (
        <small>
          <bdi>{first.text}</bdi>
          {dependencies.length > 1 ? `, and ${dependencies.length - 1} more` : ''}
        </small>
      ) : null}
    </>
  )
}

function Wait({ names, kickoffId }: { names: string[]; kickoffId: string }) {
  if (names.length === 0) {
    return (
      <>
        Said to be done, but nobody of the buyer’s people is asked about the first milestone.{' '}
        <Link className="text-link" to={`/kickoffs/${kickoffId}/edit#key_stakeholders`}>
          Make somebody an approver of it
        </Link>
      </>
    )
  }
  return (
    <>
      Said to be done: <bdi>{listed(names)}</bdi> {names.length === 1 ? 'has' : 'have'} the word. <Jump to="buyers-word">Did they say it by phone or mail?</Jump>
    </>
  )
}

function Reached({ step: { said, on } }: { step: StepOf<'reached'> }) {
  return (
    <>
      Reached on {dayWords(on)}
      {said?.verdict === 'reached' ? (
        <>
          : <bdi>{said.name}</bdi> said so. {said.words ? <q dir="auto">{said.words}</q> : null}
        </>
      ) : (
        '.'
      )}
    </>
  )
}
