import type { UNSAFE_RouteConfigEntry as RouteConfigEntry } from '@remix-run/dev'

const route = (path: string, file: string, children?: RouteConfigEntry[]): RouteConfigEntry => ({ path, file, children })

const layout = (file: string, children: RouteConfigEntry[]): RouteConfigEntry => ({ file, children })

export default [
  route('/', 'routes/home.ts'),
  route('sign-in', 'routes/workspace/sign-in.tsx'),
  route('sign-in/code', 'routes/workspace/sign-in-code.tsx'),
  route('sign-out', 'routes/workspace/sign-out.ts'),
  route('organization', 'routes/workspace/organization.ts'),
  route('kickoffs/:kickoffId/preview', 'routes/workspace/kickoff-preview.tsx'),
  layout('routes/workspace/layout.tsx', [
    route('inbox', 'routes/workspace/inbox.tsx'),
    route('kickoffs', 'routes/workspace/kickoffs.tsx'),
    route('kickoffs/start', 'routes/workspace/kickoff-start.tsx'),
    route('kickoffs/import', 'routes/workspace/import.tsx'),
    route('kickoffs/import/:importId', 'routes/workspace/staged-import.tsx'),
    route('kickoffs/new', 'routes/workspace/kickoff-new.tsx'),
    route('kickoffs/:kickoffId/edit', 'routes/workspace/kickoff-edit.tsx'),
    route('kickoffs/:kickoffId', 'routes/workspace/kickoff.tsx'),
    route('kickoffs/:kickoffId/review', 'routes/workspace/review.tsx'),
    route('kickoffs/:kickoffId/promises', 'routes/workspace/promises.tsx'),
    route('kickoffs/:kickoffId/fit', 'routes/workspace/fit.tsx'),
    route('kickoffs/:kickoffId/contradictions', 'routes/workspace/contradictions.tsx'),
    route('flags/:flagId', 'routes/workspace/flag.tsx'),
    route('settings', 'routes/workspace/settings.tsx'),
    route('settings/handover', 'routes/workspace/settings-handover.tsx'),
    route('settings/trail', 'routes/workspace/settings-trail.tsx'),
    route('settings/keys', 'routes/workspace/settings-keys.tsx'),
  ]),
  route('api/v1/kickoffs', 'routes/api/kickoffs.ts'),
  route('api/v1/openapi.json', 'routes/api/open-api.ts'),
  route('api/*', 'routes/api/nothing.ts'),
  route('k/:secret', 'routes/portal/open-link.ts'),
  route('kickoff/:kickoffId', 'routes/portal/kickoff.ts'),
  route('kickoff/:kickoffId/mark', 'routes/portal/mark.ts'),
  route('kickoff/:kickoffId/flag', 'routes/portal/flag.ts'),
  route('kickoff/:kickoffId/answer', 'routes/portal/answer.ts'),
  route('kickoff/:kickoffId/withdraw', 'routes/portal/withdraw.ts'),
  route('kickoff/:kickoffId/settle', 'routes/portal/settle.ts'),
  route('kickoff/:kickoffId/confirm', 'routes/portal/confirm.ts'),
  route('kickoff/:kickoffId/code', 'routes/portal/code.ts'),
  route('kickoff/:kickoffId/receipt/:number', 'routes/portal/receipt.tsx'),
  route('link', 'routes/portal/link.tsx'),
]
