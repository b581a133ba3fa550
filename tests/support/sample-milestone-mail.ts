import type { Mail, PayloadOf } from '~/domain/mail'

/** One mail of each kind about the first milestone to a buyer's person, as the database writes it. */
export function milestoneMailsToBuyers(toBuyer: PayloadOf<'link_resent'>, line: string, said: string): Mail[] {
  const author = 'Björn Achterkamp'
  return [
    { kind: 'dependency_sent_back', payload: { ...toBuyer, lineText: line, dueOn: '2027-01-29', words: said, author } },
    { kind: 'milestone_claimed', payload: { ...toBuyer, title: line, conditions: [said], author } },
    {
      kind: 'milestone_reached',
      payload: { ...toBuyer, title: line, conditions: [said], reachedOn: '2027-01-28', firstDueOn: '2027-01-15', saidBy: toBuyer.recipientName, words: said },
    },
    {
      kind: 'milestone_moved',
      payload: { ...toBuyer, title: line, fromOn: '2027-01-22', toOn: '2027-01-29', firstDueOn: '2027-01-15', moveReason: 'third_party', words: said, author },
    },
    { kind: 'milestone_recorded', payload: { ...toBuyer, title: line, verdict: 'reached', words: said, author, channel: 'phone', givenOn: '2027-01-28' } },
  ]
}

type AboutKickoff = Omit<PayloadOf<'kickoff_confirmed'>, 'version'>

/** One mail of each kind about the first milestone to a member. */
export function milestoneMailsToMembers(aboutKickoff: AboutKickoff, line: string, said: string): Mail[] {
  const about = { ...aboutKickoff, milestone: line }
  const recorded = { recordedBy: 'Friederike Suhr', channel: 'phone' as const }
  return [
    {
      kind: 'dependency_news',
      payload: {
        ...about,
        itemId: '018f2b1e-0000-4000-8000-0000000000d1',
        lineText: 'WLAN in Halle 3',
        dueOn: '2027-01-15',
        news: 'promised',
        promisedOn: '2027-01-29',
        words: said,
        link: 'https://kunde.example/plan',
        files: 2,
        milestoneDueOn: '2027-01-22',
        pushedDays: 14,
        likelyOn: '2027-02-05',
      },
    },
    { kind: 'milestone_not_yet', payload: { ...about, words: said, ...recorded } },
    {
      kind: 'buyer_said_reached',
      payload: { ...aboutKickoff, title: line, conditions: [said], reachedOn: '2027-01-15', firstDueOn: '2027-01-15', saidBy: aboutKickoff.recipientName, words: said, ...recorded },
    },
    { kind: 'milestone_disputed', payload: { ...about, verdict: 'reached', words: said, recordedBy: 'Friederike Suhr' } },
  ]
}
