import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { brokenPositions, exportedChainSchema } from '../../scripts/exported-chain'

const kickoffId = '00000009-0000-4000-8000-000000000001'

function aChain(length: number) {
  let previousHash = ''
  const events = Array.from({ length }, (_, index) => {
    const detail = { words: `Nr. ${index}`, count: index }
    const sealed = JSON.stringify([kickoffId, kickoffId, kickoffId, index + 1, 'note_left', 1795000000.5, null, null, detail])
    const hash = createHash('sha256').update(previousHash + sealed).digest('hex')
    const event = { position: index + 1, kind: 'note_left', detail, actorMemberId: null, actorRecipientId: null, sealed, previousHash, hash }
    previousHash = hash
    return event
  })
  return exportedChainSchema.parse({ kickoff: { id: kickoffId }, chain: { events: length, lastHash: previousHash }, events })
}

type Chain = ReturnType<typeof aChain>

describe('a history that somebody took along', () => {
  it('is whole while nobody touched it', () => {
    expect(brokenPositions(aChain(5))).toEqual([])
  })

  it.each<[string, (chain: Chain) => unknown, number[]]>([
    ['one changed byte in what was sealed', ({ events }) => Object.assign(events[2] ?? {}, { sealed: events[2]?.sealed.replace('Nr. 2', 'Nr. 3') }), [3]],
    ['words that are not those that were sealed', ({ events }) => Object.assign(events[2] ?? {}, { detail: { words: 'Other', count: 2 } }), [3]],
    ['a kind that is not', ({ events }) => Object.assign(events[0] ?? {}, { kind: 'other' }), [1]],
    ['a hash that is not', ({ events }) => Object.assign(events[3] ?? {}, { hash: '0'.repeat(64) }), [4, 5]],
    ['an event that is missing', ({ events }) => events.splice(1, 1), [3, 4, 5]],
    ['an end that was cut off', ({ events }) => events.splice(3), [4]],
  ])('shows %s', (_, tamper, positions) => {
    const chain = aChain(5)
    tamper(chain)
    const broken = brokenPositions(chain)
    expect(broken[0]).toBe(positions[0])
    expect(broken).toEqual(expect.arrayContaining(positions))
  })
})
