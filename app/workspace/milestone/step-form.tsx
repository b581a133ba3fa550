import type { ReactNode } from 'react'
import { ActForm, type ActFormState } from '~/workspace/form/act-form'
import { outcomeOf } from '~/workspace/form/outcome'
import type { DependencyProps } from './dependency-row'

type StepFormProps = Pick<DependencyProps, 'dependency' | 'page' | 'outcome'> & {
  act: string
  className?: string
  withFile?: boolean
  children: (form: ActFormState) => ReactNode
}

/** Whether this form of this dependency came back. */
export const isBack = (act: string, { dependency, outcome }: Pick<DependencyProps, 'dependency' | 'outcome'>) =>
  outcomeOf(outcome, act, { itemId: dependency.itemId }) !== undefined

/** A form that takes one step of a dependency. It keeps its key when it comes back: sent again, it is still the same step. */
export function StepForm({ act, dependency: { itemId }, page, outcome, children, ...form }: StepFormProps) {
  const idempotencyKey = outcomeOf(outcome, act, { itemId })?.typed.idempotencyKey ?? page.formKey
  return (
    <ActForm act={act} subject={{ itemId }} basis={{ idempotencyKey, kickoffId: page.milestone.kickoffId }} outcome={outcome} {...form}>
      {children}
    </ActForm>
  )
}
