import type { Dependency } from '~/domain/dependency'
import { isOpen } from '~/domain/open-dependency'
import type { MilestonePage } from '~/domain/milestone-page'
import type { Outcome } from '~/workspace/form/outcome'
import { approversOf, areAllMarked } from './what-next'

/** Which forms a dependency has, by where it stands. */
const DEPENDENCY_FORMS: Record<string, (dependency: Dependency) => boolean> = {
  accept: ({ state }) => state === 'provided',
  send_back: (dependency) => !isOpen(dependency),
  note_promise: isOpen,
  note_provided: isOpen,
  assign: () => true,
}

export const mayMark = ({ milestone }: MilestonePage) => milestone.title !== null && milestone.reachedOn === null
export const mayClaim = (page: MilestonePage) => mayMark(page) && page.milestone.claimedAt === null && areAllMarked(page)
export const mayRecord = (page: MilestonePage) => mayMark(page) && page.milestone.claimedAt !== null && approversOf(page).length > 0

const filesOf = ({ dependencies, conditions }: MilestonePage) => [
  ...dependencies.flatMap(({ steps }) => steps.flatMap(({ attachments }) => attachments)),
  ...conditions.flatMap(({ met }) => met?.attachments ?? []),
]

/** Whether the form that was sent is on the page as the page is now. */
export function hasForm(page: MilestonePage, { act, typed }: Outcome): boolean {
  const dependency = page.dependencies.find(({ itemId }) => itemId === typed.itemId)
  const condition = page.conditions.find(({ hash }) => hash === typed.hash)
  if (Object.hasOwn(DEPENDENCY_FORMS, act)) return dependency !== undefined && Boolean(DEPENDENCY_FORMS[act]?.(dependency))
  if (act === 'mark') return mayMark(page) && condition?.met === null
  if (act === 'unmark') return mayMark(page) && Boolean(condition?.met)
  if (act === 'remove_file') return filesOf(page).some(({ id, fromFirm, removedAt }) => id === typed.attachmentId && fromFirm && removedAt === null)
  if (act === 'claim') return mayClaim(page)
  return act === 'record_answer' ? mayRecord(page) : act === 'move' && mayMark(page)
}

/** Whether the dependency or condition that the form was about is still there, and tells beside it what became of the form. */
export const isToldInPlace = (page: MilestonePage, { act, typed }: Outcome): boolean =>
  (Object.hasOwn(DEPENDENCY_FORMS, act) && page.dependencies.some(({ itemId }) => itemId === typed.itemId)) ||
  (['mark', 'unmark'].includes(act) && page.conditions.some(({ hash }) => hash === typed.hash))
