import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportHistory } from '~/data/workspace'
import { csv } from '~/http/csv'
import { download } from '~/http/download'
import { HISTORY_COLUMNS, historyRows } from '~/workspace/history/history-rows'
import { takeAlong } from './take-along'
import { noFormHere } from '../no-form-here'

export const action = noFormHere

/** A kickoff's whole history as a table. */
export const loader = (args: LoaderFunctionArgs) =>
  takeAlong(args, {
    read: ({ client }, kickoffId) => exportHistory(client, kickoffId),
    answer: (history, headers, kickoffId) =>
      download(csv(HISTORY_COLUMNS, historyRows(history)), { name: `history-${kickoffId}.csv`, type: 'text/csv; charset=utf-8', headers }),
  })
