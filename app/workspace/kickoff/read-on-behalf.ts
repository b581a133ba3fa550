import { z } from 'zod'
import { channelSchema } from '~/domain/channel'
import { sectionSchema } from '~/domain/section'
import { SECTIONS } from '~/domain/sections'
import { daySchema, requiredText } from '~/domain/text'
import { sectionField } from './section-field'

const fieldsSchema = z.record(z.string(), z.string())

/** Null where the form did not ask: then it is about all that the person is asked for. */
const sectionsIn = (fields: Record<string, string>) =>
  fields.bySection === 'yes' ? SECTIONS.filter((section) => fields[sectionField(section)] === 'on') : null

/** What an approver said by phone or mail, as the form sends it. */
export const onBehalfSchema = z.preprocess(
  (typed) => {
    const fields = fieldsSchema.parse(typed)
    return { ...fields, sections: sectionsIn(fields) }
  },
  z.object({
    recipientId: z.uuid(),
    version: z.coerce.number().int().positive(),
    channel: channelSchema,
    givenOn: daySchema,
    evidence: requiredText(2000),
    sections: z
      .array(sectionSchema)
      .refine((chosen) => chosen.length > 0, { error: 'no_section' })
      .nullable(),
  }),
)
