import type { IncomingMessage } from 'node:http'

const AHEAD = 64 * 1024

/** A body as it comes, read no faster than it is taken. Whatever of it nobody takes is left to whoever answers. */
export function bodyStream(request: IncomingMessage): ReadableStream<Uint8Array> {
  let isDone = false
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const end = (finish: () => void) => () => {
          if (!isDone) finish()
          isDone = true
        }
        request.on('data', (chunk: Buffer) => {
          if (isDone) return
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
        isDone = true
        request.pause()
      },
    },
    { highWaterMark: AHEAD, size: (chunk) => chunk.length },
  )
}
