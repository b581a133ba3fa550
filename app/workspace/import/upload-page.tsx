import { Form, Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { Button } from '~/ui/button'
import { described, Field, FileField } from '~/ui/field'
import { OutcomeNotice } from '~/workspace/form/act-form'
import { PassingNotice } from '~/workspace/form/passing-notice'
import type { UploadOutcome } from './upload-outcome'

type UploadPageProps = { isList: boolean; outcome: UploadOutcome | undefined }

const WORDS = {
  list: { title: 'Import a list of deals', hint: 'CSV with one deal a row and the columns named in the first. Comma, semicolon or tab.', file: 'Or choose a CSV file' },
  export: { title: 'Import from your CRM', hint: 'The JSON of one deal or of many. HubSpot, Salesforce and home-grown exports are told apart by themselves.', file: 'Or choose a file, JSON or CSV' },
} as const

/** A page cannot choose a file for anybody, not even the one that was just chosen. */
const chooseAgain = (name: string) => `Choose “${name}” again before you send this: browsers forget a chosen file with each answer.`

const NOT_TAKEN = 'This was not taken in yet. It is all still here.'

/** The sentences about one field, as its control takes them. */
function errorsOf(outcome: UploadOutcome | undefined, field: UploadOutcome['field']) {
  if (outcome?.field !== field) return undefined
  const { problems, more, passing, fileName } = outcome
  const sentences = problems.map(({ place, sentence }) => (place ? `${place}: ${sentence}` : sentence))
  if (more > 0) sentences.push(`And ${more} more.`)
  if (passing && field === 'pasted') sentences.push(NOT_TAKEN)
  if (passing && fileName !== null) sentences.push(chooseAgain(fileName))
  return sentences.length > 0 ? sentences : undefined
}

/** Where an export is pasted or uploaded. Sent as a plain form, so that files of any browser arrive, with script or without. */
export function UploadPage({ isList, outcome }: UploadPageProps) {
  const words = WORDS[isList ? 'list' : 'export']
  const [pasted, file] = [errorsOf(outcome, 'pasted'), errorsOf(outcome, 'file')]
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const wrong = form.current?.querySelector('[aria-invalid="true"]')
    if (wrong instanceof HTMLElement) wrong.focus()
  }, [outcome])
  const told = outcome?.refusal ? { act: '', typed: {}, problems: {}, refusal: outcome.refusal, passing: null } : undefined
  return (
    <>
      <nav className="trail" aria-label="Where this belongs">
        <Link to="/kickoffs">Kickoffs</Link>
        {' / '}
        <Link to="/kickoffs/start">New kickoff</Link>
      </nav>
      <h1>{words.title}</h1>
      <p className="mt-2 max-w-2xl text-soft">You see what was understood, and what was not, before anything is saved.</p>
      <Form ref={form} method="post" encType="multipart/form-data" reloadDocument className="form mt-6" noValidate>
        {outcome?.passing ? <PassingNotice passing={outcome.passing} undone="Nothing was imported" /> : null}
        <OutcomeNotice outcome={told} />
        <Field id="pasted" label="Paste the export" hint={words.hint} errors={pasted}>
          <textarea {...described('pasted', words.hint, pasted)} name="pasted" rows={9} className="control export" defaultValue={outcome?.pasted ?? ''} spellCheck={false} dir="auto" />
        </Field>
        <FileField id="file" name="file" label={words.file} hint="Up to 5 MB and 10,000 deals, in UTF-8." errors={file} accept=".json,.csv,.tsv,.txt,application/json,text/csv" />
        <div className="actions">
          <Button tone="primary">Look at it</Button>
          <Link className="text-link" to={isList ? '/kickoffs/import' : '/kickoffs/import?kind=csv'}>
            {isList ? 'It is a CRM export instead' : 'It is a CSV list instead'}
          </Link>
        </div>
      </Form>
    </>
  )
}
