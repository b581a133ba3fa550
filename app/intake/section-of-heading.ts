import type { Boundary } from '~/domain/section'
import type { Section } from '~/domain/sections'

/** Where what stands under a heading probably belongs; a guess that a person sees and may change. */
export type Place = { section: Section; boundary: Boundary | null }

// The first that fits counts: “fees, excluding VAT” before “excluding”, “out of scope” before “scope”, “assumptions” before all that they are about.
const signs: readonly (readonly [RegExp, Section, (Boundary | null)?])[] = [
  [/fee|pric|payment|commercial|vergütung|preis|honorar|zahlung|kosten/i, 'pricing_exceptions'],
  [/out of scope|not in scope|exclu|not included|nicht enthalten|nicht im umfang|ausschl|ausgeschlossen|abgrenzung/i, 'scope_boundaries', 'excluded'],
  [/assum|annahme|prämisse|voraussetzung/i, 'scope_boundaries', 'assumption'],
  [/respons|obligation|client (?:provides|duties|tasks)|depend|mitwirkung|beistell|pflichten des|abhängig/i, 'delivery_dependencies'],
  [/timeline|milestone|schedule|meilenstein|zeitplan|termine|terminplan/i, 'first_milestone'],
  [/deliverable|outcome|objective|goals?\b|result|liefergegenst|lieferumfang|ergebnis|ziele?\b/i, 'promised_outcomes'],
  [/scope|services|leistungsumfang|leistungen|umfang/i, 'scope_boundaries', 'included'],
  [/background|problem|situation|context|hintergrund|ausgangslage|anlass/i, 'business_problem'],
  [/risk|risik/i, 'risks'],
  [/stakeholder|contacts?\b|people|team|ansprechpartner|beteiligte/i, 'key_stakeholders'],
]

/** Guesses from a heading where its lines belong; null when it tells nothing. */
export function placeOf(heading: string): Place | null {
  const found = signs.find(([sign]) => sign.test(heading))
  return found ? { section: found[1], boundary: found[2] ?? null } : null
}
