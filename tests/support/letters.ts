import type { Locale } from '~/domain/deal'
import type { PublishedItem } from '~/domain/item'
import type { Section } from '~/domain/sections'

type Line = Partial<PublishedItem> & { text: string }

type Writing = {
  account: string
  locale: Locale
  currency: string
  recipient: string
  salesOwner: string
  deliveryOwner: string
  sections: { section: Section; lines: Line[] }[]
}

const oat: Writing = {
  account: 'Brambleworth Oat Company Ltd',
  locale: 'en-GB',
  currency: 'GBP',
  recipient: 'Siobhán Ní Dhuibhir',
  salesOwner: 'Rhys Abernathy-Cole',
  deliveryOwner: 'Imke Vandersloot',
  sections: [
    { section: 'business_problem', lines: [{ text: 'Unaided awareness has stood at 9% for two years.' }] },
    { section: 'promised_outcomes', lines: [{ text: 'Live in all channels on 12 October 2026' }, { text: 'Two measurement reports', detail: 'Weeks 5 and 10' }] },
    {
      section: 'scope_boundaries',
      lines: [
        { text: 'Three paid channels: paid search, Meta, out-of-home', boundary: 'included' },
        { text: 'Media spend & new filming', boundary: 'excluded' },
        { text: 'Footage is cleared until 31 December 2026', boundary: 'assumption' },
      ],
    },
    {
      section: 'key_stakeholders',
      lines: [
        { text: 'Siobhán Ní Dhuibhir', detail: 'Chief Marketing Officer', side: 'buyer' },
        { text: 'Imke Vandersloot', detail: 'Leads the work', side: 'firm' },
      ],
    },
    { section: 'delivery_dependencies', lines: [{ text: 'Clearance letter', detail: 'Your adviser', side: 'third_party', dueOn: '2026-10-23' }] },
    { section: 'pricing_exceptions', lines: [{ text: 'Signature credit', amount: '-7500.00' }] },
    { section: 'first_milestone', lines: [{ text: 'Messaging platform presented', detail: 'Confirmed in writing', dueOn: '2026-12-04' }] },
  ],
}

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

const erp: Writing = {
  account: 'Krähwinkler Fördertechnik GmbH',
  locale: 'de-DE',
  currency: 'EUR',
  recipient: 'Dr. Hannelore Müßig',
  salesOwner: 'Friederike Suhr',
  deliveryOwner: 'Björn Achterkamp',
  sections: [
    { section: 'business_problem', lines: [{ text: 'Der Monatsabschluss dauert elf Arbeitstage; die Holding verlangt fünf.' }] },
    {
      section: 'scope_boundaries',
      lines: [
        { text: 'Drei Schnittstellen: Bank, Lohnabrechnung, Kunden-EDI', boundary: 'included' },
        { text: `Archiv der ${LONG_WORD}, älter als zwei Geschäftsjahre`, boundary: 'excluded' },
      ],
    },
    { section: 'pricing_exceptions', lines: [{ text: 'Auftragswert ohne Umsatzsteuer', amount: '400000' }] },
    { section: 'first_milestone', lines: [{ text: 'Prozess-Blueprint freigegeben', detail: 'Schriftlich', dueOn: '2026-12-11' }] },
  ],
}

const lounge: Writing = {
  account: 'شركة سبع قواقع للضيافة ذ.م.م',
  locale: 'ar-BH',
  currency: 'BHD',
  recipient: 'ليلى الصدفي',
  salesOwner: 'Rawan Castellane',
  deliveryOwner: 'Iñaki Bhattarai',
  sections: [
    { section: 'business_problem', lines: [{ text: 'يخرج نزلاء الفندق إلى مقاهٍ خارجه.' }] },
    {
      section: 'key_stakeholders',
      lines: [
        { text: 'ليلى الصدفي', detail: 'العضو المنتدب', side: 'buyer' },
        { text: 'Nadège Fernández-Ruiz', detail: 'مديرة الأغذية', side: 'buyer' },
      ],
    },
    { section: 'pricing_exceptions', lines: [{ text: 'القيمة الإجمالية', amount: '86450.000' }] },
    { section: 'first_milestone', lines: [{ text: 'عرض الفكرة <b>التصميمية</b>', dueOn: '2026-12-15' }] },
  ],
}

/** Three of the closed deals as their buyers read them: in English, in German with a very long word, in Arabic with stray markup. */
export const LETTERS = { oat, erp, lounge } satisfies Record<string, Writing>
export type DealName = keyof typeof LETTERS
