import type { PortalOrder } from '~/domain/change-order'
import { FLAG_LIMITS } from '~/domain/flag'
import { ChoiceField, LineField, PortalForm, WordsField } from '../field'
import { TYPED_NAME_LIMIT } from '../forms'
import { isReturned, RETURNED_ANCHOR } from '../returned'
import type { View } from '../view'

/** An approver's decision about a change order, under their typed name; neither answer is chosen beforehand. */
export function DecideForm({ view, order }: { view: View; order: PortalOrder }) {
  const { t } = view
  const returned = isReturned(view.returned, 'decide', order.flagId) ? view.returned : null
  const asked = { view, form: 'decide', returned } as const
  return (
    <div id={returned ? RETURNED_ANCHOR : undefined}>
      <PortalForm view={view} act="decide" hidden={{ changeOrderId: order.id, flagId: order.flagId }} className="off">
        <ChoiceField
          {...asked}
          name="accepted"
          legend={t('portal.order.legend')}
          options={[
            { value: 'yes', label: t('portal.order.yes') },
            { value: 'no', label: t('portal.order.no') },
          ]}
        />
        <LineField
          {...asked}
          name="typedName"
          label={t('portal.word.name')}
          hint={t('portal.order.thenConfirm')}
          max={TYPED_NAME_LIMIT}
          autoComplete="name"
          className="pen"
        />
        <WordsField {...asked} name="words" label={t('portal.order.words')} max={FLAG_LIMITS.words} />
        <button className="go">{t('portal.order.submit')}</button>
      </PortalForm>
    </div>
  )
}
