import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { flagKindSchema } from '~/domain/flag'
import { ownerRoleSchema } from '~/domain/member'
import { sectionSchema } from '~/domain/section'

const packets = new URL('../deals/', import.meta.url)

/** `scopeBoundaries` in a packet is `scope_boundaries` everywhere else. */
const packetSection = z
  .string()
  .transform((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
  .pipe(sectionSchema)

const packetKind = z
  .string()
  .transform((kind) => kind.replace(' ', '_'))
  .pipe(flagKindSchema)

const factSchema = z.object({ text: z.string(), visibleToClient: z.boolean(), source: z.string() })

const discrepancySchema = z.object({
  item: z.string(),
  section: packetSection,
  whatTheSummarySays: z.string(),
  whatTheBuyerBelieves: z.string(),
  kind: packetKind,
  ownerShouldBe: ownerRoleSchema,
  why: z.string(),
  goodResolution: z.enum(['amend', 'clarify', 'change order']),
})
export type Discrepancy = z.infer<typeof discrepancySchema>

/** What a careful reader takes from a packet; the packets' README explains each part. */
const expectedSchema = z.object({
  fields: z.record(packetSection, z.array(factSchema)),
  unpricedPromises: z.array(
    z.object({ text: z.string(), madeBy: z.string(), where: z.string(), estimatedHours: z.number() }),
  ),
  discrepancies: z.array(discrepancySchema),
  mustNeverReachClient: z.array(z.string().min(1)).min(1),
})
export type Expected = z.infer<typeof expectedSchema>

/** One closed deal as it lies in tests/deals. `crm` is raw: its shape differs from deal to deal. */
export type DealPacket = {
  number: number
  folder: string
  crm: Record<string, unknown>
  sow: string
  notes: string
  expected: Expected
}

/** The eight packets, in order. */
export function dealPackets(): DealPacket[] {
  const folders = readdirSync(packets).filter((name) => /^\d\d-/.test(name))
  return folders.sort().map(readPacket)
}

/** Every sentence of every packet that no buyer may ever see. */
export const canaries = (): string[] => dealPackets().flatMap(({ expected }) => expected.mustNeverReachClient)

function readPacket(folder: string): DealPacket {
  const read = (file: string) => readFileSync(new URL(`${folder}/${file}`, packets), 'utf8')
  return {
    number: Number(folder.slice(0, 2)),
    folder,
    crm: z.record(z.string(), z.unknown()).parse(JSON.parse(read('crm.json'))),
    sow: read('sow.md'),
    notes: read('notes.md'),
    expected: expectedSchema.parse(JSON.parse(read('expected.json'))),
  }
}

/** The id that the demo gives to a line of a deal; its number is beside the line in supabase/seed. */
export const demoItemId = (deal: number, line: number): string =>
  `${String(deal).padStart(8, '0')}-0000-4000-8000-${String(line).padStart(12, '0')}`

/** Which line of the demo each discrepancy of a deal is about, in the packet's order; null: the whole section. */
const discrepancyLines: Record<number, readonly (number | null)[]> = {
  1: [401, 801, 603, 504, 306],
  2: [403, 801, 304, 603, null, 305],
  3: [401, 412, 602, 802, 306],
  4: [401, 305, 604, 504, 403],
  5: [404, 801, 602, 405, 601],
  6: [403, 302, 804, 901, 504, 801],
  7: [412, 801, 603, 305, 404],
  8: [401, 402, 801, 601, 304, 602],
}

/** A packet's discrepancies, each with the id of the demo line at which a buyer would point. */
export function discrepanciesOf({ number, expected }: DealPacket): (Discrepancy & { itemId: string | null })[] {
  return expected.discrepancies.map((discrepancy, place) => {
    const line = discrepancyLines[number]?.[place] ?? null
    return { ...discrepancy, itemId: line === null ? null : demoItemId(number, line) }
  })
}
