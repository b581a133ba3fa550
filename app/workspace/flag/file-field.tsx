import { OFFERED } from '~/domain/file-name'
import type { FlagPage } from '~/domain/kickoff'
import { FileField } from '~/ui/field'
import type { ActFormState } from '~/workspace/form/act-form'
import { errorsOf } from '~/workspace/form/outcome'

/** A file that goes to the buyer with the words beside it. The form around it names the kickoff for which the file is stored. */
export function FileForBuyer({ page, form }: { page: FlagPage; form: ActFormState }) {
  return (
    <FileField
      id={form.id('file')}
      name="file"
      label="A file with it"
      hint={`If you like: PDF, picture or .eml, up to 10 MB. ${page.flag.recipientName} can open it.`}
      accept={OFFERED}
      errors={errorsOf(form.outcome, 'file')}
    />
  )
}
