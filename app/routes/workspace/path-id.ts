import { data } from '@remix-run/node'
import { z } from 'zod'
import type { PageTrouble } from '~/http/member-page'

/** The id in a page's address; anything else is a page that does not exist. */
export function pathId(value: string | undefined): string {
  const id = z.uuid().safeParse(value)
  if (!id.success) throw data<PageTrouble>({ refusal: null }, { status: 404 })
  return id.data
}
