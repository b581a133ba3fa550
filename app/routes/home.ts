import { redirect } from '@remix-run/node'

/** The workspace begins at what needs its member today. */
export const loader = () => redirect('/inbox')
