import { z } from 'zod'
import { CREATED_ANSWER, FULL_REQUEST, INVALID_ANSWER, SMALLEST_REQUEST } from './api-example'
import { apiAnswerSchema, apiKickoffSchema } from './api-kickoff'
import { problemDocumentSchema } from './problem-document'

/** A schema as OpenAPI holds it; `input`: as it is sent, before defaults stand in. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' })
  return rest
}

const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const answer = (description: string) => ({
  description,
  content: { 'application/json': { schema: refTo('Answer'), examples: { created: { value: CREATED_ANSWER } } } },
})

const refusal = (description: string, example?: unknown) => ({
  description,
  content: { 'application/problem+json': { schema: refTo('Problem'), ...(example === undefined ? {} : { examples: { refused: { value: example } } }) } },
})

const responses = {
  200: answer('The deal was known: its draft took over what is new, or stayed as it is; or this request was answered before.'),
  201: answer('A draft kickoff was created.'),
  400: refusal('The body is not JSON that can be read, or the Idempotency-Key is missing or malformed.'),
  401: refusal('There is no key, or it is unknown or revoked.'),
  403: refusal('The key belongs to another organization than `organizationId`.'),
  413: refusal('The body is larger than 1 MB.'),
  415: refusal('The body is not `application/json`.'),
  422: refusal('A field is wrong, an owner is not a member, or the Idempotency-Key was used for another body.', INVALID_ANSWER),
  429: { ...refusal('Too many requests.'), headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } } },
  503: refusal('The database does not answer. Send the same request again, with the same Idempotency-Key.'),
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Your name for this request. Sent again with the same body it gets the same answer and creates nothing.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
}

/** The description of the API at a public address, made from the schemas that check it. */
export const openApiDocument = (publicUrl: string) => ({
  openapi: '3.1.0',
  info: { title: 'Kickoff portal', version: '1', description: 'Closed-won deals become draft kickoffs.' },
  servers: [{ url: publicUrl.replace(/\/+$/, '') }],
  security: [{ apiKey: [] }],
  paths: {
    '/api/v1/kickoffs': {
      post: {
        operationId: 'createKickoff',
        summary: 'Creates the draft kickoff of a closed-won deal, or updates the one that it has',
        parameters: [idempotencyKey],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: refTo('Kickoff'), examples: { smallest: { value: SMALLEST_REQUEST }, full: { value: FULL_REQUEST } } } },
        },
        responses,
      },
    },
  },
  components: {
    securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', description: 'A key that an admin of your organization created. It is shown once.' } },
    schemas: { Kickoff: jsonSchema(apiKickoffSchema, 'input'), Answer: jsonSchema(apiAnswerSchema, 'output'), Problem: jsonSchema(problemDocumentSchema, 'output') },
  },
})
