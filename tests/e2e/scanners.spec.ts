import { expect, test } from '../support/test'

const AGENTS = ['Mozilla/5.0 BingPreview/1.0b', 'Barracuda Sentinel (EE)', 'SafeLinks', 'curl/8.4.0']

test('a hundred visits by mail scanners change nothing and send nothing', async ({ arrange, firm, mail, request }) => {
  const { id, buyers } = await arrange.aSentKickoff(firm)
  for (const buyer of buyers) await mail(buyer.email, /what you bought/)
  // When the schedule looks next is the schedule's own doing.
  const record = () => arrange.sql`
    select (select count(*) from public.events where kickoff_id = ${id}) as events,
           (select count(*) from private.outbox where kickoff_id = ${id}) as mails,
           (select jsonb_agg(to_jsonb(r) - 'remind_at' order by r.id) from public.recipients r where kickoff_id = ${id}) as recipients`
  const before = await record()
  const visit = (method: string, number: number) =>
    request.fetch(buyers[0]?.link ?? '', { method, headers: { 'user-agent': AGENTS[number % AGENTS.length] ?? '' } })
  for (let number = 0; number < 100; number++) await visit('GET', number)
  for (const method of ['HEAD', 'OPTIONS']) for (const number of AGENTS.keys()) await visit(method, number)
  expect(await record()).toEqual(before)
})

test('a scanner that runs scripts and submits every form as it stands confirms nothing and flags nothing', async ({ page, arrange, firm }) => {
  const { id, buyers } = await arrange.aSentKickoff(firm)
  await page.goto(buyers[0]?.link ?? '')
  const forms = await page.locator('form').count()
  expect(forms).toBeGreaterThan(10)
  // Twenty acts a minute are allowed: enough for the signature, which stands last, and the first lines.
  for (const place of [...Array.from({ length: 12 }, (_, index) => index), forms - 1]) {
    await page.goto(`/kickoff/${id}`)
    await Promise.all([
      page.waitForEvent('load'),
      page.locator('form').nth(place).evaluate((form) => form instanceof HTMLFormElement && form.submit()),
    ])
  }
  const [said] = await arrange.sql`
    select (select count(*)::int from public.flags where kickoff_id = ${id}) as flags,
           (select count(*)::int from public.confirmations where kickoff_id = ${id}) as confirmations,
           (select count(*)::int from public.marks where kickoff_id = ${id}) as marks,
           (select count(*)::int from public.recipients where kickoff_id = ${id} and read_at is not null) as readers`
  expect(said).toEqual({ flags: 0, confirmations: 0, marks: 0, readers: 0 })
})

test('a scanner that presses every button of the page about people closes no link, where a person who chooses does', async ({ page, arrange, firm }) => {
  const { id, buyers } = await arrange.aSentKickoff(firm)
  const isClosed = async () =>
    (await arrange.sql`select stepped_aside_at is not null as it from public.recipients where id = ${buyers[0]?.id ?? ''}`)[0]?.it
  await page.goto(buyers[0]?.link ?? '')
  await page.goto(`/kickoff/${id}/people`)
  const buttons = await page.getByRole('button').count()
  for (let place = 0; place < buttons; place++) {
    await page.goto(`/kickoff/${id}/people`)
    await page.locator('form').evaluateAll((forms) => forms.forEach((form) => form.setAttribute('novalidate', '')))
    await Promise.all([page.waitForEvent('load'), page.getByRole('button').nth(place).click()])
  }
  expect(await isClosed()).toBe(false)
  await page.goto(`/kickoff/${id}/people`)
  await page.getByRole('radio', { name: 'I am not the right person' }).check()
  await page.getByRole('button', { name: 'Close my link' }).click()
  await expect(page).toHaveURL(/closed/)
  expect(await isClosed()).toBe(true)
})

