import type { Firm } from '~/domain/buyer-page'
import type { FlagKind } from '~/domain/flag'
import type { PayloadOf } from '~/domain/mail'
import type { Boundary } from '~/domain/section'
import type { Section } from '~/domain/sections'
import { formatDue } from '~/language/format'
import { isolate } from '~/language/isolate'
import { action, facts, paragraph, quote, quoteIfAny, type Block, type Letter } from './letter'

// The workspace speaks English; its dates put the day first, since that is read rightly everywhere.
export const LOCALE = 'en-GB'

/** A name as it stands in an English sentence. */
export const inline = (value: string) => isolate(LOCALE, value)

type ToMember = {
  firm: Firm
  memberName: string
  account: string | null
  subject: string
  preview: string
  heading: string
  blocks: Block[]
  link: { label: string; url: string }
}

/** A mail to a member: in English, with a link into the workspace, where they sign in. */
export const memberLetter = (mail: ToMember): Letter => ({
  locale: LOCALE,
  sender: { firm: inline(mail.firm.name), accent: mail.firm.accent, about: mail.account && inline(mail.account) },
  subject: mail.subject,
  preview: mail.preview,
  heading: mail.heading,
  blocks: [paragraph(`Hello ${inline(mail.memberName)},`), ...mail.blocks, action(mail.link.label, mail.link.url)],
  footer: `As a member of ${inline(mail.firm.name)} you get this mail. Nobody reads replies to this address: please answer in the workspace.`,
})

type ToOwner = PayloadOf<'flag_raised'>
type AboutFlag = { subject: string; heading: string; lead: string; news: Block[] }

/** A mail to a flag's owner: what is new, then the line and the buyer's words, and until when an answer is due. */
export const ownerLetter = (flag: ToOwner, publicUrl: string, about: AboutFlag): Letter =>
  memberLetter({
    ...flag,
    ...about,
    preview: inline(flag.words),
    blocks: [
      paragraph(about.lead),
      ...about.news,
      ...quoteIfAny('The line', flag.lineText),
      quote(`${inline(flag.recipientName)} flagged ${flag.lineText ? 'it' : 'the whole section'} as ${KINDS[flag.kind]}`, flag.words),
      facts(
        { label: 'Section', value: sectionName(flag.section, flag.boundary) },
        { label: 'Answer by', value: formatDue(LOCALE, flag.firm.timeZone, flag.dueAt) },
        ...(flag.beforeStart ? [{ label: 'Start', value: 'must be settled before the work starts' }] : []),
      ),
    ],
    link: { label: 'Open the flag', url: `${publicUrl}/flags/${flag.flagId}` },
  })

/** What a flag says of a line, within a sentence. */
export const KINDS: Record<FlagKind, string> = { missing: 'missing', wrong: 'wrong', unclear: 'unclear', not_agreed: 'not agreed' }

const SECTION_NAMES: Record<Section, string> = {
  business_problem: 'Business problem',
  buyer_context: 'Buyer context',
  promised_outcomes: 'Promised outcomes',
  scope_boundaries: 'Scope boundaries',
  key_stakeholders: 'Key stakeholders',
  delivery_dependencies: 'Delivery dependencies',
  risks: 'Risks',
  pricing_exceptions: 'Pricing exceptions',
  first_milestone: 'First milestone',
}
const BOUNDARY_NAMES: Record<Boundary, string> = { included: 'included', excluded: 'excluded', assumption: 'assumptions' }

/** A section as a colleague calls it, and where in the scope it is about. */
export const sectionName = (section: Section, boundary: Boundary | null = null) =>
  boundary ? `${SECTION_NAMES[section]}, ${BOUNDARY_NAMES[boundary]}` : SECTION_NAMES[section]
