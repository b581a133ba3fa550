import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { typedNameCookie, typedNameOf } from '~/http/typed-name-cookie'
import { codeFormSchema, TYPED_NAME_LIMIT } from '~/portal/forms'
import type { Returned } from '~/portal/returned'
import { viewOf, type ViewInput } from '~/portal/view'
import { YourWord } from '~/portal/word/your-word'
import { aBuyerPage } from '../support/a-buyer-page'

const now = new Date('2026-11-22T12:00:00Z')
const pageKey = '018f2b1e-0000-4000-8000-000000000001'
const wordOf = (building: ReturnType<typeof aBuyerPage>, more: Partial<ViewInput> = {}) =>
  renderToStaticMarkup(createElement(YourWord, { view: viewOf({ page: building.build(), now, pageKey, ...more }) }))
const formsOf = (html: string) => html.match(/<form[^]*?<\/form>/g) ?? []
const buttonsOf = (html: string) => html.match(/<button[^>]*>/g) ?? []
const nameIn = (html: string) => / name="typedName"[^>]* value="([^"]*)"/.exec(html)?.[1]

describe('asking for a code within the form that a buyer signs', () => {
  it('takes along the name that the buyer typed, and asks for nothing else yet', () => {
    const [form, ...others] = formsOf(wordOf(aBuyerPage().withCode()))
    expect(others).toEqual([])
    expect(form).toContain('name="typedName"')
    expect(form).toMatch(/<button[^>]* formAction="\/kickoff\/[\w-]+\/code"[^>]* formNoValidate/i)
  })

  it('is not what a buyer does who presses Enter: that confirms', () => {
    const [first, second] = buttonsOf(wordOf(aBuyerPage().withCode()))
    expect(first).not.toMatch(/formaction/i)
    expect(first).toContain('aria-hidden="true"')
    expect(second).toMatch(/formaction/i)
  })

  it('is offered by no firm that wants no code', () => {
    expect(buttonsOf(wordOf(aBuyerPage()))).toHaveLength(1)
  })

  it('fills in the name again, and never one that the buyer did not type', () => {
    expect(nameIn(wordOf(aBuyerPage().withCode(), { codeSent: { typedName: 'Siobhán' } }))).toBe('Siobhán')
    expect(nameIn(wordOf(aBuyerPage().withCode(), { codeSent: { typedName: '' } }))).toBe('')
    expect(nameIn(wordOf(aBuyerPage().withCode()))).toBeUndefined()
  })

  it('brings the name back when the code cannot be sent', () => {
    const returned: Returned = { form: 'code', typed: { typedName: 'Siobhán' }, problems: {}, refusal: 'nothing_to_confirm' }
    const html = wordOf(aBuyerPage().withCode(), { returned })
    expect(nameIn(html)).toBe('Siobhán')
    expect(html).toContain('id="again"')
  })

  it('takes no name that could not be signed with, and needs none', () => {
    expect(codeFormSchema.parse({ send: 'yes' })).toEqual({ send: 'yes', typedName: '' })
    expect(codeFormSchema.safeParse({ send: 'yes', typedName: 'x'.repeat(TYPED_NAME_LIMIT + 1) }).success).toBe(false)
    expect(codeFormSchema.safeParse({ typedName: 'Siobhán' }).success).toBe(false)
  })
})

describe('the name that a buyer typed, on its way over a redirect', () => {
  const carried = (name: string) => typedNameCookie({ PUBLIC_URL: 'https://kickoff.example' }, pageKey, name)
  const back = (cookie: string) => typedNameOf(new Request('https://kickoff.example/', { headers: { Cookie: `theme=dark; ${cookie.split('; ')[0] ?? ''}` } }))

  it.each(['Dr. Hannelore Müßig', 'ليلى الصدفي', 'A; Path=/; x=1', '100 % "sure"', '𝕏'.repeat(100)])('arrives as it was typed: %s', (name) => {
    const cookie = carried(name)
    expect(back(cookie)).toBe(name)
    expect(cookie.length).toBeLessThan(4000)
  })

  it('reaches the one kickoff only, no script, and for as long as the code is good', () => {
    expect(carried('A').split('; ').slice(1)).toEqual([`Path=/kickoff/${pageKey}`, 'Max-Age=600', 'HttpOnly', 'SameSite=Lax', 'Secure'])
    expect(carried('')).toContain('Max-Age=0')
  })

  it('is nothing when somebody made up a cookie that cannot be read', () => {
    expect(back('typed-name=%E0%A4%A')).toBe('')
    expect(typedNameOf(new Request('https://kickoff.example/'))).toBe('')
  })
})
