import type { PeoplePage } from '~/domain/people-page'
import type { PeopleForm, Returned } from '../returned'
import type { View } from '../view'

/** What every piece of the page about people needs. */
export type PeopleView = Pick<View, 't' | 'say' | 'name' | 'to'> & { page: PeoplePage; returned: Returned | null }

/** The form that came back, if it is this one. */
export const returnedTo = ({ returned }: PeopleView, form: PeopleForm): Returned | null => (returned?.form === form ? returned : null)
