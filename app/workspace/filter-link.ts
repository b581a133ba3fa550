type FilterValue = string | number | boolean | null | undefined
type Filter = Record<string, FilterValue>

/**
 * The address of a list under a filter. What is off, null or what the list shows anyway is left out,
 * so that the plain list has the plain address. A change of filter starts at the first page; only `after` turns pages.
 */
function filterLink(path: string, defaults: Filter, filter: Filter, change: Filter): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, after: null, ...change })) {
    if (value && value !== defaults[name]) search.set(name, value === true ? '1' : String(value))
  }
  const query = search.toString()
  return query ? `${path}?${query}` : path
}

export const inboxLink = (filter: Filter, change: Filter = {}) =>
  filterLink('/inbox', { whose: 'mine', state: 'open' }, filter, change)

export const kickoffsLink = (filter: Filter, change: Filter = {}) =>
  filterLink('/kickoffs', { whose: 'all' }, filter, change)

export const milestonesLink = (filter: Filter, change: Filter = {}) =>
  filterLink('/milestones', { whose: 'all', view: 'list' }, filter, change)

export const historyLink = (kickoffId: string, filter: Filter, change: Filter = {}) =>
  filterLink(`/kickoffs/${kickoffId}/history`, { order: 'newest' }, filter, change)
