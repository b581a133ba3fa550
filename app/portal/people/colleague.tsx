import { COLLEAGUE_LIMITS } from '~/domain/people-page'
import { LineField, PortalForm, WordsField } from '../field'
import { returnedTo, type PeopleView } from './people-view'

const WORDS = { 'hand-over': 'handOver', colleague: 'colleague' } as const

/** A colleague in one's place, or beside one. All of it is typed: a program that submits every form brings nobody. */
export function Colleague({ view, form }: { view: PeopleView; form: keyof typeof WORDS }) {
  const { page, t, name, say } = view
  const asked = { view, form, returned: returnedTo(view, form) }
  const key = WORDS[form]
  return (
    <section aria-labelledby={form}>
      <h2 id={form}>{t(`portal.who.${key}.title`)}</h2>
      <p>{t(`portal.who.${key}.text`)}</p>
      {form === 'colleague' && page.brought.length > 0 && <p>{t('portal.who.brought', { names: say.list(page.brought.map(name)) })}</p>}
      {page.mayBring ? (
        <PortalForm view={view} act={form} hidden={{}} className="off">
          <LineField {...asked} name="name" label={t('portal.who.name')} max={COLLEAGUE_LIMITS.name} autoComplete="off" />
          <LineField {...asked} name="email" type="email" label={t('portal.who.email')} max={254} autoComplete="off" />
          <WordsField {...asked} name="words" label={t('portal.who.words')} hint={t('portal.who.wordsHint')} max={COLLEAGUE_LIMITS.words} />
          <button className="go">{t(`portal.who.${key}.submit`)}</button>
        </PortalForm>
      ) : (
        <p>{t('portal.who.enough', { salesOwner: name(page.salesOwner), deliveryOwner: name(page.deliveryOwner) })}</p>
      )}
    </section>
  )
}
