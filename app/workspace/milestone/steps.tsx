import type { Attachment } from '~/domain/attachment'
import type { Dependency, DependencyStep } from '~/domain/dependency'
import type { Outcome } from '~/workspace/form/outcome'
import { Ago } from '~/workspace/shell/clock'
import { dayWords } from '~/workspace/words/day-words'
import { AttachedFiles } from './attached-files'
import type { MilestoneProps } from './milestone-page'
import { OutsideLink } from './outside-link'

type StepsProps = MilestoneProps & { dependency: Dependency }

/** What was said and done about a dependency: the last of it in sight while it is not settled, what came before folded. */
export function Steps({ dependency: { steps, state }, page, outcome }: StepsProps) {
  const inSight = state === 'accepted' ? [] : steps.slice(-1)
  const folded = steps.slice(0, steps.length - inSight.length)
  return (
    <div className="steps">
      {folded.length > 0 ? (
        <details open={folded.some(({ attachments }) => isAboutOneOf(attachments, outcome))}>
          <summary className="fold text-soft">{state === 'accepted' ? `How it came (${folded.length})` : `Earlier (${folded.length})`}</summary>
          <Thread steps={folded} page={page} outcome={outcome} />
        </details>
      ) : null}
      {inSight.length > 0 ? <Thread steps={inSight} page={page} outcome={outcome} /> : null}
    </div>
  )
}

/** A form that came back is not folded away. */
const isAboutOneOf = (files: readonly Attachment[], outcome: Outcome | undefined) => files.some(({ id }) => id === outcome?.typed.attachmentId)

const DID: Record<DependencyStep['kind'], string> = { promised: 'named a day', provided: 'provided it', accepted: 'accepted it', sent_back: 'sent it back' }
const NOTED: Record<DependencyStep['kind'], string> = { ...DID, promised: 'noted a day', provided: 'noted it as provided' }

function Thread({ steps, page, outcome }: MilestoneProps & { steps: readonly DependencyStep[] }) {
  return (
    <ol>
      {steps.map((step) => (
        <li key={`${step.at} ${step.kind}`} className={step.fromFirm ? 'said said-by-us' : 'said'}>
          <p className="text-[0.87rem]">
            <b>
              <bdi>{step.by}</bdi>
            </b>{' '}
            {(step.fromFirm ? NOTED : DID)[step.kind]}
            {step.promisedOn ? `: ${dayWords(step.promisedOn)}` : ''}{' '}
            <span className="text-soft">
              <Ago at={step.at} />
            </span>
          </p>
          {step.words ? (
            <p className="whitespace-pre-line" dir="auto">
              {step.words}
            </p>
          ) : null}
          {step.link ? <OutsideLink address={step.link} /> : null}
          <AttachedFiles page={page} outcome={outcome} files={step.attachments} />
        </li>
      ))}
    </ol>
  )
}
