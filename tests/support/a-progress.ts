import type { ToldDependency } from '~/domain/dependency'
import type { Outlook } from '~/domain/milestone'
import { progressSchema, type Progress } from '~/domain/progress'

export const TODAY = '2026-11-23'

const outlook: Outlook = {
  state: 'on_track',
  daysLeft: 18,
  pushedDays: 0,
  likelyOn: null,
  total: 0,
  late: [],
  endsAfter: [],
  soon: [],
  isConfirmed: true,
  claimedOn: null,
}

/** Something that the work waits for, asked of one of the reader's colleagues for a far day. */
export const aDependency = (text: string, more: Partial<ToldDependency> = {}): ToldDependency => ({
  itemId: crypto.randomUUID(),
  text,
  detail: '',
  dueOn: '2027-01-29',
  promisedOn: null,
  side: 'buyer',
  owedBy: 'Sören Täuber',
  isMine: false,
  state: 'asked',
  statedAt: '2026-11-19T16:00:00Z',
  isLate: false,
  endsAfter: false,
  pushedDays: 0,
  steps: [],
  ...more,
})

/** How a confirmed kickoff stands: on course, with nothing needed from anybody. */
export const aProgress = (more: Partial<Omit<Progress, 'outlook'>> & { outlook?: Partial<Outlook> } = {}): Progress =>
  progressSchema.parse({
    today: TODAY,
    title: 'Process blueprint signed off',
    dueOn: '2026-12-11',
    firstDueOn: '2026-12-11',
    claimedAt: null,
    reachedOn: null,
    conditions: [],
    dependencies: [],
    moves: [],
    answers: [],
    mayAnswer: true,
    pulse: { asks: null, given: null },
    ...more,
    outlook: { ...outlook, ...more.outlook },
  })
