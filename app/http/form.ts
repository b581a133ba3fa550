import type { z } from 'zod'
import { formProblems, type FormProblems } from '~/domain/form-problem'

/** What a form held, field by field, as it was typed. */
export type Typed = Readonly<Record<string, string>>

/**
 * Reads a posted form. A file where words belong counts as not sent, the first of two fields of one name wins,
 * and a body that is no form counts as an empty one: the fields' own messages tell what is missing.
 */
export async function readForm(request: Request): Promise<Typed> {
  const form = await request.formData().catch(() => new FormData())
  const typed = new Map<string, string>()
  for (const [name, value] of form) if (typeof value === 'string' && !typed.has(name)) typed.set(name, value)
  return Object.fromEntries(typed)
}

/** Parses what was typed, or says which fields are wrong and in what way. */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  typed: Typed,
): { ok: true; value: z.output<Schema> } | { ok: false; problems: FormProblems } {
  const parsed = schema.safeParse(typed)
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problems: formProblems(parsed.error, typed) }
}
