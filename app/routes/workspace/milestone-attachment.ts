import type { LoaderFunctionArgs } from '@remix-run/node'
import { noFormHere } from '../no-form-here'
import { keptFile } from './attachment'
import { pathId } from './path-id'

export const action = noFormHere

/** A file that came with a dependency, or that shows a condition to be met. */
export const loader = (args: LoaderFunctionArgs) => keptFile(args, `/kickoffs/${pathId(args.params.kickoffId)}/milestone`)
