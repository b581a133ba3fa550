import type { PayloadOf } from '~/domain/mail'
import { paragraph } from './letter'
import { inline, memberLetter } from './member-letter'

/** Delivery's scores of fit are in and differ from sales': delivery cannot accept before sales has said why. */
export function fitDiffers(fit: PayloadOf<'fit_differs'>, publicUrl: string) {
  const [actor, account] = [inline(fit.actorName), inline(fit.account)]
  const where = fit.differences === 1 ? 'one criterion' : `${fit.differences} criteria`
  return memberLetter({
    ...fit,
    subject: `Delivery judges it otherwise: ${account}`,
    preview: `Say in a line why you see ${where} differently; the review waits for it.`,
    heading: 'You judge this deal differently',
    blocks: [
      paragraph(`${actor} scored the deal with ${account}, and in ${where} your scores are two or more apart, and the review waits until each side has written a line on it.`),
    ],
    link: { label: 'Compare the scores', url: `${publicUrl}/kickoffs/${fit.kickoffId}/fit` },
  })
}
