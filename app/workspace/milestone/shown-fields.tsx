import { OFFERED } from '~/domain/file-name'
import { FileField, TextField } from '~/ui/field'
import type { ActFormState } from '~/workspace/form/act-form'
import { errorsOf } from '~/workspace/form/outcome'

/** Where it lies. */
export function LinkField({ form }: { form: ActFormState }) {
  return (
    <TextField
      id={form.id('link')}
      name="link"
      type="url"
      dir="ltr"
      maxLength={500}
      label="A link"
      hint="If you like: where it lies."
      defaultValue={form.outcome?.typed.link}
      errors={errorsOf(form.outcome, 'link')}
    />
  )
}

/** A file that both sides can open. */
export function FileWithIt({ form }: { form: ActFormState }) {
  return (
    <FileField
      id={form.id('file')}
      name="file"
      label="A file"
      hint="If you like: PDF, picture or .eml, up to 10 MB. The buyer can open it."
      accept={OFFERED}
      errors={errorsOf(form.outcome, 'file')}
    />
  )
}
