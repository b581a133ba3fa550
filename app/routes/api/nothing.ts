import { apiProblem, problemResponse } from '~/http/api-problem'

/** Whatever a program asks for that is not there. */
export const loader = () => problemResponse(apiProblem(404))

export const action = loader
