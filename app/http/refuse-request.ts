import type { Request, Response } from 'express'
import { isForPrograms, sendApiProblem } from './api-problem'
import { sendPlainPage, type PlainStatus } from './plain-page'

/** Refuses a request before or instead of the app: people get a page, programs a problem. */
export function refuseRequest(request: Request, response: Response, status: PlainStatus): void {
  if (isForPrograms(request.originalUrl)) sendApiProblem(response, status)
  else sendPlainPage(response, status)
}
