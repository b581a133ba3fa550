import { STEP_LIMITS, type ToldDependency } from '~/domain/dependency'
import { FileField, LineField, PortalForm, WordsField } from '../field'
import { RemoveForm } from '../remove-form'
import { isReturned, RETURNED_ANCHOR } from '../returned'
import type { View } from '../view'
import { mayPromise, mayProvide, removableFiles } from './needed'

type Props = { view: View; dependency: ToldDependency }

const hiddenOf = (view: View, { itemId }: ToldDependency, typed: Readonly<Record<string, string>> | undefined) => ({
  itemId,
  idempotencyKey: typed?.['idempotencyKey'] ?? view.pageKey,
})

/** A word, a link or a file; nothing in it is filled in, so that a program that submits it hands in nothing. */
function ProvideForm({ view, dependency }: Props) {
  const { t } = view
  const returned = isReturned(view.returned, 'provide', dependency.itemId) ? view.returned : null
  const asked = { view, form: 'provide', returned } as const
  return (
    <details open={returned !== null} id={returned ? RETURNED_ANCHOR : undefined}>
      <summary>{t(dependency.state === 'provided' ? 'portal.need.add' : 'portal.need.provide')}</summary>
      <PortalForm view={view} act="provide" hidden={hiddenOf(view, dependency, returned?.typed)} className="off" withFile>
        <WordsField {...asked} name="words" label={t('portal.need.words')} hint={t('portal.need.oneOf')} max={STEP_LIMITS.words} />
        <LineField {...asked} name="link" label={t('portal.need.link')} max={STEP_LIMITS.link} isOptional isAddress />
        <FileField {...asked} name="file" label={t('portal.need.file')} hint={t('portal.flag.fileHint')} />
        <button className="go">{t('portal.need.submit')}</button>
      </PortalForm>
    </details>
  )
}

/** Until when it will be there; why, where that is later than it is needed. */
function PromiseForm({ view, dependency }: Props) {
  const { t, say, name, page } = view
  const returned = isReturned(view.returned, 'promise', dependency.itemId) ? view.returned : null
  const asked = { view, form: 'promise', returned } as const
  const deliveryOwner = name(page.content.deliveryOwner)
  const { dueOn } = dependency
  return (
    <details open={returned !== null} id={returned ? RETURNED_ANCHOR : undefined}>
      <summary>{t('portal.need.promise')}</summary>
      <PortalForm view={view} act="promise" hidden={hiddenOf(view, dependency, returned?.typed)} className="off">
        <LineField {...asked} name="promisedOn" type="date" label={t('portal.need.day')} max={10} className="day" />
        <WordsField
          {...asked}
          name="words"
          label={t('portal.need.why')}
          hint={dueOn ? t('portal.need.whyHint', { date: say.day(dueOn), deliveryOwner }) : t('portal.need.whyHintOpen', { deliveryOwner })}
          max={STEP_LIMITS.words}
        />
        <button className="go">{t('portal.need.promiseIt')}</button>
      </PortalForm>
    </details>
  )
}

/** What the buyer's people can do about it, opening in place. */
export function OweForms({ view, dependency }: Props) {
  const { progress } = view.page
  const files = progress ? removableFiles(progress, dependency) : []
  if (!mayProvide(dependency) && files.length === 0) return null
  return (
    <div className="more-to-say">
      {mayProvide(dependency) && <ProvideForm view={view} dependency={dependency} />}
      {mayPromise(dependency) && <PromiseForm view={view} dependency={dependency} />}
      <RemoveForm view={view} files={files} about={{ itemId: dependency.itemId }} />
    </div>
  )
}
