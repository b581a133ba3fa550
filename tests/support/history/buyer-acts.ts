import { randomUUID } from 'node:crypto'
import { changed, type RaisedFlag } from './expected-record'
import { end, isPublishable, peopleFollow, pick, rename, someoneElseApproves, succeed, withItsId, type Act, type Move, type Picks, type Scene } from './move'

/** Somebody who has, or had, a link; now and then they come with one that was replaced since. */
function holder({ record, kickoffId }: Scene, { who, how }: Picks) {
  const person = pick(record.people, who)
  if (!person) throw new Error('nobody was asked')
  const generation = how % 11 === 0 ? person.generation - 1 : person.generation
  return {
    person,
    opens: person.live && generation === person.generation,
    link: { kickoff_id: kickoffId, secret: `secret of ${person.id} ${generation}` },
  }
}

const nothing = () => undefined
const anon = (name: string, call: Record<string, unknown>, isAllowed: boolean, then: Move['then'] = nothing): Move => ({
  role: 'anon', name, arguments: call, isAllowed, then,
})

const answered = (answer: string | null): Record<string, unknown> => JSON.parse(answer ?? '{}')

const reads: Act = (scene, picks) => {
  const { opens, link } = holder(scene, picks)
  return anon('public.buyer_page', link, opens)
}

const marks: Act = (scene, picks) => {
  const { opens, link } = holder(scene, picks)
  const line = pick(scene.record.current, picks.which)
  const mark = { version: scene.record.versions.length, section: line?.section, is_right: picks.how % 3 > 0 }
  return anon('public.mark_section', { ...link, ...mark }, opens)
}

const flags: Act = (scene, picks) => {
  const { record } = scene
  const { person, opens, link } = holder(scene, picks)
  const line = pick(record.current, picks.which)
  if (!line) return null
  const itemId = picks.how % 4 === 0 ? null : line.id
  const flag = {
    version: record.versions.length, section: line.section, itemId, kind: 'wrong', words: `Not so, says ${person.name}`,
    beforeStart: picks.how % 2 === 0, idempotencyKey: randomUUID(),
  }
  return anon('public.raise_flag', { ...link, flag }, opens, ({ answer }) => {
    record.flags.push({
      id: String(answered(answer).flagId), person: person.id, section: line.section, line: itemId,
      version: record.versions.length, round: 1, resolution: null, settled: false, offer: null,
    })
  })
}

function ownFlag(scene: Scene, picks: Picks): { flag: RaisedFlag; opens: boolean; link: { kickoff_id: string; secret: string } } | null {
  const flag = pick(scene.record.flags, picks.which)
  if (!flag) return null
  const who = scene.record.people.findIndex(({ id }) => id === flag.person)
  // Mostly whoever raised it, sometimes somebody else.
  const { person, opens, link } = holder(scene, { ...picks, who: picks.how % 6 === 0 ? picks.who : who })
  return { flag, link, opens: opens && person.id === flag.person && !flag.settled }
}

const accepts: Act = ({ record, ...scene }, picks) => {
  const own = ownFlag({ record, ...scene }, picks)
  if (!own) return null
  const { flag, link, opens } = own
  const call = { ...link, flag_id: flag.id, round: flag.round, accepted: true, words: '' }
  const isAllowed = opens && flag.resolution !== null && flag.resolution !== 'change_order'
  return anon('public.settle_flag', call, isAllowed, () => record.settle(flag))
}

const reopens: Act = ({ record, ...scene }, picks) => {
  const own = ownFlag({ record, ...scene }, picks)
  if (!own) return null
  const { flag, link, opens } = own
  const call = { ...link, flag_id: flag.id, round: flag.round, accepted: false, words: 'Not yet' }
  return anon('public.settle_flag', call, opens && flag.resolution !== null, () => record.reopen(flag))
}

const withdraws: Act = ({ record, ...scene }, picks) => {
  const own = ownFlag({ record, ...scene }, picks)
  if (!own) return null
  return anon('public.withdraw_flag', { ...own.link, flag_id: own.flag.id }, own.opens, () => record.settle(own.flag))
}

function decides(accepted: boolean): Act {
  return (scene, picks) => {
    const { record } = scene
    const flag = pick(record.flags.filter(({ offer }) => offer), picks.which)
    const offer = flag?.offer
    if (!flag || !offer) return null
    const { person, opens, link } = holder(scene, picks)
    const line = offer.before ?? { id: 'new', section: flag.section, text: offer.text }
    const upcoming = changed(record.current, offer, line)
    const keepsAnApprover = offer.change !== 'remove' || someoneElseApproves(record, line.id)
    const isAllowed =
      opens && person.approves && record.isAsked(person.sections, flag.section) &&
      (!accepted || (isPublishable(record, offer, line, upcoming) && keepsAnApprover))
    const call = { ...link, change_order_id: offer.id, accepted, typed_name: person.name, words: 'So be it' }
    return anon('public.decide_change_order', call, isAllowed, (outcome) => {
      record.settle(flag)
      if (!accepted) return
      const amended = offer.change === 'add' ? withItsId(record, line, outcome) : line
      peopleFollow(record, offer, amended)
      record.draft = changed(record.draft, offer, amended)
      record.publish(changed(record.current, offer, amended))
    })
  }
}

const confirms: Act = (scene, picks) => {
  const { record } = scene
  const { person, opens, link } = holder(scene, picks)
  const version = picks.how % 9 === 0 ? record.versions.length - 1 : record.versions.length
  const lines = record.confirmable(person)
  const isAllowed = opens && person.approves && version === record.versions.length && lines.length > 0
  const call = { ...link, version, typed_name: person.name, code_proof: null }
  return anon('public.confirm_version', call, isAllowed, ({ answer }) => {
    const present = new Set(record.current.map(({ id }) => id))
    record.confirmations.push({
      number: String(answered(answer).number), person: person.id, version, sections: person.sections,
      lines: lines.filter(({ id }) => present.has(id)), onBehalf: false, disputed: false,
    })
  })
}

const disputes: Act = (scene, picks) => {
  const given = pick(scene.record.confirmations.filter(({ onBehalf, disputed }) => onBehalf && !disputed), picks.which)
  if (!given) return null
  const who = scene.record.people.findIndex(({ id }) => id === given.person)
  const { opens, link } = holder(scene, { ...picks, who })
  return anon('public.dispute_confirmation', { ...link, number: given.number, words: 'I never said so' }, opens, () => {
    given.disputed = true
  })
}

const handsOver: Act = (scene, picks) => {
  const { record } = scene
  const { person, opens, link } = holder(scene, picks)
  const name = `Colleague ${record.people.length}`
  const colleague = { name, email: `colleague${record.people.length}@kraehwinkler.example`, words: 'Please' }
  return anon('public.hand_over_link', { ...link, ...colleague }, opens && record.brought < 10, (outcome) => {
    record.brought += 1
    rename(record, person, name)
    succeed(record, person, name, outcome)
  })
}

const stepsAside: Act = (scene, picks) => {
  const { person, opens, link } = holder(scene, picks)
  return anon('public.step_aside', { ...link, reason: 'left' }, opens, () => end(person))
}

/** What the buyer's people do through their links; now and then with one that has ended. */
export const buyerActs = {
  reads, marks, flags, accepts, reopens, withdraws, takes: decides(true), declines: decides(false), confirms, disputes, handsOver, stepsAside,
}
