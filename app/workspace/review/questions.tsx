import { Link } from '@remix-run/react'
import type { Question } from '~/domain/review'
import { TextArea } from '~/ui/field'
import { errorsOf } from '~/workspace/form/outcome'
import { Ago } from '~/workspace/shell/clock'
import { counted } from '~/workspace/words/count-words'
import { answerField } from './review-fields'
import { isOfLastReturn, type ReviewView } from './review-view'

/** What delivery asked about one place: the last return's questions open to be answered, earlier ones folded. */
export function Questions({ view, questions }: { view: ReviewView; questions: Question[] }) {
  if (questions.length === 0) return null
  const isNow = (question: Question) => isOfLastReturn(question, view.page.questions)
  const earlier = questions.filter((question) => !isNow(question))
  return (
    <>
      {questions.filter(isNow).map((question) => (
        <Asked key={question.id} view={view} question={question} />
      ))}
      {earlier.length > 0 ? (
        <details className="ask">
          <summary>{counted(earlier.length, 'earlier question')}</summary>
          {earlier.map((question) => (
            <Asked key={question.id} view={view} question={question} />
          ))}
        </details>
      ) : null}
    </>
  )
}

function Asked({ view, question }: { view: ReviewView; question: Question }) {
  const line = view.page.items.find(({ id }) => id === question.itemId)
  const isRewritten = question.lineText !== null && question.lineText !== line?.text
  const isToAnswer = view.mode === 'answer' && isOfLastReturn(question, view.page.questions)
  return (
    <div className="said">
      <p className="text-[0.87rem]">
        <bdi className="font-semibold">{question.askedBy}</bdi>{' '}
        <span className="text-soft">
          asked <Ago at={question.askedAt} />
          {isRewritten ? <>, when the line read “<bdi>{question.lineText}</bdi>”</> : null}
        </span>
      </p>
      <p className="whitespace-pre-line" dir="auto">
        {question.words}
      </p>
      {isToAnswer ? <AnswerField view={view} question={question} /> : <Answer question={question} />}
    </div>
  )
}

function Answer({ question: { answer, answeredBy, answeredAt } }: { question: Question }) {
  if (answer === null) return <p className="mt-1 text-[0.87rem] text-soft">Not answered yet.</p>
  return (
    <div className="said said-by-us">
      <p className="text-[0.87rem]">
        <bdi className="font-semibold">{answeredBy}</bdi> <span className="text-soft">answered {answeredAt ? <Ago at={answeredAt} /> : null}</span>
      </p>
      <p className="whitespace-pre-line" dir="auto">
        {answer}
      </p>
    </div>
  )
}

function AnswerField({ view: { page, outcome }, question }: { view: ReviewView; question: Question }) {
  const field = answerField(question.id)
  return (
    <div className="mt-2 grid gap-1.5">
      <TextArea
        id={field}
        name={field}
        dir="auto"
        rows={2}
        maxLength={1000}
        label="Your answer"
        defaultValue={outcome?.typed[field] ?? question.answer ?? ''}
        errors={errorsOf(outcome, field)}
      />
      <p className="text-[0.87rem]">
        <Link className="text-link" to={`/kickoffs/${page.kickoff.id}/edit#${question.section}`}>
          Change the handoff there too
        </Link>
      </p>
    </div>
  )
}
