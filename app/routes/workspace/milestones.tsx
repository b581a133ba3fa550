import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { listMilestones } from '~/data/milestone-commands'
import { milestoneFilterSchema } from '~/domain/milestone'
import { loadPage } from '~/http/member-page'
import { layOutTimeline } from '~/workspace/milestones/lay-out-timeline'
import { MilestoneListPage } from '~/workspace/milestones/milestone-list-page'
import { noActHere } from './no-act-here'

export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'
export const action = noActHere

export const meta: MetaFunction = () => [{ title: 'Milestones' }]

const viewSchema = milestoneFilterSchema.extend({ view: z.enum(['list', 'timeline']).catch('list') })

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const { view, ...filter } = viewSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  return loadPage(request, context, async (member) => {
    const list = await listMilestones(member.client, member.organizationId, filter)
    if (!list.ok) return list
    const { milestones, today, frame } = list.value
    const timeline = view === 'timeline' ? layOutTimeline(milestones, { today, timeZone: frame.organization.timeZone }) : null
    return { ok: true, value: { ...list.value, filter: { ...filter, view }, timeline } }
  })
}

export default function MilestonesRoute() {
  const list = useLoaderData<typeof loader>()
  return <MilestoneListPage list={list} filter={list.filter} timeline={list.timeline} />
}
