import { confirmableItemIds, type BuyerPage } from '~/domain/buyer-page'
import type { ToldDependency } from '~/domain/dependency'
import { flagState } from '~/domain/flag-state'
import { keptFiles } from '~/domain/flag-thread'
import type { FormProblem, FormProblems } from '~/domain/form-problem'
import type { Progress } from '~/domain/progress'
import type { RefusalCode } from '~/domain/refusal'
import { portal as english } from '~/language/en/portal'
import type { Translate } from '~/language/translator'
import { awaitsVerdict } from './progress/asks'
import { mayPromise, mayProvide, removableFiles } from './progress/needed'

export type FormName =
  | 'mark' | 'flag' | 'answer' | 'remove' | 'withdraw' | 'settle' | 'decide' | 'confirm' | 'code' | 'dispute' | 'pulse'
  | PeopleForm
  | ProgressForm
  | CalendarForm

/** The forms of the page on which a buyer's person hands over, brings a colleague, or steps aside. */
export type PeopleForm = 'hand-over' | 'colleague' | 'away' | 'aside'

/** The forms of the page on which a buyer's person opens and closes a calendar. */
export type CalendarForm = 'open-calendar' | 'close-calendar'

/** The forms of the page once it tells the progress. */
export type ProgressForm = 'provide' | 'promise' | 'milestone-reached' | 'milestone-not-yet' | 'milestone-dispute'

/** A form that came back to its writer: what they typed, and why it did not go through. `refusedField`: the field that the refusal is about. */
export type Returned = {
  form: FormName
  typed: Readonly<Record<string, string>>
  problems: FormProblems
  refusal: RefusalCode | null
  refusedField?: string
}

/** Whether a form on the page is the one that came back. `place` is a flag's, a line's or an answer's id or, for a whole part, its section. */
export const isReturned = (returned: Returned | null, form: FormName, place: string): returned is Returned =>
  returned?.form === form && [returned.typed['flagId'], returned.typed['answerId'], returned.typed['itemId'], returned.typed['section']].find(Boolean) === place

/** The anchor of the form that came back; there is at most one on a page. */
export const RETURNED_ANCHOR = 'again'

const PROGRESS_FORMS: readonly FormName[] = ['provide', 'promise', 'milestone-reached', 'milestone-not-yet', 'milestone-dispute'] satisfies ProgressForm[]
const isOfProgress = (form: FormName) => PROGRESS_FORMS.includes(form)

function maySay(progress: Progress, dependency: ToldDependency, form: FormName): boolean {
  if (form === 'remove') return removableFiles(progress, dependency).length > 0
  return form === 'provide' ? mayProvide(dependency) : mayPromise(dependency)
}

/** Whether what the milestone waits for, or an answer about it, can still be said in that form. */
function hasPlaceInProgress({ progress }: BuyerPage, { form, typed }: Returned): boolean {
  if (!progress) return false
  if (form === 'milestone-reached' || form === 'milestone-not-yet') return awaitsVerdict(progress)
  if (form === 'milestone-dispute') return progress.answers.some((answer) => answer.id === typed['answerId'] && !answer.disputed)
  return progress.dependencies.some((dependency) => dependency.itemId === typed['itemId'] && maySay(progress, dependency, form))
}

/** Whether the page as it is now still has the form that came back: a flag may have been answered or settled in the meantime. */
export function hasPlace(page: BuyerPage, returned: Returned): boolean {
  const { form, typed } = returned
  if (form === 'mark' || form === 'flag') return page.content.sections.some((section) => section.section === typed['section'])
  if (form === 'confirm' || form === 'code') return page.recipient.role === 'approver' && confirmableItemIds(page).length > 0
  if (form === 'dispute') return page.confirmation?.onBehalf !== null && page.confirmation?.number === typed['number']
  if (form === 'decide') return page.changeOrders.some((order) => order.id === typed['changeOrderId'] && order.mayDecide && !order.decision)
  if (form === 'pulse') return Boolean(page.progress?.pulse.asks) || page.progress?.pulse.given?.words === ''
  if (isOfProgress(form) || (form === 'remove' && typed['itemId'])) return hasPlaceInProgress(page, returned)
  const flag = page.flags.find((each) => each.id === typed['flagId'])
  if (flag && form === 'remove') return flagState(flag) !== 'settled' && keptFiles(flag.attachments, 'buyer').length > 0
  return flag !== undefined && flagState(flag) === (form === 'settle' ? 'answered' : 'open')
}

/** A flag form whose line is gone comes back as one about the whole part: the words are still about it. */
export function moveToWhatIsLeft(page: BuyerPage, returned: Returned): Returned {
  const itemId = returned.typed['itemId']
  if (returned.form !== 'flag' || !itemId) return returned
  const isThere = page.content.sections.some((section) => section.items.some((item) => item.id === itemId))
  return isThere ? returned : { ...returned, typed: { ...returned.typed, itemId: '' } }
}

const OWN_SENTENCE = [
  'kind', 'words', 'accepted', 'attachmentId', 'sure', 'typedName', 'code', 'right', 'face', 'email', 'name', 'until', 'reason', 'promisedOn',
] as const
const ownSentenceOf = (field: string) => OWN_SENTENCE.find((each) => each === field)

/** The sentence that stands at a field. */
export function problemSentence(t: Translate, form: FormName | 'link', field: string, problem: FormProblem): string {
  if (problem.code === 'too_long') return t('portal.problem.too_long', { max: problem.max ?? 0 })
  if (problem.code === 'file_too_large') return t('portal.problem.file_too_large', { max: String(problem.max ?? 0) })
  if (problem.code !== 'required') return t(`portal.problem.${problem.code}`)
  if ((form === 'hand-over' || form === 'colleague') && field === 'email') return t('portal.problem.colleagueEmail')
  if (form === 'settle' && field === 'words') return t('portal.problem.stillOff')
  if (form === 'milestone-not-yet' && field === 'words') return t('portal.problem.whatIsMissing')
  if (form === 'decide' && field === 'accepted') return t('portal.problem.decision')
  const own = ownSentenceOf(field)
  return own ? t(`portal.problem.${own}`) : t('portal.problem.required')
}

/** A code that was refused is wrong at its field, too. */
export const isCodeRefused = (returned: Returned | null) => returned?.refusal === 'code_wrong' || returned?.refusal === 'code_expired'

const hasSentence = (code: string): code is keyof typeof english.refusal => Object.hasOwn(english.refusal, code)

/** The catalogue's sentence for a refusal; one that no buyer's person should meet gets an honest general one. */
export function refusalSentence(t: Translate, code: RefusalCode, form?: FormName) {
  const isOwed = form === 'provide' || form === 'promise'
  if (isOwed && code === 'line_gone') return t('portal.need.gone')
  if (isOwed && code === 'too_many_files') return t('portal.need.tooManyFiles')
  return t(`portal.refusal.${hasSentence(code) ? code : 'other'}`)
}
