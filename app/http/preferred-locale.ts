import { languageSchema, type Locale } from '~/domain/deal'

/** The first language of an `Accept-Language` header that we speak, else English. */
export function firstSpoken(acceptLanguage: string | null | undefined): Locale {
  for (const each of acceptLanguage?.split(',') ?? []) {
    const language = languageSchema.safeParse(each.trim().slice(0, 2).toLowerCase())
    if (language.success) return language.data
  }
  return 'en'
}

/** The language for a page that belongs to no kickoff yet: the browser's. */
export const preferredLocale = (request: Request): Locale => firstSpoken(request.headers.get('Accept-Language'))
