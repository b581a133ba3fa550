import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What takes longest, and begins first: begun last, it would be waited for with a core to spare. */
const LONG = ['pgtap', 'no-confirmation-lost', 'discrepancies', 'mail-delivery-killed']

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
      return place < 0 ? LONG.length : place
    }
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other))
  }
}

export default defineConfig({
  root,
  resolve: { alias: { '~': `${root}app` } },
  test: {
    // Each database file has a PostgreSQL of its own: more at once only slow each other, one alone leaves a core to wait for it.
    minWorkers: 1,
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        test: { name: 'rules', include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/migrated-folder.ts'],
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
