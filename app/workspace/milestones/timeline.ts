/** A label of the chart. `isNarrow`: there is room for it on a phone too. `anchor`: at the edges it stands within the chart. */
export type Label = { at: number; words: string; anchor: 'start' | 'middle' | 'end'; isNarrow: boolean }

/** Dependencies that come at about the same time and stand alike; `words` names them. */
export type Dots = { at: number; how: DotKind; count: number; words: string }
export type DotKind = 'on_time' | 'late' | 'ends_after'

/** From where to where, in percent of the chart's width. */
export type Span = { from: number; to: number }

/**
 * A milestone as the chart draws it; every place is a percentage of its width. `before` and `since`: the bar until and after the confirmation;
 * `over`: past its date; `likely`: from its date to where things stand; `first`: the first date that the buyer was told, where it moved.
 */
export type Track = {
  kickoffId: string
  before: Span | null
  since: Span | null
  over: Span | null
  likely: Span | null
  first: number | null
  due: number | null
  reached: number | null
  dots: Dots[]
  labels: Label[]
  words: string
}

/** The chart of one page of milestones. `undated`: kickoffs whose milestone has no date to be drawn at. */
export type Timeline = {
  lines: { at: number; isMonth: boolean }[]
  labels: Label[]
  today: number | null
  tracks: Track[]
  undated: string[]
}
