import { faultsInBothThemes, faultsOn, overflowOf } from '../support/axe'
import { expect, test } from '../support/test'

/** What is laid out in another way there: lists, a record and its parts, a long form. The rest flows in one column anywhere. */
const OTHERWISE_ON_A_PHONE = /^\/inbox$|^\/kickoffs$|^\/milestones$|^\/flags\/|^\/kickoffs\/[0-9a-f-]{36}(\/edit|\/milestone)?$/

test('a member finds no fault in any page with axe, light and dark', async ({ page, arrange, firm, signIn, viewport }) => {
  test.setTimeout(240_000)
  const isPhone = (viewport?.width ?? 0) < 500
  const draft = await arrange.aDraft(firm)
  const sent = await arrange.aSentKickoff(firm)
  const reviewed = await arrange.aReviewedDraft(firm)
  const flag = await arrange.sql.begin(async (sql) => {
    const [raised] = await sql`select private.raise_flag_as(${sent.buyers[0]?.id ?? ''}, ${sql.json({
      version: 1, section: 'scope_boundaries', itemId: null, kind: 'missing', words: 'The scanners.', beforeStart: true, idempotencyKey: crypto.randomUUID(),
    })}) as it`
    return String(raised?.it.flagId)
  })
  await signIn(page, firm.admin)
  const pages = [
    '/inbox', '/inbox?whose=all', '/kickoffs', '/kickoffs/new', `/kickoffs/${draft.id}`, `/kickoffs/${draft.id}/edit`, `/kickoffs/${draft.id}/preview`, `/kickoffs/${sent.id}`, `/kickoffs/${sent.id}/review`, `/kickoffs/${reviewed.id}`, `/kickoffs/${reviewed.id}/review`, `/flags/${flag}`, '/settings', '/kickoffs/not-one',
    `/kickoffs/${sent.id}/compare`, `/kickoffs/${sent.id}/history`, `/kickoffs/${sent.id}/mails`, `/kickoffs/${sent.id}/promises`, '/kickoffs/start', '/kickoffs/import',
    '/settings/handover', '/settings/clocks', '/settings/keys', '/settings/trail', '/settings/calendar', '/milestones', `/kickoffs/${sent.id}/milestone`,
  ]
  for (const path of pages) {
    await page.goto(path)
    if (!isPhone) expect(await faultsInBothThemes(page), path).toEqual([])
    else if (OTHERWISE_ON_A_PHONE.test(path)) expect(await faultsOn(page), path).toEqual([])
    expect(await overflowOf(page), `${path} scrolls sideways`).toBeLessThanOrEqual(0)
  }
})
