import { PACE_LEGS, type Mark, type PaceLeg } from '~/domain/pace-legs'

/** The part of the drawing that the scale takes, in percent: the marks at its ends stay within it. */
const [START, END] = [2, 92]
/** Marks that are nearer than this, in percent, stand beside each other, so many pixels apart. */
const NEAR = 6
const APART = 18

/** Where a day stands on the scale. */
export const percentAt = (day: number, end: number) => START + ((END - START) * day) / end

export type MarkPlace = { leg: PaceLeg; number: number; percent: number; shift: number }

/** Where each mark of a line is drawn; its number is that of its leg in the list below. */
export function markPlaces(marks: readonly Mark[], end: number): MarkPlace[] {
  const places: MarkPlace[] = []
  for (const { leg, at } of marks) {
    const percent = percentAt(at, end)
    const last = places.at(-1)
    const shift = last && percent - last.percent < NEAR ? last.shift + APART : 0
    places.push({ leg, number: PACE_LEGS.indexOf(leg) + 1, percent, shift })
  }
  return places
}
