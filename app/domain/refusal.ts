import { z } from 'zod'

/**
 * Every expected "no" of a command, by what the situation is. Each has its own sentence on screen
 * (portal: the catalogue; workspace: `workspace/refusal-sentence.ts`). The database decides; `data` maps.
 */
export const refusalCodeSchema = z.enum([
  'link_unknown',
  'too_many_attempts',
  'version_superseded',
  'already_confirmed',
  'nothing_to_confirm',
  'not_an_approver',
  'line_gone',
  'draft_line_gone',
  'line_changed',
  'flag_unknown',
  'flag_already_resolved',
  'flag_not_resolved',
  'flag_settled',
  'code_wrong',
  'code_expired',
  'not_signed_in',
  'not_a_member',
  'not_allowed',
  'kickoff_unknown',
  'stale_revision',
  'already_sent',
  'not_sent_yet',
  'no_recipients',
  'nothing_to_send',
  'nothing_changed',
  'recipient_unknown',
  'member_unknown',
  'member_exists',
  'member_inactive',
  'last_admin',
  'invalid_input',
  'not_accepted',
  'review_not_requested',
  'review_already_requested',
  'own_handoff',
  'above_threshold',
  'exposure_risen',
  'reason_required',
  'questions_open',
  'question_unknown',
  'no_questions',
  'contradictions_open',
  'contradiction_unknown',
  'contradiction_settled',
  'sharing_unconfirmed',
  'promise_unknown',
  'fit_missing',
  'fit_unreconciled',
  'fit_closed',
  'fit_not_open',
  'template_unknown',
  'import_unknown',
  'api_key_unknown',
  'idempotency_key_reused',
])
export type RefusalCode = z.infer<typeof refusalCodeSchema>

/** `detail` holds what the sentence needs, e.g. who saved in the meantime; never anything internal to another organization. */
export type Refusal = { code: RefusalCode; status: number; detail: Record<string, unknown> }

/** A command's outcome. Anything unexpected is thrown instead. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal }
