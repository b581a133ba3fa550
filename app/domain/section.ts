import { z } from 'zod'
import { SECTIONS } from './sections'

/** One of the nine fields. */
export const sectionSchema = z.enum(SECTIONS)

/** Where a line of the scope stands: in, out, or taken for granted. */
export const boundarySchema = z.enum(['included', 'excluded', 'assumption'])
export type Boundary = z.infer<typeof boundarySchema>

/** `internal` lines never leave the firm. */
export const visibilitySchema = z.enum(['client', 'internal'])
export type Visibility = z.infer<typeof visibilitySchema>

/** On whose side a person stands, or who owes a dependency. */
export const sideSchema = z.enum(['buyer', 'firm', 'third_party'])
export type Side = z.infer<typeof sideSchema>
