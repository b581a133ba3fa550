import { writtenIn, type UnsentForm } from '~/domain/passing'
import { Button } from '~/ui/button'
import { FileField } from '~/ui/field'
import { QuotedWords } from '~/workspace/form/kept-words'
import { PassingNotice } from '~/workspace/form/passing-notice'

/** The form that an action threw because it could not be carried out just now, if that is what was thrown. */
export const unsentOf = (thrown: unknown): UnsentForm | null => {
  const isUnsent = (data: unknown): data is UnsentForm => typeof data === 'object' && data !== null && 'passing' in data && 'fields' in data
  return isUnsent(thrown) ? thrown : null
}

const AT_A_GLANCE = 1000

/** All that a form held, to be read and to be sent again as it was, to the address that it was sent to. */
export function UnsentPage({ form }: { form: UnsentForm }) {
  const { passing, fields, hadFile } = form
  const words = writtenIn(form)
  return (
    <div className="max-w-2xl py-6">
      <h1>Not sent yet</h1>
      <form method="post" encType={hadFile ? 'multipart/form-data' : undefined} className="form mt-6">
        <PassingNotice passing={passing} />
        {fields.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        {hadFile ? (
          <FileField id="file" name="file" label="The file with it" errors={['It could not be kept. Choose it again before you send this, or send this without it.']} />
        ) : null}
        <p>All that you filled in and chose goes with this page.</p>
        <div className="actions">
          <Button tone="primary">Send it again</Button>
        </div>
      </form>
      {words.length > 0 ? (
        <details className="panel mt-6" open={words.join('').length <= AT_A_GLANCE}>
          <summary>What you wrote</summary>
          <div>
            <QuotedWords words={words} />
          </div>
        </details>
      ) : null}
    </div>
  )
}
