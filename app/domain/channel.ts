import { z } from 'zod'

/** How somebody's word reached the firm where nobody typed a name on the page. */
export const channelSchema = z.enum(['phone', 'mail'])
export type Channel = z.infer<typeof channelSchema>
