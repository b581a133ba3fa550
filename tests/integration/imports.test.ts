import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { anonymousClient, type DataClient } from '~/data/client'
import { createApiKey, createKickoffByKey, makeApiKey, readApiKeys, revokeApiKey } from '~/data/api-keys'
import { carryOutImport, readStagedImport, stageImport } from '~/data/import-commands'
import { readStartingPoints, readTemplate, saveTemplate } from '~/data/templates'
import type { ImportedDeal } from '~/domain/import'
import { recognise } from '~/intake/recognise'
import { toImportedDeal } from '~/intake/recognised'
import { aHandoff } from '../support/a-handoff'
import type { Firm } from '../support/arrange'
import { dealPackets } from '../support/deals'
import { setRaceStage, tally, times, type RaceStage } from '../support/race-stage'

let stage: RaceStage
let firm: Firm
let member: DataClient
beforeAll(async () => {
  stage = await setRaceStage()
})
afterAll(() => stage?.strike())
beforeEach(async () => {
  firm = await stage.arrange.aFirm()
  member = await stage.as(firm.sales)
})

const got = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: { code: string } }): Value => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

async function staged(content = '{}'): Promise<string> {
  return got(await stageImport(member, firm.organizationId, { kind: 'crm', name: 'won.json', content })).importId
}

async function imported(deals: ImportedDeal[]): Promise<string[]> {
  return got(await carryOutImport(member, await staged(), deals, null)).outcomes.map(({ outcome, kept }) => `${outcome} ${kept}`)
}

/** All that an import could have added to this firm. */
async function allThere(): Promise<unknown> {
  const [row] = await stage.sql`
    select
      (select count(*)::int from public.deals where organization_id = ${firm.organizationId}) as deals,
      (select count(*)::int from public.kickoffs where organization_id = ${firm.organizationId}) as kickoffs,
      (select count(*)::int from public.items where organization_id = ${firm.organizationId}) as items,
      (select count(*)::int from public.events where organization_id = ${firm.organizationId} and kickoff_id is not null) as events`
  return row
}

const owners = () => ({ salesOwnerId: firm.sales.id, deliveryOwnerId: firm.delivery.id })

function exported(folder: string): ImportedDeal {
  const text = readFileSync(new URL(`../deals/${folder}/crm.json`, import.meta.url), 'utf8')
  const [deal] = recognise(text, { locale: 'en', timeZone: 'Europe/Berlin' }).deals
  const ready = deal && toImportedDeal(deal, { locale: 'en-GB', dealType: 'new_logo', ...owners() })
  if (!ready?.ok) throw new Error(`${folder} was not recognised`)
  return ready.deal
}

const aLine = (key: string, text: string): ImportedDeal['lines'][number] => ({
  key,
  section: 'business_problem',
  boundary: null,
  text,
  detail: '',
  dueOn: null,
  side: null,
  amount: null,
  email: null,
  recipientRole: null,
  recipientSections: null,
  visibility: 'client',
  answersFor: null,
  timeZone: null,
  source: { kind: 'crm', title: 'CSV', on: '2026-08-06', by: '' },
})

const aDeal = (number: number): ImportedDeal => ({
  externalSystem: 'csv',
  externalId: String(number),
  deal: { ...aHandoff(firm).deal, account: `Account ${number}` },
  lines: [aLine('a', `Slow ${number}`), aLine('b', 'Dear'), aLine('c', 'Late')],
})

test('all eight CRM exports become drafts; imported twice they add nothing', async () => {
  const deals = dealPackets().map(({ folder }) => exported(folder))
  expect(await imported(deals)).toEqual(deals.map(() => 'created 0'))
  const before = await allThere()
  expect(before).toMatchObject({ deals: 8, kickoffs: 8, items: deals.reduce((sum, { lines }) => sum + lines.length, 0) })
  expect(await imported(deals)).toEqual(deals.map(() => 'unchanged 0'))
  expect(await allThere()).toEqual(before)
})

test('a thousand rows with three bad ones leave nothing behind; without them all are there', async () => {
  const deals = Array.from({ length: 1_000 }, (_, number) => aDeal(number))
  const bad = deals.map((deal, row) => (row % 400 === 7 ? { ...deal, deal: { ...deal.deal, salesOwnerId: randomUUID() } } : deal))
  const importId = await staged('x'.repeat(5 * 1024 * 1024))
  expect(await carryOutImport(member, importId, bad, null)).toMatchObject({ ok: false, refusal: { code: 'member_inactive' } })
  expect(await allThere()).toEqual({ deals: 0, kickoffs: 0, items: 0, events: 0 })
  expect(got(await readStagedImport(member, importId)).import.doneAt).toBeNull()
  expect(got(await carryOutImport(member, importId, deals, null)).outcomes).toHaveLength(1_000)
  expect(await allThere()).toEqual({ deals: 1_000, kickoffs: 1_000, items: 3_000, events: 1_000 })
  expect(got(await readStagedImport(member, importId)).known).toHaveLength(1_000)
})

test('an import that is submitted ten times at once happens once', async () => {
  const importId = await staged()
  const results = await times(10, () => carryOutImport(member, importId, [aDeal(1)], null))
  expect(tally(results)).toEqual({ done: 10 })
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
  expect(await allThere()).toMatchObject({ kickoffs: 1, events: 1 })
})

test('another system that calls twenty times at once starts one kickoff, and none with a revoked key', async () => {
  const admin = await stage.as(firm.admin)
  const key = makeApiKey()
  const { apiKeyId } = got(await createApiKey(admin, firm.organizationId, 'CRM', key))
  const { deal, ...rest } = aDeal(1)
  const { salesOwnerId: _sales, deliveryOwnerId: _delivery, ...facts } = deal
  const sent = { ...rest, deal: { ...facts, salesOwnerEmail: firm.sales.email, deliveryOwnerEmail: firm.delivery.email } }
  const call = () =>
    createKickoffByKey(anonymousClient(stage.backend), { key: key.secret, idempotencyKey: 'once', requestHash: '0'.repeat(64) }, sent)
  const results = await times(20, call)
  expect(tally(results)).toEqual({ done: 20 })
  expect(results.filter((result) => result.ok && result.value.replayed)).toHaveLength(19)
  expect(await allThere()).toMatchObject({ kickoffs: 1 })
  expect(got(await readApiKeys(admin, firm.organizationId)).keys[0]?.lastUsedAt).not.toBeNull()
  await revokeApiKey(admin, apiKeyId)
  expect(await call()).toMatchObject({ ok: false, refusal: { code: 'api_key_unknown', status: 401 } })
})

test('a member begins with a template', async () => {
  const { items } = aHandoff(firm)
  const { templateId } = got(await saveTemplate(member, firm.organizationId, { name: 'ERP', dealType: 'new_logo', items }))
  expect(got(await readStartingPoints(member, firm.organizationId, { q: null, dealType: null })).templates).toMatchObject([{ id: templateId, lines: items.length }])
  expect(got(await readTemplate(member, templateId)).items).toHaveLength(items.length)
})
