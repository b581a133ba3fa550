import type { Arrange } from '../support/arrange'
import { canaries } from '../support/deals'
import { readMailbox } from '../support/mailbox'
import { expect, test } from '../support/test'

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

/** What the two sides said to each other about these deals, long enough not to be met by chance, and not what the buyer reads anyway or wrote: a flag that is honoured is a promise in the buyer's own words. */
async function saidBetweenTheKeys(arrange: Arrange): Promise<string[]> {
  const said = await arrange.sql`
    select distinct words from (
      select words from public.promises where flag_id is null union select remark from public.promises
      union select words from public.review_questions union select answer from public.review_questions
      union select reason from public.reviews where not by_amendment
      union select words from private.fit_lines
      union select note from public.contradictions union select settlement from public.contradictions
      union select source_title from public.items) all_of_it
    where length(words) > 24
      and not exists (select from public.items i where i.visibility = 'client' and strpos(i.text || ' ' || i.detail, words) > 0)`
  return said.map((row) => String(row.words))
}

/** The progress and the dates as each of the buyer's people will read them, in every language, also of a deal that is not confirmed yet. */
async function toldOfProgress(arrange: Arrange, kickoffIds: string[]) {
  const told = await arrange.sql`
    select r.name, concat(
      private.told_dependencies(m, r, current_date), private.conditions_json(m), private.moves_json(m.kickoff_id),
      private.milestone_answers_json(m.kickoff_id), private.buyer_calendar(r)) as words
    from public.milestones m join public.recipients r on r.kickoff_id = m.kickoff_id where m.kickoff_id = any (${kickoffIds}::uuid[])`
  expect(told.length).toBeGreaterThan(kickoffIds.length)
  return told.map(({ name, words }) => ({ where: `the progress of ${name}`, words: String(words) }))
}

test('no buyer of the eight deals can come upon a sentence that was said about them', async ({ arrange, request, stack }) => {
  test.setTimeout(120_000)
  const between = await saidBetweenTheKeys(arrange)
  expect(between.length).toBeGreaterThan(20)
  const sentences = [...canaries(), ...between]
  expect(canaries().length).toBeGreaterThan(40)
  const kickoffs = await arrange.sql`select k.id from public.kickoffs k where sent_at is not null and saved_by in (select id from public.members where email like '%.example.com')`
  expect(kickoffs.length).toBe(6)
  const seen: { where: string; words: string }[] = []
  for (const { id } of kickoffs) {
    for (const buyer of await arrange.buyersOf(id)) {
      const visitor = { 'x-forwarded-for': `192.0.2.${seen.length % 250}` }
      await request.get(buyer.link, { headers: visitor, maxRedirects: 0 })
      for (const path of ['', '/calendar']) {
        const page = await request.get(`/kickoff/${id}${path}`)
        expect(page.status()).toBe(200)
        seen.push({ where: `the page${path} of ${buyer.name}`, words: await page.text() })
      }
      const payload = await fetch(`${stack.SUPABASE_URL}/rest/v1/rpc/buyer_page`, {
        method: 'POST',
        headers: { apikey: stack.SUPABASE_PUBLISHABLE_KEY, 'content-type': 'application/json' },
        body: JSON.stringify({ kickoff_id: id, secret: buyer.secret }),
      })
      seen.push({ where: `the payload of ${buyer.name}`, words: JSON.stringify(await payload.json()) })
    }
  }
  seen.push(...(await toldOfProgress(arrange, kickoffs.map((row) => String(row.id)))))
  const unsent = () => arrange.sql`
    select id from private.outbox where kickoff_id = any (${kickoffs.map((row) => row.id)}::uuid[]) and sent_at is null and parked_at is null`
  await expect.poll(async () => (await unsent()).length, { timeout: 60_000 }).toBe(0)
  const firmsOwn = new Set((await arrange.sql`select email from public.members`).map((row) => row.email))
  for (const mail of await readMailbox(stack)) {
    if (!firmsOwn.has(mail.to)) seen.push({ where: `the mail "${mail.subject}"`, words: `${mail.subject} ${mail.text} ${mail.html}` })
  }
  const leaks = seen.flatMap(({ where, words }) => {
    const text = `${words} ${plain(words)}`
    return sentences.filter((each) => text.includes(each)).map((each) => `${where}: ${each}`)
  })
  expect(leaks).toEqual([])
})

test('what a member may read holds those sentences, so that looking for them means something', async ({ arrange }) => {
  const internal = await arrange.sql`select string_agg(text || ' ' || detail, ' ') as words from public.items where visibility = 'internal'`
  const words = String(internal[0]?.words)
  expect(canaries().filter((sentence) => !words.includes(sentence))).toEqual([])
})
