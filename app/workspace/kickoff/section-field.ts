import type { Section } from '~/domain/sections'

/** The name of the box by which one section is ticked. */
export const sectionField = (section: Section) => `section_${section}` as const
