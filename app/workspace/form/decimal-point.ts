/** A comma before one or two last digits is a decimal one, as half of Europe writes it; any other comma is left for the schema to refuse. */
export const withDecimalPoint = (typed: unknown): unknown => (typeof typed === 'string' ? typed.trim().replace(/,(?=\d{1,2}$)/, '.') : typed)