test('a scanner that submits every form of the progress as it stands hands in nothing, promises nothing, says neither done nor not yet nor how it goes, and takes no calendar', async ({ page, arrange, firm }) => {
  const { id, buyers } = await arrange.aSentKickoff(firm)
  const [buyer] = buyers
  await arrange.sql`select private.confirm_as(${buyer?.id ?? ''}, 1, ${buyer?.name ?? ''})`
  await arrange.as(firm.delivery, async (sql) => {
    const [read] = await sql`select public.milestone_page(${id}) as it`
    for (const { hash } of read?.it.conditions ?? [])
      await sql`select public.mark_condition(${id}, ${sql.json({ hash, words: 'Signed.', link: null, attachmentIds: [] })})`
    await sql`select public.claim_milestone(${id})`
  })
  // Long enough ago to be asked how it is going.
  await arrange.sql`update public.kickoffs set confirmed_at = confirmed_at - interval '14 days' where id = ${id}`
  await page.goto(buyer?.link ?? '')
  await page.goto(`/kickoff/${id}/calendar`)
  await page.getByRole('button', { name: 'Open a calendar' }).click()
  for (const [path, forms, expected] of [
    [`/kickoff/${id}`, page.locator('#milestone form, #need form, #pulse form'), 5],
    [`/kickoff/${id}/calendar`, page.locator('form'), 2],
  ] as const) {
    await page.goto(path)
    await expect(forms).toHaveCount(expected)
    for (let place = 0; place < expected; place++) {
      await page.goto(path)
      // As its script would: without the button that somebody presses.
      await Promise.all([
        page.waitForEvent('load'),
        forms.nth(place).evaluate((form) => form instanceof HTMLFormElement && form.submit()),
      ])
    }
  }
  const [said] = await arrange.sql`
    select (select count(*)::int from public.dependency_steps where kickoff_id = ${id}) as steps,
           (select count(*)::int from public.milestone_answers where kickoff_id = ${id}) as answers,
           (select count(*)::int from public.pulses where kickoff_id = ${id}) as pulses,
           (select array_agg(closed_at is null) from private.calendar_feeds where kickoff_id = ${id}) as calendars`
  expect(said).toEqual({ steps: 0, answers: 0, pulses: 0, calendars: [true] })
})

test('a person who turns the page by hand has begun to read; opening it alone says nothing', async ({ page, arrange, firm }) => {
  const { buyers } = await arrange.aSentKickoff(firm)
  const hasRead = async () =>
    (await arrange.sql`select read_at is not null as it from public.recipients where id = ${buyers[0]?.id ?? ''}`)[0]?.it
  await page.goto(buyers[0]?.link ?? '')
  expect(await hasRead()).toBe(false)
  const noted = page.waitForResponse((answer) => answer.url().endsWith('/read'))
  await page.mouse.wheel(0, 300)
  expect((await noted).status()).toBe(204)
  expect(await hasRead()).toBe(true)
})

test('a person from another site’s page cannot act with the buyer’s cookie', async ({ arrange, firm, request, stack }) => {
  const { id, buyers } = await arrange.aSentKickoff(firm)
  await request.get(buyers[0]?.link ?? '')
  const form = { version: '1', section: 'business_problem', right: 'yes' }
  const act = (origin: string) => request.post(`/kickoff/${id}/mark`, { form, headers: { origin }, maxRedirects: 0 })
  expect((await act('https://evil.example')).status()).toBe(403)
  expect((await act(stack.PUBLIC_URL)).status()).toBe(303)
})

test('a holder of an unknown, a revoked and an expired link reads the very same answer', async ({ arrange, firm, request, stack }) => {
  const [revoked, expired] = [await arrange.aSentKickoff(firm), await arrange.aSentKickoff(firm)]
  await arrange.as(firm.sales, (sql) => sql`select public.revoke_link(${revoked.buyers[0]?.id ?? ''})`)
  await arrange.sql`update public.recipients set link_expires_at = now() - interval '1 minute' where id = ${expired.buyers[0]?.id ?? ''}`
  const open = async (link: string, visitor: string) => {
    const answer = await request.get(link, { headers: { 'x-forwarded-for': visitor }, maxRedirects: 0 })
    return { status: answer.status(), body: (await answer.text()).replace(/nonce="[^"]*"/g, ''), cache: answer.headers()['cache-control'] }
  }
  const unknown = await open(`${stack.PUBLIC_URL}/k/${'x'.repeat(43)}`, '198.51.100.1')
  expect(unknown.status).toBe(404)
  expect(unknown.body).not.toContain('<script')
  expect(await open(revoked.buyers[0]?.link ?? '', '198.51.100.2')).toEqual(unknown)
  expect(await open(expired.buyers[0]?.link ?? '', '198.51.100.3')).toEqual(unknown)
  expect((await open(revoked.buyers[1]?.link ?? '', '198.51.100.4')).status).toBe(303)
})

test('a guesser of links is asked to wait after ten tries, and nobody else is', async ({ request, arrange, firm }) => {
  const { buyers } = await arrange.aSentKickoff(firm)
  const guess = (visitor: string) => request.get(`/k/${'y'.repeat(43)}`, { headers: { 'x-forwarded-for': visitor }, maxRedirects: 0 })
  const answers: number[] = []
  for (let tries = 0; tries < 22; tries++) answers.push((await guess('203.0.113.77')).status())
  expect(answers.filter((status) => status === 404).length).toBeGreaterThanOrEqual(10)
  expect(answers.at(-1)).toBe(429)
  expect(Number((await guess('203.0.113.77')).headers()['retry-after'])).toBeGreaterThan(0)
  const opened = await request.get(buyers[0]?.link ?? '', { headers: { 'x-forwarded-for': '203.0.113.78' }, maxRedirects: 0 })
  expect(opened.status()).toBe(303)
})
