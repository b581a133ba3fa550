import { z } from 'zod'

/** A receipt's number as its holder reads it off paper: in any case, with spaces or without. */
export const receiptNumberSchema = z
  .string()
  .max(60)
  .transform((typed) => typed.replace(/\s/g, '').toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9]{1,40}$/))

/** What is asked about: a receipt's number and the fingerprint of its content. */
export const receiptCheckSchema = z.object({
  number: receiptNumberSchema,
  hash: z
    .string()
    .max(200)
    .transform((typed) => typed.replace(/\s/g, '').toLowerCase())
    .pipe(z.string().regex(/^[0-9a-f]{64}$/)),
})
export type ReceiptCheck = z.infer<typeof receiptCheckSchema>

/** Where anybody who holds a receipt can ask whether it is genuine. */
export const checkPath = ({ number, hash }: ReceiptCheck) => `/verify?${new URLSearchParams({ number, hash })}`
