import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { z } from 'zod'
import { startBackend } from '../../supabase/local/backend'
import { rounded, type Figure } from './figure'
import { watchPlans } from './watch-plans'

type Cost = { buffers: number; removed: number }
type List = { call: string; what: string; filter: Record<string, string>; isDeep: boolean }
/** `deep`: how far down its lists a page is asked for that is still a full one. */
type Firm = { name: string; deep: number }

const LISTS: List[] = [
  ...['inbox', 'kickoff_list'].flatMap((call) =>
    [false, true].map((isDeep) => ({ call, what: `${call === 'inbox' ? 'inbox' : 'kickoffs'}, ${isDeep ? 'a deep' : 'first'} page`, filter: {}, isDeep })),
  ),
  { call: 'inbox', what: 'inbox by deal type', filter: { dealType: 'pilot' }, isDeep: false },
  { call: 'milestone_list', what: 'milestones, first page', filter: {}, isDeep: false },
  { call: 'milestone_list', what: 'milestones, a deep page', filter: {}, isDeep: true },
  { call: 'milestone_list', what: 'milestones by state', filter: { state: 'at_risk' }, isDeep: false },
  { call: 'milestone_list', what: 'milestones of one owner', filter: { whose: 'mine' }, isDeep: false },
  { call: 'milestone_list', what: 'milestones of one account', filter: { account: 'Account 2' }, isDeep: false },
  { call: 'starting_points', what: 'kickoffs to begin with', filter: {}, isDeep: false },
  { call: 'starting_points', what: 'kickoffs found by account', filter: { q: 'account' }, isDeep: false },
  { call: 'starting_points', what: 'kickoffs found by deal', filter: { q: 'rollout' }, isDeep: false },
]
const SMALL: Firm = { name: 'Firm 40', deep: 6 }
const LARGE: Firm = { name: 'Firm 1', deep: 30 }
const WARM = 6

const pageSchema = z.object({ next: z.string().nullable() })

/** What a page of the team's lists reads, for the sales owner with the most in it, in an organization of 150 kickoffs and in one of 8,200. */
export async function measureLists(): Promise<Figure[]> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'kickoff-lists-'))
  const backend = await startBackend({ dataDir, supabaseDir: path.resolve(import.meta.dirname, '../../supabase') })
  try {
    await seed(backend.databaseUrl)
    return compare(await costsIn(backend.superuserUrl, SMALL), await costsIn(backend.superuserUrl, LARGE))
  } finally {
    await backend.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function seed(databaseUrl: string) {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined })
  await sql.unsafe(readFileSync(new URL('many-organizations.sql', import.meta.url), 'utf8'))
  await sql.unsafe('vacuum analyze')
  await sql.end()
}

/** Each list's cost for a member of the firm, under the policies, as the API calls it. */
async function costsIn(superuserUrl: string, firm: Firm): Promise<Cost[]> {
  const { sql, plansOf } = await watchPlans(superuserUrl)
  await sql`
    select set_config('request.jwt.claims', jsonb_build_object('sub', m.user_id, 'role', 'authenticated')::text, false)
    from public.members m join public.organizations o on o.id = m.organization_id
    where o.name = ${firm.name} and m.name = 'Sales 1'`
  await sql`set role authenticated`
  const costs: Cost[] = []
  for (const { call, filter, isDeep } of LISTS) {
    const page = async (after: string | null) =>
      (await sql`select ${sql(`public.${call}`)}(null, ${sql.json({ ...filter, after })}) as page`)[0]?.page
    const after = await keyOf(page, isDeep ? firm.deep : 0)
    for (let time = 0; time < WARM; time++) await page(after)
    costs.push(await plansOf(() => page(after)))
  }
  await sql.end()
  return costs
}

/** The key of the page so far down the list, or of the last one. */
async function keyOf(page: (after: string | null) => Promise<unknown>, depth: number): Promise<string | null> {
  let after: string | null = null
  for (let deep = 0; deep < depth; deep++) {
    const { next } = pageSchema.parse(await page(after))
    if (!next) break
    after = next
  }
  return after
}

const compare = (small: Cost[], large: Cost[]): Figure[] =>
  LISTS.flatMap(({ what }, at) => {
    const [few, many] = [small[at], large[at]]
    if (!few || !many) return []
    return [
      { what: `${what}: buffers, of 150 kickoffs`, measured: few.buffers, bar: 'at most 60' },
      { what: `${what}: buffers, of 8,200`, measured: many.buffers, bar: 'at most 60' },
      { what: `${what}: large to small`, measured: rounded(many.buffers / few.buffers), bar: 'at most 1.15' },
      { what: `${what}: rows removed by the policy`, measured: few.removed + many.removed, bar: '0' },
    ]
  })
