import { redirect } from '@remix-run/node'
import { noFormHere } from './no-form-here'

export const action = noFormHere

/** The workspace begins at what needs its member today. */
export const loader = () => redirect('/inbox')
