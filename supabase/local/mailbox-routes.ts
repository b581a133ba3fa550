import type { Request as ExpressRequest, RequestHandler } from 'express'
import type { LocalMailbox } from './mailbox'
import { answerMailbox } from './mailbox-door'

/** The mailbox beside the app, for whoever sits at this machine; for everybody else there is no such page. */
export function mailboxRoutes(mailbox: LocalMailbox): RequestHandler {
  return (request, response, next) => {
    if (!/^\/mailbox(\.json)?$/.test(request.path) || !isFromThisMachine(request)) return next()
    const [, query = ''] = request.url.split('?')
    const address = `http://${request.get('host') ?? ''}${request.path}?${query}`
    if (!URL.canParse(address)) return next()
    const asked = new Request(address, { method: request.method })
    answerMailbox(asked, mailbox)
      .then(async (answer) => {
        if (!answer) return next()
        response.status(answer.status).set(Object.fromEntries(answer.headers))
        response.send(await answer.text())
      })
      .catch(next)
  }
}

/** A proxy on this machine lets strangers appear local, so what came through one does not count. */
function isFromThisMachine(request: ExpressRequest): boolean {
  if (request.get('x-forwarded-for') !== undefined || request.get('forwarded') !== undefined) return false
  const address = request.socket.remoteAddress ?? ''
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}
