import { changed, type Change, type ExpectedRecord, type Line, type RaisedFlag } from './expected-record'
import { aChange, end, isPublishable, peopleFollow, pick, rename, someoneElseApproves, succeed, withItsId, type Act, type Move } from './move'
import type { Outcome } from './state'

const member = (name: string, call: Record<string, unknown>, isAllowed: boolean, then: Move['then']): Move => ({
  role: 'authenticated', name, arguments: call, isAllowed, then,
})

const amendment = ({ change, text }: Change) => ({ change, text, detail: '', boundary: null, dueOn: null, side: null, amount: null })

const resolving = (flag: RaisedFlag, resolution: string, more: Record<string, unknown> = {}) => ({
  flag_id: flag.id, round: flag.round, resolution, words: 'This is how it is', amendment: null, terms: null, ...more,
})

const isOpen = (flag: RaisedFlag) => !flag.settled && flag.resolution === null

const clarifies: Act = ({ record }, picks) => {
  const flag = pick(record.flags, picks.which)
  return flag ? member('public.resolve_flag', resolving(flag, 'clarified'), isOpen(flag), () => { flag.resolution = 'clarified' }) : null
}

/** The line that a flag is about as it reads now, if it is about one that still stands. */
const flaggedLine = (record: ExpectedRecord, flag: RaisedFlag) => record.current.find(({ id }) => id === flag.line) ?? null

function carryOut(record: ExpectedRecord, change: Change, line: Line, outcome: Outcome): void {
  const amended = change.change === 'add' ? withItsId(record, line, outcome) : line
  peopleFollow(record, change, amended)
  record.draft = changed(record.draft, change, amended)
  record.publish(changed(record.current, change, amended))
}

function amends(resolution: 'amended' | 'honoured'): Act {
  return ({ record }, picks) => {
    const flag = pick(record.flags, picks.which)
    if (!flag) return null
    const { change, line } = aChange(flaggedLine(record, flag), flag.section, picks)
    const isAllowed = isOpen(flag) && isPublishable(record, change, line, changed(record.current, change, line)) &&
      (change.change !== 'remove' || someoneElseApproves(record, line.id))
    const more = { amendment: amendment(change), terms: resolution === 'honoured' ? { hours: '12' } : null }
    return member('public.resolve_flag', resolving(flag, resolution, more), isAllowed, (outcome) => {
      carryOut(record, change, line, outcome)
      flag.resolution = resolution
    })
  }
}

const honours: Act = ({ record }, picks) => {
  const flag = pick(record.flags, picks.which)
  if (!flag) return null
  const call = resolving(flag, 'honoured', { terms: { hours: '3.5' } })
  return member('public.resolve_flag', call, isOpen(flag), () => { flag.resolution = 'honoured' })
}

const offers: Act = ({ record }, picks) => {
  const flag = pick(record.flags, picks.which)
  if (!flag) return null
  const { change, line } = aChange(flaggedLine(record, flag), flag.section, picks)
  const terms = { reference: 'CO-7', amount: '12600.50', currency: 'EUR', ifDeclined: 'It stays as it is' }
  const call = resolving(flag, 'change_order', { amendment: amendment(change), terms })
  const isAllowed = isOpen(flag) && isPublishable(record, change, line, record.current)
  return member('public.resolve_flag', call, isAllowed, ({ state }) => {
    const id = state.flags.find((kept) => kept.id === flag.id)?.offers[0]?.id ?? 'nothing was offered'
    Object.assign(flag, { resolution: 'change_order', offer: { ...change, id, before: change.change === 'add' ? null : line } })
  })
}

const revokes: Act = ({ record }, picks) => {
  const person = pick(record.people, picks.who)
  return person ? member('public.revoke_link', { recipient_id: person.id }, !person.gone, () => end(person)) : null
}

const resends: Act = ({ record }, picks) => {
  const person = pick(record.people, picks.who)
  if (!person) return null
  return member('public.resend_link', { recipient_id: person.id }, !person.gone, () => {
    if (!person.live) Object.assign(person, { live: true, generation: person.generation + 1 })
  })
}

const replaces: Act = ({ record }, picks) => {
  const person = pick(record.people, picks.who)
  if (!person) return null
  const isSame = picks.how % 2 === 0
  const name = isSame ? person.name : `Successor ${record.people.length}`
  const email = `place${record.people.length}.${picks.how % 100}@kraehwinkler.example`
  return member('public.replace_recipient', { recipient_id: person.id, name, email }, !person.gone, (outcome) => {
    rename(record, person, name)
    if (isSame) Object.assign(person, { live: true, generation: person.generation + 1 })
    else succeed(record, person, name, outcome)
  })
}

const records: Act = ({ record, today }, picks) => {
  const person = pick(record.people, picks.who)
  if (!person) return null
  const lines = record.confirmable(person)
  const present = new Set(record.current.map(({ id }) => id))
  const standing = lines.filter(({ id }) => present.has(id))
  const only = picks.how % 2 === 0 ? pick(standing, picks.which) : undefined
  const version = record.versions.length
  const objected = record.confirmations.some((given) => given.person === person.id && given.disputed)
  const isAllowed = person.approves && person.live && !person.gone && !objected && lines.length > 0 && (!only || standing.length === lines.length)
  const call = {
    recipient_id: person.id, version, item_ids: only ? `{${only.id}}` : null,
    record: { channel: 'phone', givenOn: today, evidence: 'They rang at nine' },
  }
  return member('public.confirm_on_behalf', call, isAllowed, ({ answer }) => {
    const { number } = JSON.parse(answer ?? '{}')
    record.confirmations.push({
      number: String(number), person: person.id, version, sections: person.sections,
      lines: only ? [only] : standing, onBehalf: true, disputed: false,
    })
  })
}

/** What members do about flags, links and what they heard on the phone. */
export const firmActs = {
  clarifies, amends: amends('amended'), honours, honoursAndAmends: amends('honoured'), offers, revokes, resends, replaces, records,
}
