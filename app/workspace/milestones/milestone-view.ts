import type { MilestoneFilter } from '~/domain/milestone'

/** Which milestones, and how they are shown: the search parameters of the page. */
export type MilestoneView = MilestoneFilter & { view: 'list' | 'timeline' }

/** Whether the page leaves out any that are not reached yet. */
export const isNarrowed = ({ whose, owner, account, dealType, state, after }: MilestoneView): boolean =>
  whose === 'mine' || [owner, account, dealType, state, after].some((each) => each !== null)
