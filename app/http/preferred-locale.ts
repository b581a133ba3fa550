import { languageSchema, type Locale } from '~/domain/deal'

/** The language for a page that belongs to no kickoff yet: the browser's first that we speak, else English. */
export function preferredLocale(request: Request): Locale {
  const wanted = request.headers.get('Accept-Language')?.split(',') ?? []
  for (const each of wanted) {
    const language = languageSchema.safeParse(each.trim().slice(0, 2).toLowerCase())
    if (language.success) return language.data
  }
  return 'en'
}
