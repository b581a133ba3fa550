import type { Mail, MailKind } from '~/domain/mail'
import { milestoneMailsToBuyers, milestoneMailsToMembers } from './sample-milestone-mail'

const firm = { name: 'Hollenkamp Suhr', accent: '#1f5f4a', timeZone: 'Europe/Berlin' }

const people = {
  en: { account: 'Krähwinkler Fördertechnik', recipientName: 'Dr. Annegret Müßig' },
  de: { account: 'Krähwinkler Fördertechnik', recipientName: 'Dr. Annegret Müßig' },
  ar: { account: 'شركة سبع قواقع للضيافة', recipientName: 'ليلى الصدفي' },
} as const

const words = {
  en: { line: 'Three interfaces: bank, payroll, customer EDI', said: 'We were told four.\nThe handheld scanners are in from day one.', answer: 'You are right, it was said in May. I put it in.', fixed: 'Four interfaces: bank, payroll, customer EDI, handheld scanners' },
  de: { line: 'Drei Schnittstellen: Bank, Lohn, Kunden-EDI', said: 'Uns wurden vier zugesagt.\nDie Handscanner sind von Anfang an dabei.', answer: 'Sie haben recht, das war im Mai so besprochen. Ich nehme es auf.', fixed: 'Vier Schnittstellen: Bank, Lohn, Kunden-EDI, Handscanner' },
  ar: { line: 'تصميم ثلاثة منافذ: الردهة وسطح المبنى والكشك', said: 'فهمنا أن الأثاث الخارجي مشمول أيضًا.\nذُكر ذلك في اجتماع 14 يونيو.', answer: 'هذا صحيح، وقد أضفناه.', fixed: 'تصميم ثلاثة منافذ مع الأثاث الخارجي' },
} as const

export type SampleLocale = 'en-GB' | 'de-DE' | 'ar-BH'

/** One mail of each kind, as the database writes it; kinds to buyers in the language asked for. */
export function sampleMails(locale: SampleLocale): Mail[] {
  const language = locale === 'de-DE' ? 'de' : locale === 'ar-BH' ? 'ar' : 'en'
  const toBuyer = { firm, locale, ...people[language], salesOwner: 'Friederike Suhr', deliveryOwner: 'Björn Achterkamp' }
  const { line, said, answer, fixed } = words[language]
  const flag = { flagId: '018f2b1e-0000-4000-8000-0000000000f1', lineText: line, yourWords: said, answer, author: 'Friederike Suhr' }
  return [
    { kind: 'kickoff_sent', payload: { ...toBuyer, version: 1 } },
    { kind: 'link_resent', payload: toBuyer },
    { kind: 'version_published', payload: { ...toBuyer, version: 2, why: answer } },
    { kind: 'flag_answered', payload: { ...toBuyer, ...flag, files: ['Reply.pdf'] } },
    { kind: 'flag_resolved', payload: { ...toBuyer, ...flag, resolution: 'amended', newLineText: fixed, order: null, files: [] } },
    { kind: 'change_order_offered', payload: { ...toBuyer, lineText: line, flaggedBy: 'Ümit Yılmaz', answer, author: 'Friederike Suhr', newLineText: fixed, order } },
    { kind: 'receipt', payload: receiptPayload(toBuyer, line, said) },
    { kind: 'reminder', payload: { ...toBuyer, state: 'not_opened', version: 1, lines: 23, isLast: false } },
    {
      kind: 'confirmed_on_behalf',
      payload: { ...toBuyer, number: 'K7Q2-M4XD', version: 2, author: 'Friederike Suhr', channel: 'phone', givenOn: '2026-11-23', open: 1, confirmedItems: 22 },
    },
    { kind: 'colleague_asked', payload: { ...toBuyer, version: 2, fromName: 'Ümit Yılmaz', inPlace: true, words: said } },
    { kind: 'link_closed', payload: { ...toBuyer, how: 'handed_over' } },
    { kind: 'reply_too_late', payload: { ...toBuyer, lineText: line, reply: said } },
    ...milestoneMailsToBuyers(toBuyer, line, said),
    {
      kind: 'dependencies_due',
      payload: {
        ...toBuyer,
        milestone: words[language].line,
        count: 12,
        lines: [
          { itemId: '018f2b1e-0000-4000-8000-0000000000d1', text: 'WLAN in Halle 3', dueOn: '2027-01-29', promisedOn: null, isSentBack: false, isLate: false },
          { itemId: '018f2b1e-0000-4000-8000-0000000000d2', text: fixed, dueOn: '2026-11-20', promisedOn: '2026-11-23', isSentBack: true, isLate: true },
        ],
        isLast: false,
      },
    },
    { kind: 'confirm_code', payload: { ...toBuyer, codeId: '018f2b1e-0000-4000-8000-00000000c0de' } },
    ...memberMails(),
  ]
}

