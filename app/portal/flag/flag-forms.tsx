import { ATTACHMENT_LIMITS } from '~/domain/attachment'
import { FLAG_LIMITS, type PortalFlag } from '~/domain/flag'
import { keptFiles } from '~/domain/flag-thread'
import { ChoiceField, FileField, PortalForm, TickField, WordsField } from '../field'
import { RemoveForm } from '../remove-form'
import { isReturned, RETURNED_ANCHOR, type FormName } from '../returned'
import type { View } from '../view'

const returnedOf = ({ returned }: View, form: FormName, flag: PortalFlag) => (isReturned(returned, form, flag.id) ? returned : null)

function AnswerForm({ view, flag }: { view: View; flag: PortalFlag }) {
  const { t, name } = view
  const returned = returnedOf(view, 'answer', flag)
  return (
    <details open={returned !== null} id={returned ? RETURNED_ANCHOR : undefined}>
      <summary>{t('portal.reply.open')}</summary>
      <PortalForm view={view} act="answer" hidden={{ flagId: flag.id }} className="off" withFile>
        <WordsField
          view={view}
          form="answer"
          returned={returned}
          name="words"
          label={t('portal.reply.words', { owner: name(flag.owner) })}
          max={FLAG_LIMITS.words}
          required
        />
        {keptFiles(flag.attachments, 'buyer').length < ATTACHMENT_LIMITS.perFlag && (
          <FileField view={view} form="answer" returned={returned} name="file" label={t('portal.flag.file')} hint={t('portal.flag.fileHint')} />
        )}
        <button className="go">{t('portal.reply.submit')}</button>
      </PortalForm>
    </details>
  )
}

function WithdrawForm({ view, flag }: { view: View; flag: PortalFlag }) {
  const { t } = view
  const returned = returnedOf(view, 'withdraw', flag)
  return (
    <details open={returned !== null} id={returned ? RETURNED_ANCHOR : undefined}>
      <summary>{t('portal.withdraw.open')}</summary>
      <PortalForm view={view} act="withdraw" hidden={{ flagId: flag.id }} className="off">
        <TickField view={view} form="withdraw" returned={returned} name="sure" label={t('portal.withdraw.sure')} required />
        <button className="plain">{t('portal.withdraw.submit')}</button>
      </PortalForm>
    </details>
  )
}

/** While a flag is open, its writer may add to it or take it back. */
export function OpenFlagForms({ view, flag }: { view: View; flag: PortalFlag }) {
  return (
    <div className="more-to-say">
      <AnswerForm view={view} flag={flag} />
      <RemoveForm view={view} files={flag.attachments} about={{ flagId: flag.id }} />
      <WithdrawForm view={view} flag={flag} />
    </div>
  )
}

/** Only the buyer's own word settles a flag; neither answer is chosen beforehand. */
export function SettleForm({ view, flag }: { view: View; flag: PortalFlag }) {
  const { t } = view
  const returned = returnedOf(view, 'settle', flag)
  const asked = { view, form: 'settle', returned } as const
  return (
    <div id={returned ? RETURNED_ANCHOR : undefined}>
      <PortalForm view={view} act="settle" hidden={{ flagId: flag.id, round: flag.round }} className="off settle">
        <ChoiceField
          {...asked}
          name="accepted"
          legend={t('portal.settle.legend')}
          options={[
            { value: 'yes', label: t('portal.settle.yes') },
            { value: 'no', label: t('portal.settle.no') },
          ]}
        />
        <WordsField {...asked} name="words" label={t('portal.settle.words')} max={FLAG_LIMITS.words} className="why" />
        <button className="go">{t('portal.settle.submit')}</button>
      </PortalForm>
    </div>
  )
}
