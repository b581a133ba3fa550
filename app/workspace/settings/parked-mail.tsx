import { Button } from '~/ui/button'
import { ActForm } from '~/workspace/form/act-form'
import { Ago } from '~/workspace/shell/clock'
import { mailWords, troubleWords } from '~/workspace/words/mail-words'
import type { SettingsProps } from './settings-page'

/** Mail that could not be sent and waits for a person. */
export function ParkedMail({ page, outcome }: Pick<SettingsProps, 'page' | 'outcome'>) {
  return (
    <section className="mt-6" aria-labelledby="mail-title">
      <h2 id="mail-title" className="mb-1.5">
        Mail that could not be sent
      </h2>
      <ul className="rows">
        {page.parkedMail.map((mail) => (
          <li key={mail.id} className="row row-mail">
            <div className="min-w-0 wrap-anywhere">
              <b>{mailWords(mail.kind)}</b>
              <small>
                to <bdi>{mail.to}</bdi>, <Ago at={mail.parkedAt} />
              </small>
            </div>
            <p className="text-[0.9rem]">{troubleWords(mail.reason)}</p>
            <ActForm act="retry" subject={{ mailId: mail.id }} outcome={outcome} className="member-forms">
              {(form) => <Button busy={form.isSending}>Try again</Button>}
            </ActForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
