import postgres from 'postgres'
import { z } from 'zod'

type Plan = { buffers: number; removed: number; filter: string; plans: Plan[] }

const nodeSchema: z.ZodType<Plan> = z
  .object({
    'Shared Hit Blocks': z.number().default(0),
    'Shared Read Blocks': z.number().default(0),
    'Rows Removed by Filter': z.number().default(0),
    'Actual Loops': z.number().default(1),
    Filter: z.string().default(''),
    Plans: z.array(z.lazy(() => nodeSchema)).default([]),
  })
  .transform((node) => ({
    buffers: node['Shared Hit Blocks'] + node['Shared Read Blocks'],
    removed: node['Rows Removed by Filter'] * node['Actual Loops'],
    filter: node.Filter,
    plans: node.Plans,
  }))
const loggedSchema = z.object({ Plan: nodeSchema })

/** A policy is the only condition that compares with what a subquery of its own gave. */
const removedByPolicy = (plan: Plan): number =>
  (/= ANY \(\(InitPlan/.test(plan.filter) ? plan.removed : 0) + plan.plans.reduce((sum, inner) => sum + removedByPolicy(inner), 0)

/** A superuser's session in which each plan is told to us, those inside functions too; it may take a lesser role afterwards. */
export async function watchPlans(superuserUrl: string) {
  let told: Plan[] = []
  const sql = postgres(superuserUrl, {
    max: 1,
    onnotice({ message = '' }) {
      const start = message.indexOf('{')
      if (message.includes('plan:') && start > 0) told.push(loggedSchema.parse(JSON.parse(message.slice(start))).Plan)
    },
  })
  await sql.unsafe(`
    load 'auto_explain';
    set auto_explain.log_min_duration = 0; set auto_explain.log_analyze = on; set auto_explain.log_buffers = on;
    set auto_explain.log_timing = off; set auto_explain.log_format = json; set auto_explain.log_nested_statements = on;
    set client_min_messages = log`)
  return {
    sql,
    /** What the statements of a call read: the outermost is told of last, and its buffers hold those of all others. */
    async plansOf(call: () => Promise<unknown>) {
      told = []
      await call()
      const buffers = told.at(-1)?.buffers ?? Number.NaN
      return { buffers, removed: told.reduce((sum, plan) => sum + removedByPolicy(plan), 0) }
    },
  }
}
