import type { IncomingMessage, ServerResponse } from 'node:http'
import { refuseRest } from './body-limit'

const AHEAD = 64 * 1024

/**
 * A body as it comes, read no faster than it is taken. Whatever of it nobody has taken when the answer is given is thrown away
 * within limits, so that the sender gets to read the answer.
 */
export function bodyStream(request: IncomingMessage, response: ServerResponse): ReadableStream<Uint8Array> {
  let isDone = false
  const leaveRest = () => {
    if (isDone) return
    isDone = true
    request.removeAllListeners('data')
    if (!request.complete) refuseRest(request)
  }
  response.once('finish', leaveRest)
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const end = (finish: () => void) => () => {
          if (!isDone) finish()
          isDone = true
        }
        request.on('data', (chunk: Buffer) => {
          controller.enqueue(chunk)
          if ((controller.desiredSize ?? 0) <= 0) request.pause()
        })
        request.once('end', end(() => controller.close()))
        request.once('error', end(() => controller.error(new Error('The body broke off'))))
        request.once('close', end(() => controller.error(new Error('The sender went away before the body was complete'))))
        request.pause()
      },
      pull: () => void request.resume(),
      cancel() {
        // The sender is still talking and would take the next answer on this connection for this one's.
        if (!request.complete && !response.headersSent) response.setHeader('Connection', 'close')
        leaveRest()
      },
    },
    { highWaterMark: AHEAD, size: (chunk) => chunk.length },
  )
}
