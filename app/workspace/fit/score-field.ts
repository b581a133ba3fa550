/** The field that holds a criterion's score. */
export const scoreField = (criterion: string) => `score.${criterion}`
