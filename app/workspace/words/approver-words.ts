import { PORTAL_SECTIONS, type Section } from '~/domain/sections'
import { listed } from './count-words'
import { SECTION_LABELS } from './labels'

/** Sections as they stand within a sentence. */
export const sectionNames = (sections: readonly Section[]) => listed(sections.map((section) => SECTION_LABELS[section].toLowerCase()))

/** What an approver is asked for, by what it leaves out where that is the shorter way to say it. */
export function approverWords(sections: readonly Section[] | null): string {
  if (sections === null) return 'Asked to confirm all of it'
  const others = PORTAL_SECTIONS.filter((section) => !sections.includes(section))
  return others.length > 0 && others.length < sections.length
    ? `Asked to confirm all but ${sectionNames(others)}`
    : `Asked to confirm only ${sectionNames(sections)}`
}
