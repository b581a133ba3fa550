/** Where a dependency stands on the page. */
export const dependencyAnchor = (itemId: string) => `dependency-${itemId}`
