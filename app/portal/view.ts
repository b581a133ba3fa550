import type { BuyerPage } from '~/domain/buyer-page'
import { formatsOf, type Formats } from '~/language/format'
import { isolate } from '~/language/isolate'
import { translatorFor, type Translate } from '~/language/translator'
import { moveToWhatIsLeft, type Returned } from './returned'

/** What every piece of a kickoff's page needs: the page, its words and formats, and the form that came back, if one did. */
export type View = {
  page: BuyerPage
  t: Translate
  say: Formats
  /** A name, ready for a sentence. */
  name: (name: string) => string
  now: Date
  returned: Returned | null
  /** A code for confirming that has just been asked for, and the name that was typed before. */
  codeSent: { typedName: string } | null
  /** Where the page's forms go. */
  to: (act: string) => string
  /** One for the whole page, and together with its place the idempotency key of each flag: pressing a button twice is one flag. */
  pageKey: string
}

export type ViewInput = { page: BuyerPage; now: Date; pageKey: string; returned?: Returned | null; codeSent?: View['codeSent'] }

export function viewOf({ page, now, pageKey, returned = null, codeSent = null }: ViewInput): View {
  const { locale, currency, id } = page.kickoff
  return {
    page,
    t: translatorFor(locale),
    say: formatsOf(locale, page.firm.timeZone, currency, now),
    name: (name) => isolate(locale, name),
    now,
    returned: returned && moveToWhatIsLeft(page, returned),
    codeSent,
    to: (act) => `/kickoff/${id}/${act}`,
    pageKey,
  }
}
