import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { importedLineSchema } from '~/domain/import'
import { FULL_REQUEST, SMALLEST_REQUEST } from '~/intake/api-example'
import { apiAnswerSchema, apiDeal, apiKickoffSchema } from '~/intake/api-kickoff'
import { openApiDocument } from '~/intake/open-api'
import { pointerTo, problemDocumentSchema, problemOf, problemOfBody } from '~/intake/problem-document'
import { readJson } from '~/intake/read-json'

const pointers = (body: unknown) => {
  const parsed = apiKickoffSchema.safeParse(body)
  return parsed.success ? [] : problemOf(parsed.error).errors?.map(({ pointer }) => pointer)
}
const withHandoff = (handoff: unknown) => ({ ...SMALLEST_REQUEST, handoff })

describe('a kickoff that another system sends', () => {
  it('needs no more than its deal', () => {
    expect(apiDeal(apiKickoffSchema.parse(SMALLEST_REQUEST))).toMatchObject({ externalSystem: 'api', externalId: 'D-1001', lines: [] })
  })

  it('becomes lines that the import takes, visible as their section is from the start', () => {
    const { lines } = apiDeal(apiKickoffSchema.parse(FULL_REQUEST))
    for (const line of lines) expect(importedLineSchema.parse(line)).toEqual(line)
    expect(lines.map(({ key, section, visibility }) => `${key} ${section} ${visibility}`)).toEqual([
      'business_problem:1 business_problem client',
      'buyer_context:1 buyer_context internal',
      'D1 promised_outcomes client',
      'scope_boundaries:1 scope_boundaries client',
      'scope_boundaries:2 scope_boundaries client',
      'key_stakeholders:1 key_stakeholders client',
      'delivery_dependencies:1 delivery_dependencies client',
      'risks:1 risks internal',
      'pricing_exceptions:1 pricing_exceptions internal',
      'first_milestone:1 first_milestone client',
    ])
  })

  it.each([
    ['an unknown field', { ...SMALLEST_REQUEST, 'a/b~c': 1 }, ['/a~1b~0c']],
    ['an unknown currency', { ...SMALLEST_REQUEST, deal: { ...SMALLEST_REQUEST.deal, currency: 'EURO' } }, ['/deal/currency']],
    ['an amount that is a number', { ...SMALLEST_REQUEST, deal: { ...SMALLEST_REQUEST.deal, amount: 12.5 } }, ['/deal/amount']],
    ['an owner without a mail address', { ...SMALLEST_REQUEST, deal: { ...SMALLEST_REQUEST.deal, salesOwnerEmail: 'Rhys' } }, ['/deal/salesOwnerEmail']],
    ['a line that is empty', withHandoff({ risks: [{ text: ' ' }] }), ['/handoff/risks/0/text']],
    ['a risk that wants to be shared', withHandoff({ risks: [{ text: 'A risk', visibility: 'client' }] }), ['/handoff/risks/0/visibility']],
    ['a buyer context that wants to be shared', withHandoff({ buyerContext: [{ text: 'Gossip', visibility: 'client' }] }), ['/handoff/buyerContext/0/visibility']],
    ['a recipient without a mail address', withHandoff({ keyStakeholders: [{ name: 'Ann', side: 'buyer', recipientRole: 'approver' }] }), ['/handoff/keyStakeholders/0/email']],
    ['a recipient of our own', withHandoff({ keyStakeholders: [{ name: 'Ann', side: 'firm', email: 'a@example.com', recipientRole: 'reviewer' }] }), ['/handoff/keyStakeholders/0/recipientRole']],
    ['two lines with one key', withHandoff({ risks: [{ key: 'R', text: 'One' }, { key: 'R', text: 'Two' }] }), ['/handoff/risks/1/key']],
    ['NUL in a text', withHandoff({ risks: [{ text: 'A\u0000B' }] }), ['/handoff/risks/0/text']],
    ['too many lines in a section', withHandoff({ risks: Array.from({ length: 61 }, () => ({ text: 'A risk' })) }), ['/handoff/risks']],
    ['a list instead of everything', [], ['']],
    ['nothing', null, ['']],
  ])('is refused with %s, at its place', (_, body, expected) => {
    expect(pointers(body)).toEqual(expected)
  })

  it('names every field that is missing at once', () => {
    expect(pointers({ deal: {} })).toEqual(expect.arrayContaining(['/externalId', '/deal/account', '/deal/amount', '/deal/deliveryOwnerEmail']))
  })

  it('is refused in sentences, never in codes', () => {
    const parsed = apiKickoffSchema.safeParse({ deal: { ...SMALLEST_REQUEST.deal, dealType: 'x', locale: 'fr', closedOn: 'soon' }, handoff: { scopeBoundaries: [{ text: '' }] } })
    const problem = parsed.success ? null : problemOf(parsed.error)
    expect(problemDocumentSchema.parse(problem)).toEqual(problem)
    for (const { detail } of problem?.errors ?? []) expect(detail).toMatch(/^[A-Z].* .*\.$/)
  })

  it('is refused with line and character when it is no JSON', () => {
    const read = readJson('{\n "deal": nope }')
    expect(read.ok ? null : problemOfBody(read.problem)).toMatchObject({ status: 400, detail: 'At line 2, character 10: The JSON breaks off here: nope }' })
  })

  it('is pointed into as RFC 6901 says', () => expect(pointerTo(['a', 0, 'b/c', 'd~e'])).toBe('/a/0/b~1c/d~0e'))
})

describe('the description of the API', () => {
  const document = openApiDocument('https://kickoff.example.com/')
  const { post } = document.paths['/api/v1/kickoffs']

  it('is OpenAPI 3.1 at the public address, with bearer keys and an Idempotency-Key', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: 'https://kickoff.example.com' }], security: [{ apiKey: [] }] })
    expect(document.components.securitySchemes.apiKey).toMatchObject({ type: 'http', scheme: 'bearer' })
    expect(post.parameters).toMatchObject([{ name: 'Idempotency-Key', in: 'header', required: true }])
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })

  it('has only references that lead somewhere, and a description of every answer', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1])
    expect(new Set(references)).toEqual(new Set(Object.keys(document.components.schemas)))
    expect(Object.keys(post.responses)).toEqual(['200', '201', '400', '401', '403', '413', '415', '422', '429', '503'])
    for (const response of Object.values(post.responses)) expect(response.description).not.toBe('')
  })

  it('gives examples that the API takes and answers', () => {
    for (const { value } of Object.values(post.requestBody.content['application/json'].examples)) expect(pointers(value)).toEqual([])
    for (const response of Object.values(post.responses))
      for (const [type, { examples }] of Object.entries(z.record(z.string(), z.object({ examples: z.record(z.string(), z.object({ value: z.unknown() })).optional() })).parse(response.content)))
        for (const { value } of Object.values(examples ?? {})) expect((type === 'application/json' ? apiAnswerSchema : problemDocumentSchema).parse(value)).toEqual(value)
  })

  it('says of the body what the schema checks', () => {
    const kickoff = z.looseObject({ required: z.array(z.string()), additionalProperties: z.boolean(), properties: z.record(z.string(), z.unknown()) }).parse(document.components.schemas.Kickoff)
    expect(kickoff).toMatchObject({ required: ['externalId', 'deal'], additionalProperties: false })
    expect(JSON.stringify(kickoff)).toContain('"maxLength":1000')
    expect(Object.keys(kickoff.properties)).toEqual(['externalId', 'organizationId', 'deal', 'handoff'])
  })
})
