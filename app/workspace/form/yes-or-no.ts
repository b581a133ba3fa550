/** How a form shows what was chosen before. */
export const yesOrNo = (chosen: boolean) => (chosen ? 'yes' : 'no')
