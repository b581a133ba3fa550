import type { Item } from '~/domain/item'
import type { LikelyContradiction } from '~/domain/likely-contradictions'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf, outcomeOf } from '~/workspace/form/outcome'
import { differsWords } from '~/workspace/words/contradiction-words'
import { dayWords } from '~/workspace/words/day-words'
import { amountIn } from '~/workspace/words/figure-words'
import type { ContradictionsProps, Proposed } from './contradictions-page'
import { Origin, placeOf } from './line-words'
import { lineField, readingField } from './line-field'

/** Tells one proposal from another. */
export const pairOf = ({ itemIds }: LikelyContradiction) => itemIds.join(' ')

/** Lines that probably contradict each other; a person decides. */
export function Likely({ page, likely, outcome }: ContradictionsProps) {
  return (
    <section className="mt-7" aria-labelledby="likely-title">
      <h2 id="likely-title">
        Perhaps these contradict each other<span>found by comparing figures, dates and names</span>
      </h2>
      {likely.map((each) => (
        <Proposal key={pairOf(each)} proposal={each} page={page} outcome={outcome} />
      ))}
    </section>
  )
}

type ProposalProps = { proposal: Proposed; page: ContradictionsProps['page']; outcome: ContradictionsProps['outcome'] }

function Proposal({ proposal, page, outcome }: ProposalProps) {
  const lines = proposal.itemIds.flatMap((id) => page.items.find((item) => item.id === id) ?? [])
  const chosen = Object.fromEntries(proposal.itemIds.map((id) => [lineField(id), 'on']))
  return (
    <article className="contradiction proposed" aria-label={`Perhaps: ${differsWords(proposal.about).toLowerCase()}`}>
      <ul>
        {lines.map((item, at) => (
          <li key={item.id}>
            <p dir="auto" className="promised">
              <Marked text={item.text} part={proposal.found[at] ?? ''} words={figureOf(item, page, proposal.found[at] ?? '')} />
            </p>
            <p className="text-[0.87rem] text-soft">
              {placeOf(item)}, <Origin item={item} />
            </p>
          </li>
        ))}
      </ul>
      <ActForm act="tie_likely" subject={{ pair: pairOf(proposal) }} basis={{ ...chosen, about: proposal.about, note: '' }} outcome={outcome} className="actions mt-2">
        {(form) => <Button busy={form.isSending}>They do: tie them</Button>}
      </ActForm>
      <Dismiss proposal={proposal} outcome={outcome} />
    </article>
  )
}

/** They do not contradict each other: a word on why, if there is one, and they are not proposed again as they read now. */
function Dismiss({ proposal, outcome }: Pick<ProposalProps, 'proposal' | 'outcome'>) {
  const subject = { pair: pairOf(proposal) }
  const seen = Object.fromEntries(proposal.itemIds.map((id, at) => [readingField(id), proposal.readings[at] ?? '']))
  return (
    <details className="ask" open={outcomeOf(outcome, 'dismiss', subject) !== undefined}>
      <summary>These can both be true</summary>
      <ActForm act="dismiss" subject={subject} basis={{ ...seen, about: proposal.about }} outcome={outcome} className="form mt-1">
        {(form) => (
          <>
            <TextField
              id={form.id('note')}
              name="note"
              dir="auto"
              maxLength={500}
              autoComplete="off"
              label="Why, if it helps a colleague"
              hint="Never shown to the buyer. We ask again only if one of the two lines is changed."
              defaultValue={form.outcome?.typed.note}
              errors={errorsOf(form.outcome, 'note')}
            />
            <div className="actions">
              <Button busy={form.isSending}>Both are true: do not ask again</Button>
            </div>
          </>
        )}
      </ActForm>
    </details>
  )
}

/** What a line says in a field of its own, in words. */
function figureOf({ dueOn, amount }: Item, { kickoff, frame }: ContradictionsProps['page'], part: string): string {
  if (part === dueOn) return dayWords(part)
  return part === amount ? amountIn(frame.organization.locale, part, kickoff.currency) : part
}

/** A line with the part that differs marked; what stands in another field of the line is named behind it. */
function Marked({ text, part, words }: { text: string; part: string; words: string }) {
  const at = text.indexOf(part)
  if (part === '' || text === part) return <>{text}</>
  if (at === -1) {
    return (
      <>
        {text} (<mark suppressHydrationWarning>{words}</mark>)
      </>
    )
  }
  return (
    <>
      {text.slice(0, at)}
      <mark>{part}</mark>
      {text.slice(at + part.length)}
    </>
  )
}
