import { describe, expect, it } from 'vitest'
import { keptInternal, sharedIds, sharingAnswerOf, unsharedOf, waitingForYes, withoutRefused } from '~/workspace/editor/sharing-answer'
import { aLine } from '../support/a-line'

const risk = aLine('risks', 'The works council can stop it', { detail: 'Ask them\nearly', visibility: 'client' })
const other = aLine('risks', 'Wi-Fi', { visibility: 'client' })

function answered(asked: Record<string, string>, shared: string[]) {
  const form = new FormData()
  for (const [id, words] of Object.entries(asked)) form.append(`asked.${id}`, words)
  for (const id of shared) form.append('shared', id)
  form.append('decided', 'yes')
  return sharingAnswerOf(form)
}

// As a browser sends a line break.
const asShown = 'The works council can stop it\r\nAsk them\r\nearly'

describe('the question of sharing a line with the buyer', () => {
  it('is answered by a tick beside the exact words', () => {
    expect(sharedIds([risk, other], answered({ [risk.id]: asShown, [other.id]: 'Wi-Fi' }, [risk.id]))).toEqual([risk.id])
  })

  it('is asked anew when the words changed after the tick', () => {
    const changed = { ...risk, text: 'The works council will stop it' }
    const answer = answered({ [risk.id]: asShown }, [risk.id])
    expect(sharedIds([changed], answer)).toEqual([])
    expect(withoutRefused([changed], answer)[0]?.visibility).toBe('client')
  })

  it('keeps a line internal that was asked about and not ticked', () => {
    const answer = answered({ [risk.id]: asShown, [other.id]: 'Wi-Fi' }, [other.id])
    expect(withoutRefused([risk, other], answer).map(({ visibility }) => visibility)).toEqual(['internal', 'client'])
  })

  it('takes no tick for a no only from somebody who was stopped by the question', () => {
    const answer = { ...answered({ [risk.id]: asShown }, []), isDecided: false }
    expect(withoutRefused([risk], answer)[0]?.visibility).toBe('client')
  })

  it('takes no yes for a line that was never shown', () => {
    expect(sharedIds([risk], answered({}, [risk.id]))).toEqual([])
  })

  it('waits while a draft saves itself: the line is kept internal until then', () => {
    const unshared = unsharedOf({ code: 'sharing_unconfirmed', detail: { items: [{ id: risk.id, section: 'risks', text: risk.text, detail: risk.detail }] } })
    expect(keptInternal([risk, other], unshared ?? []).map(({ visibility }) => visibility)).toEqual(['internal', 'client'])
    expect(unsharedOf({ code: 'stale_revision', detail: {} })).toBeNull()
  })

  it('is known again in a draft that was saved without it: only lines that are asked about, and that wait', () => {
    const outcome = aLine('promised_outcomes', 'Five days', { visibility: 'client' })
    const saved = keptInternal([risk, other, outcome], [risk, outcome])
    expect(waitingForYes([risk, other, outcome], saved).map(({ id }) => id)).toEqual([risk.id])
    expect(waitingForYes([risk, other], [risk, other])).toEqual([])
  })
})
