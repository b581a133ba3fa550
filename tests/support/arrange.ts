import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { linkSecret, secretHash } from '~/data/capability'
import type { Deal } from '~/domain/deal'
import type { Item } from '~/domain/item'
import type { OwnerRole } from '~/domain/member'
import { aHandoff } from './a-handoff'
import type { Stack } from './stack'

export type Person = { id: string; name: string; email: string }
export type Firm = { organizationId: string; name: string; admin: Person; sales: Person; delivery: Person }
export type BuyersPerson = Person & { secret: string; link: string }
export type ArrangedKickoff = { id: string; items: Item[] }
export type SentKickoff = ArrangedKickoff & { buyers: BuyersPerson[] }

const asksBeforeSharing = ({ section, visibility }: Item) =>
  visibility === 'client' && (section === 'risks' || section === 'pricing_exceptions')

/** Puts people and records in place through the product's own commands, faster than clicking would. */
export class Arrange {
  readonly sql: postgres.Sql
  constructor(readonly stack: Stack) {
    this.sql = postgres(stack.DATABASE_URL, { max: 2, onnotice: () => undefined })
  }

  /** A firm of its own for each test: nobody meets another test's records. */
  async aFirm(name = 'Hollenkamp Suhr'): Promise<Firm> {
    const tag = randomUUID().slice(0, 8)
    const admin = { name: 'Henrike Hollenkamp', email: `henrike.${tag}@firm.example` }
    const [founded] = await this.sql`select private.found_organization(${name}, ${admin.name}, ${admin.email}) as it`
    const { organizationId, memberId } = founded?.it
    await this.sql`update public.organizations set time_zone = 'Europe/Berlin' where id = ${organizationId}`
    const join = async (role: string, called: string, email: string): Promise<Person> => {
      const [row] = await this.sql`
        insert into public.members (organization_id, name, email, role)
        values (${organizationId}, ${called}, ${email}, ${role}) returning id`
      return { id: row?.id, name: called, email }
    }
    return {
      organizationId,
      name,
      admin: { id: memberId, ...admin },
      sales: await join('sales', 'Friederike Suhr', `friederike.${tag}@firm.example`),
      delivery: await join('delivery', 'Björn Achterkamp', `bjoern.${tag}@firm.example`),
    }
  }

  /** Runs commands as a member, in one transaction. */
  async as<Value>(member: Person, act: (sql: postgres.TransactionSql) => Promise<Value>) {
    return this.sql.begin(async (sql) => {
      await sql`select private.act_as(${member.id})`
      return act(sql)
    })
  }

  async aDraft(firm: Firm, changes: { deal?: Partial<Deal>; items?: Item[] } = {}): Promise<ArrangedKickoff> {
    const handoff = aHandoff(firm)
    const deal = { ...handoff.deal, ...changes.deal }
    const items = changes.items ?? handoff.items
    const id = await this.as(firm.sales, async (sql) => {
      const shared = items.filter(asksBeforeSharing).map((item) => item.id)
      const [row] = await sql`
        select public.create_kickoff(${firm.organizationId}, ${sql.json(deal)}, ${sql.json(items)}, ${shared}) as it`
      return String(row?.it.kickoffId)
    })
    return { id, items }
  }

  /** One side scores every criterion of fit alike. */
  async scoreFit(member: Person, kickoffId: string, side: OwnerRole, score = 4): Promise<void> {
    await this.as(
      member,
      (sql) => sql`
        select public.score_fit(${kickoffId}, ${side}, (
          select jsonb_object_agg(c ->> 'key', ${score}::int)
          from jsonb_array_elements(public.fit_page(${kickoffId}) #> '{definition,criteria}') c))`,
    )
  }

  /** Both sides write the same line on each criterion in which their scores differ by two or more. */
  async reconcileFit(firm: Firm, kickoffId: string, words: string): Promise<void> {
    for (const member of [firm.sales, firm.delivery]) {
      await this.as(
        member,
        (sql) => sql`
          select public.reconcile_fit(${kickoffId}, d ->> 'criterion', ${words})
          from jsonb_array_elements(public.fit_page(${kickoffId}) -> 'differences') d`,
      )
    }
  }

  /** Sales hands over what the draft says now. */
  async requestReview(firm: Firm, kickoffId: string): Promise<void> {
    await this.as(firm.sales, (sql) => sql`select public.request_review(id, revision) from public.kickoffs where id = ${kickoffId}`)
  }

  /** Delivery accepts what the draft says now. */
  async accept(firm: Firm, kickoffId: string, reason = ''): Promise<void> {
    await this.as(firm.delivery, (sql) => sql`select public.accept_handoff(id, revision, ${reason}) from public.kickoffs where id = ${kickoffId}`)
  }

  /** Both sides score, sales asks, delivery accepts. */
  async turnBothKeys(firm: Firm, kickoffId: string): Promise<void> {
    await this.scoreFit(firm.sales, kickoffId, 'sales')
    await this.requestReview(firm, kickoffId)
    await this.scoreFit(firm.delivery, kickoffId, 'delivery')
    await this.accept(firm, kickoffId)
  }

  /** Both keys for what was changed since the last acceptance. */
  async acceptChanges(firm: Firm, kickoffId: string): Promise<void> {
    await this.requestReview(firm, kickoffId)
    await this.accept(firm, kickoffId)
  }

  /** A draft that sales has scored and handed over; delivery has neither scored nor decided. */
  async aReviewedDraft(firm: Firm, changes: { deal?: Partial<Deal>; items?: Item[] } = {}): Promise<ArrangedKickoff> {
    const draft = await this.aDraft(firm, changes)
    await this.scoreFit(firm.sales, draft.id, 'sales')
    await this.requestReview(firm, draft.id)
    return draft
  }

  /** A draft that both keys were turned for: it waits for sales to send it. */
  async anAcceptedKickoff(firm: Firm, changes: { deal?: Partial<Deal>; items?: Item[] } = {}): Promise<ArrangedKickoff> {
    const draft = await this.aDraft(firm, changes)
    await this.turnBothKeys(firm, draft.id)
    return draft
  }

  /** A kickoff that was sent; each recipient's link is live without waiting for the mail. */
  async aSentKickoff(firm: Firm, changes: { deal?: Partial<Deal>; items?: Item[] } = {}): Promise<SentKickoff> {
    const draft = await this.anAcceptedKickoff(firm, changes)
    await this.as(firm.sales, (sql) => sql`select public.send_kickoff(${draft.id}, 1)`)
    return { ...draft, buyers: await this.buyersOf(draft.id) }
  }

  /** The kickoff's recipients with their live links, in the order of their lines. */
  async buyersOf(kickoffId: string): Promise<BuyersPerson[]> {
    const rows = await this.sql`
      select r.id, r.name, r.email, r.link_generation from public.recipients r
      join public.items i on i.kickoff_id = r.kickoff_id and i.id = r.item_id
      where r.kickoff_id = ${kickoffId} and r.replaced_at is null order by i.position`
    return Promise.all(
      rows.map(async (row) => {
        const secret = linkSecret(this.stack.LINK_SECRET, row.id, row.link_generation)
        await this.sql`
          insert into private.links (recipient_id, generation, secret_hash)
          values (${row.id}, ${row.link_generation}, ${secretHash(secret)}) on conflict do nothing`
        return { id: row.id, name: row.name, email: row.email, secret, link: `${this.stack.PUBLIC_URL}/k/${secret}` }
      }),
    )
  }

  async end() {
    await this.sql.end()
  }
}
