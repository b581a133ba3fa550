/** One line of what was measured, beside what it is held to, where there is such a bar. */
export type Figure = { what: string; measured: string | number; bar?: string }

export const rounded = (value: number, digits = 2) => Number(value.toFixed(digits))

export const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
