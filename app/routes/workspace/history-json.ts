import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportHistory } from '~/data/workspace'
import { download } from '~/http/download'
import { onBehalfOf } from '~/workspace/history/history-rows'
import { historySentence } from '~/workspace/words/history-sentence'
import { takeAlong } from './take-along'
import { noFormHere } from '../no-form-here'

export const action = noFormHere

const HOW = 'hash = SHA-256, in hex, of previousHash followed by sealed; previousHash = the hash of the event before. npm run verify-chain -- <this file> verifies it.'

/** A kickoff's whole history, with all that is needed to verify its chain. */
export const loader = (args: LoaderFunctionArgs) =>
  takeAlong(args, {
    read: ({ client }, kickoffId) => exportHistory(client, kickoffId),
    answer: ({ events, ...history }, headers, kickoffId) => {
      const told = events.map((event) => ({ ...event, onBehalfOf: onBehalfOf(event), inWords: historySentence(event).did }))
      const content = JSON.stringify({ ...history, how: HOW, events: told }, null, 2)
      return download(content, { name: `history-${kickoffId}.json`, type: 'application/json; charset=utf-8', headers })
    },
  })
