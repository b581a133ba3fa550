import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { refusalCodeSchema } from '~/domain/refusal'

const folder = path.resolve(import.meta.dirname, '../../supabase/migrations')
const migrations = readdirSync(folder)
  .map((file) => readFileSync(path.join(folder, file), 'utf8'))
  .join('\n')

test('a person meets no refusal of the database that the app has no sentence for', () => {
  const said = [...migrations.matchAll(/private\.refuse\('(\w+)'/g)].map(([, code]) => code)
  expect(said.length).toBeGreaterThan(100)
  expect(said.filter((code) => !refusalCodeSchema.safeParse(code).success)).toEqual([])
})

test('nobody keeps a sentence for a refusal that the database no longer gives', () => {
  expect(refusalCodeSchema.options.filter((code) => !new RegExp(`['"]${code}['"]`).test(migrations))).toEqual([])
})
