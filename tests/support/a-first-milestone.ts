import { randomUUID } from 'node:crypto'
import { aHandoff } from './a-handoff'
import { aLine } from './a-line'
import type { Arrange, BuyersPerson, Firm, SentKickoff } from './arrange'

const DAY = 86_400_000

/** The first day on which a firm works that is at least so many days from today. */
export function aWorkday(ahead: number): string {
  const day = new Date(Date.now() + ahead * DAY)
  while (day.getUTCDay() % 6 === 0) day.setTime(day.getTime() + DAY)
  return day.toISOString().slice(0, 10)
}

/** A kickoff on its way to the first milestone: the Wi-Fi of hall 3 ends after it, and nobody is named for the article master. */
export type MilestoneStage = { kickoff: SentKickoff; hannelore: BuyersPerson; soeren: BuyersPerson; path: string; item: (words: string) => string }

const CONDITIONS = ['Jürgen Großkopf has signed the blueprint', 'Ümit Karabıyık has signed the blueprint']

export async function aFirstMilestone(arrange: Arrange, firm: Firm): Promise<MilestoneStage> {
  const { items } = aHandoff(firm)
  const dueOn = { 'Process blueprint signed off': aWorkday(40), 'Wi-Fi in hall 3': aWorkday(60) }
  const dated = items.map((item) => ({
    ...item,
    dueOn: Object.entries(dueOn).find(([text]) => text === item.text)?.[1] ?? item.dueOn,
    detail: item.section === 'first_milestone' ? CONDITIONS.join('\n') : item.detail,
  }))
  const master = aLine('delivery_dependencies', 'Cleaned article master', { side: 'buyer', dueOn: aWorkday(3) })
  const kickoff = await arrange.aSentKickoff(firm, { items: [...dated, master] })
  const [hannelore, soeren] = kickoff.buyers
  if (!hannelore || !soeren) throw new Error('the kickoff has no buyers')
  const item = (words: string) => {
    const found = kickoff.items.find(({ text }) => text.includes(words))
    if (!found) throw new Error(`no line with ${words}`)
    return found.id
  }
  return { kickoff, hannelore, soeren, path: `/kickoffs/${kickoff.id}/milestone`, item }
}

/** One of the buyer's people provides something on their page. */
export async function provide(arrange: Arrange, giver: BuyersPerson, itemId: string, words: string, link: string | null = null): Promise<void> {
  const step = { kind: 'provided', words, link, idempotencyKey: randomUUID(), attachmentIds: [] }
  await arrange.sql`select private.owe_step_as(${giver.id}, ${itemId}, ${arrange.sql.json(step)})`
}

/** Delivery marks each condition and says that all is done. */
export async function claimAll(arrange: Arrange, firm: Firm, { kickoff }: MilestoneStage): Promise<void> {
  await arrange.as(firm.delivery, async (sql) => {
    await sql`
      select public.mark_condition(${kickoff.id}, jsonb_build_object('hash', c ->> 'hash', 'words', 'Signed.', 'link', null, 'attachmentIds', '[]'::jsonb))
      from jsonb_array_elements(public.milestone_page(${kickoff.id}) -> 'conditions') c`
    await sql`select public.claim_milestone(${kickoff.id})`
  })
}