const order = { reference: 'CO-7', amount: '12600.00', currency: 'EUR', ifDeclined: 'Es bleibt bei drei Schnittstellen.' }

type ToBuyer = Extract<Mail, { kind: 'link_resent' }>['payload']

const receiptPayload = (toBuyer: ToBuyer, line: string, said: string) => ({
  ...toBuyer,
  number: 'K7Q2-M4XD',
  version: 2,
  contentHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  typedName: toBuyer.recipientName,
  confirmedAt: '2026-11-24T15:20:00+00:00',
  confirmedItems: 23,
  open: [
    { section: 'scope_boundaries' as const, lineText: line, words: said },
    { section: 'risks' as const, lineText: null, words: said },
  ],
})

function memberMails(): Mail[] {
  const aboutKickoff = { firm, memberName: 'Björn Achterkamp', account: people.de.account, kickoffId: '018f2b1e-0000-4000-8000-000000000001', recipientName: people.de.recipientName }
  const aboutHandover = { firm, memberName: 'Friederike Suhr', account: people.de.account, kickoffId: aboutKickoff.kickoffId }
  const flag = {
    ...aboutKickoff,
    flagId: '018f2b1e-0000-4000-8000-0000000000f1',
    section: 'scope_boundaries' as const,
    boundary: 'included' as const,
    lineText: words.de.line,
    kind: 'missing' as const,
    words: words.de.said,
    beforeStart: true,
    dueAt: '2026-11-24T16:00:00+00:00',
  }
  return [
    { kind: 'flag_raised', payload: flag },
    { kind: 'flag_overdue', payload: { ...flag, ownerName: 'Friederike Suhr' } },
    {
      kind: 'daily_digest',
      payload: {
        firm,
        memberName: 'Björn Achterkamp',
        at: '2026-11-25T07:00:00+00:00',
        flagCount: 12,
        flags: [
          { flagId: flag.flagId, account: people.de.account, section: flag.section, lineText: words.de.line, recipientName: people.de.recipientName, dueAt: flag.dueAt },
          { flagId: flag.flagId, account: people.ar.account, section: 'risks', lineText: null, recipientName: people.ar.recipientName, dueAt: '2026-11-26T16:00:00+00:00' },
        ],
        milestoneCount: 11,
        milestones: [
          { kickoffId: aboutKickoff.kickoffId, account: people.de.account, title: 'Prozess-Blueprint freigegeben', awaits: 'accept', count: 2 },
          { kickoffId: aboutKickoff.kickoffId, account: people.ar.account, title: null, awaits: 'name', count: 1 },
        ],
        handoverCount: 1,
        handovers: [{ kickoffId: aboutKickoff.kickoffId, account: people.de.account, step: 'review' }],
      },
    },
    { kind: 'flag_reopened', payload: { ...flag, reopenedWith: 'Es fehlen noch die Etikettendrucker.' } },
    { kind: 'change_order_ended', payload: { ...flag, reference: order.reference } },
    {
      kind: 'change_order_decided',
      payload: { ...aboutKickoff, flagId: flag.flagId, decision: 'accepted', order, typedName: 'Annegret Müßig', reply: 'Mit Skonto, bitte.', version: 3 },
    },
    { kind: 'buyer_replied', payload: { ...flag, reply: 'Ich schicke Ihnen das Protokoll vom 22. Mai.' } },
    { kind: 'reply_kept', payload: { ...flag, reply: 'Ich schicke Ihnen das Protokoll.', fromAddress: 'jemand@anderswo.example', cause: 'other_address' } },
    { kind: 'mail_came_back', payload: { ...aboutKickoff, address: 'annegret@kunde.example', how: 'bounced', reason: 'permanent_general' } },
    { kind: 'recipient_confirmed', payload: { ...aboutKickoff, version: 2, openFlags: 2 } },
    { kind: 'confirmation_disputed', payload: { ...aboutKickoff, version: 2, recordedBy: 'Friederike Suhr', words: 'Zum Preis habe ich nichts gesagt.' } },
    {
      kind: 'people_changed',
      payload: { ...aboutKickoff, news: 'handed_over', otherName: 'Nora Nächste', until: null, words: 'Ich bin ab Montag im Mutterschutz.' },
    },
    {
      kind: 'people_disagree',
      payload: {
        ...aboutHandover,
        section: 'scope_boundaries',
        boundary: 'included',
        lineText: words.de.line,
        sides: [
          { name: people.de.recipientName, kind: null, words: null },
          { name: 'Ümit Yılmaz', kind: 'wrong', words: words.de.said },
        ],
      },
    },
    { kind: 'kickoff_confirmed', payload: { ...aboutKickoff, version: 3 } },
    { kind: 'review_requested', payload: { ...aboutHandover, actorName: 'Friederike Suhr', changes: 0, exposureShare: 17.35, above: true } },
    {
      kind: 'review_returned',
      payload: {
        ...aboutHandover,
        actorName: 'Björn Achterkamp',
        questions: [
          { section: 'first_milestone', lineText: words.de.line, words: 'Halle 3 hat vor dem 29. Januar kein WLAN.\nWas haben wir gesagt?' },
          { section: 'risks', lineText: null, words: 'Fehlt hier nicht der Umzug?' },
        ],
      },
    },
    { kind: 'review_accepted', payload: { ...aboutHandover, actorName: 'Björn Achterkamp', reason: 'Die Scanner kosten uns drei Tage; das ist der Kunde wert.' } },
    { kind: 'review_withdrawn', payload: { ...aboutHandover, actorName: 'Friederike Suhr' } },
    { kind: 'fit_differs', payload: { ...aboutHandover, actorName: 'Björn Achterkamp', differences: 2 } },
    ...milestoneMailsToMembers(aboutKickoff, words.de.line, words.de.said),
    {
      kind: 'kickoff_stalled',
      payload: { ...aboutHandover, step: 'answer_flag', flagId: flag.flagId, buyerName: people.de.recipientName, days: 5, movedAt: '2026-11-16T08:00:00+00:00' },
    },
    { kind: 'pulse_low', payload: { ...aboutKickoff, occasion: 'underway', words: words.de.said } },
    { kind: 'member_invited', payload: { firm, memberName: 'Björn Achterkamp', invitedBy: 'Friederike Suhr' } },
  ]
}

/** The sample of one kind. */
export function sampleMail<Kind extends MailKind>(kind: Kind, locale: SampleLocale = 'en-GB'): Extract<Mail, { kind: Kind }> {
  const isOfKind = (mail: Mail): mail is Extract<Mail, { kind: Kind }> => mail.kind === kind
  const found = sampleMails(locale).find(isOfKind)
  if (!found) throw new Error(`no sample of ${kind}`)
  return found
}
