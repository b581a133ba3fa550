import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { renderToString } from 'react-dom/server'
import { buyerPageSchema } from '~/domain/buyer-page'
import { KickoffPage } from '~/portal/kickoff-page'

const page = buyerPageSchema.parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')))

/** The same page from memory, rendered anew for each request, and nothing else: what serving it is measured against. */
const server = createServer((_request, response) => {
  const html = renderToString(<KickoffPage page={page} now={new Date()} pageKey="one" nonce="one" />)
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ port: address && typeof address === 'object' ? address.port : 0 })
})
