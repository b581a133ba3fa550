import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readComparison } from '~/data/workspace'
import { versionPairSchema, type CompareVersionsPage } from '~/domain/version-comparison'
import { versionDifference, type LineDifference, type StandingLine } from '~/domain/version-difference'
import { loadPage } from '~/http/member-page'
import { wordRuns } from '~/ui/word-runs'
import { ComparePage } from '~/workspace/compare/compare-page'
import { lineWords, type CompareView } from '~/workspace/compare/compare-view'
import { pathId } from './path-id'

export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Compare versions: ${data?.kickoff.account ?? ''}` }]

/** Compared here and not in the browser, which may cut words at other places. */
function viewOf({ past: { content: was, ...past }, present: { content: is, ...present }, ...page }: CompareVersionsPage): CompareView & Pick<CompareVersionsPage, 'frame'> {
  const difference = versionDifference(was, is)
  const { locale } = page.frame.organization
  const wordsOf = (line: LineDifference, side: StandingLine | null, currency: string) => (side ? lineWords(side, line, { locale, currency }) : '')
  const runs = difference.sections.flatMap(({ lines }) =>
    lines.map((line) => [line.itemId, wordRuns(page.kickoff.locale, wordsOf(line, line.before, was.currency), wordsOf(line, line.after, is.currency))] as const),
  )
  return { ...page, past, present, difference, runs: Object.fromEntries(runs) }
}

export const loader = ({ request, context, params }: LoaderFunctionArgs) => {
  const id = pathId(params.kickoffId)
  const pair = versionPairSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  return loadPage(request, context, async ({ client }) => {
    const page = await readComparison(client, id, pair)
    return page.ok ? { ok: true, value: viewOf(page.value) } : page
  })
}

export default function CompareRoute() {
  return <ComparePage view={useLoaderData<typeof loader>()} />
}
