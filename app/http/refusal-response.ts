import type { RefusalCode } from '~/domain/refusal'

const STATUS: Partial<Record<RefusalCode, number>> = {
  link_unknown: 404,
  kickoff_unknown: 404,
  flag_unknown: 404,
  recipient_unknown: 404,
  member_unknown: 404,
  too_many_attempts: 429,
  not_signed_in: 401,
  not_a_member: 403,
  not_allowed: 403,
  not_an_approver: 403,
  own_handoff: 403,
  above_threshold: 403,
  question_unknown: 404,
  contradiction_unknown: 404,
  promise_unknown: 404,
  attachment_unknown: 404,
  too_many_files: 422,
  change_order_unknown: 404,
  template_unknown: 404,
  import_unknown: 404,
  api_key_unknown: 404,
  invalid_input: 422,
  code_wrong: 422,
  code_expired: 422,
  sharing_unconfirmed: 422,
  reason_required: 422,
  no_questions: 422,
}

/** The status of the page that tells a refusal; all that is not listed is a conflict with what happened in the meantime. */
export const statusOfRefusal = (code: RefusalCode): number => STATUS[code] ?? 409
