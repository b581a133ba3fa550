import { data } from '@remix-run/node'
import type { PageTrouble } from '~/http/member-page'

/** The action of a list: it is only read, and whoever posts to it gets the page that says so. */
export function noActHere(): never {
  throw data<PageTrouble>({ refusal: null }, { status: 405 })
}
