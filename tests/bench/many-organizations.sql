-- Forty organizations whose records lie among each other as they would after months: two of 8,200 kickoffs, the others of 150.
-- Written at once rather than by commands, which would take an hour; each row is one that the commands leave behind.
create temp table firms as
select n, (private.found_organization('Firm ' || n, 'Ada', 'ada' || n || '@firm.example') ->> 'organizationId')::uuid as id,
  case when n <= 2 then 8200 else 150 end as size
from generate_series(1, 40) n;
insert into public.members (organization_id, name, email, role, user_id, joined_at)
select f.id, initcap(role) || ' ' || p, role || p || '.' || f.n || '@firm.example', role, gen_random_uuid(), now()
from firms f, unnest(array['sales', 'delivery']) role, generate_series(1, greatest(1, f.size / 1000)) p;

create temp table handoffs as
select row_number() over (order by random()) as place, f.id as organization_id, i,
  gen_random_uuid() as deal_id, gen_random_uuid() as kickoff_id, gen_random_uuid() as recipient_id, gen_random_uuid() as review_id,
  o.sales[1 + i / 30 % cardinality(o.sales)] as sales, o.delivery[1 + i / 7 % cardinality(o.delivery)] as delivery,
  'Account ' || i as account, (array['new_logo', 'expansion', 'renewal', 'pilot'])[1 + i % 4] as deal_type,
  case when i % 3 > 0 then 'owner_answers' when i % 30 = 0 then 'sales_answers' when i % 6 = 0 then 'delivery_reviews' else 'draft' end as waiting
from firms f
join (
  select organization_id, array_agg(id) filter (where role = 'sales') as sales, array_agg(id) filter (where role = 'delivery') as delivery
  from public.members group by organization_id) o on o.organization_id = f.id,
  generate_series(1, f.size) i;
alter table handoffs add saved_at timestamptz;
update handoffs set saved_at = now() - (40000 - place) * interval '1 minute';

insert into public.deals (id, organization_id, account, name, deal_type, amount, currency, closed_on, sales_owner_id, delivery_owner_id)
select deal_id, organization_id, account, 'Rollout of the ledger', deal_type, 1000 + i, 'EUR', '2026-08-06', sales, delivery
from handoffs order by place;
begin;
insert into public.kickoffs (
  id, organization_id, deal_id, locale, current_version, saved_at, saved_by, turn_since, sent_at, waiting, review, open_flags, turn, awaited_id)
select kickoff_id, organization_id, deal_id, 'en-GB', case when waiting = 'owner_answers' then 1 end, saved_at, sales, saved_at,
  case when waiting = 'owner_answers' then saved_at end, waiting,
  case waiting when 'owner_answers' then 'accepted' when 'sales_answers' then 'returned' when 'delivery_reviews' then 'requested' else 'none' end,
  case when waiting = 'owner_answers' then 2 else 0 end, case waiting when 'delivery_reviews' then 'delivery' when 'owner_answers' then null else 'sales' end,
  case waiting when 'sales_answers' then sales when 'delivery_reviews' then delivery end
from handoffs order by place;
insert into public.versions (organization_id, kickoff_id, number, content, content_hash, published_at, published_by)
select organization_id, kickoff_id, 1, '{}', '', saved_at, sales from handoffs where waiting = 'owner_answers' order by place;
commit;
insert into public.items (kickoff_id, id, organization_id, section, position, text, visibility, due_on)
select kickoff_id, gen_random_uuid(), organization_id, section, position, 'What the line says, in so many words', 'client',
  case when section = 'first_milestone' then date '2026-12-11' end
from handoffs, unnest(array['business_problem', 'promised_outcomes', 'risks', 'first_milestone']) with ordinality as line (section, position)
order by place;
insert into public.recipients (id, organization_id, kickoff_id, item_id, name, email, role, link_expires_at)
select recipient_id, organization_id, kickoff_id, gen_random_uuid(), 'Bea Buyer', 'bea@buyer.example', 'approver', now()
from handoffs where waiting = 'owner_answers' order by place;
insert into public.flags (
  organization_id, kickoff_id, recipient_id, raised_by, version_number, section, item_id, line, kind, words, before_start, idempotency_key,
  owner_id, owner_role, account, deal_type, due_at, resolution, resolved_at, accepted_at)
select organization_id, kickoff_id, recipient_id, 'Bea Buyer', 1, 'risks', gen_random_uuid(), '{"text": "The works council meets in December"}', 'wrong',
  repeat('We heard something else. ', 8), i % 50 = 0, gen_random_uuid(), sales, 'sales', account, deal_type,
  now() + random() * interval '30 days', case when i % 9 < 3 then 'clarified' end, case when i % 9 < 3 then now() end,
  case when i % 9 = 2 then now() end
from handoffs, generate_series(1, 2) where waiting = 'owner_answers' order by place;
insert into public.reviews (id, organization_id, kickoff_id, round, requested_by, decision, outcome, decided_by, decided_at)
select review_id, organization_id, kickoff_id, 1, sales, case when waiting = 'sales_answers' then 1 end,
  case when waiting = 'sales_answers' then 'returned' end, case when waiting = 'sales_answers' then delivery end,
  case when waiting = 'sales_answers' then saved_at end
from handoffs where waiting in ('sales_answers', 'delivery_reviews') order by place;
insert into public.review_questions (organization_id, kickoff_id, review_id, position, section, words, asked_by)
select organization_id, kickoff_id, review_id, position, 'risks', 'Which ones?', delivery
from handoffs, generate_series(1, 2) position where waiting = 'sales_answers' order by place;
-- The kickoff is told of a question when it is answered or the review decided; here neither comes after it.
update public.review_questions set position = position;
-- What was sent has a first milestone, and one in ten waits for delivery; one in twelve was reached. Dates lie around today, every second deal on the way waits for something.
insert into public.milestones (
  kickoff_id, organization_id, version_number, title, first_due_on, due_on, reached_at, reached_on, facts, state, look_again_on,
  awaits, awaits_count, awaits_since, awaited_id, account, account_key, name, deal_type, sales_owner_id, delivery_owner_id, signed_on, sent_at, confirmed_at)
select kickoff_id, organization_id, 1, 'What the line says, in so many words', due_on, due_on,
  case when i % 12 = 1 then now() end, case when i % 12 = 1 then due_on end,
  jsonb_build_object('isConfirmed', i % 5 > 0, 'claimedOn', null, 'total', 3, 'open', case when i % 2 = 0 then '[]' else jsonb_build_array(jsonb_build_object(
    'itemId', gen_random_uuid(), 'text', 'Wi-Fi in hall 3', 'side', 'buyer', 'owedBy', 'Bea Buyer', 'dueOn', due_on, 'promisedOn', due_on + 7)) end),
  case when i % 12 = 1 then 'reached' when due_on < current_date then 'late' when i % 2 = 1 then 'at_risk' when i % 5 = 0 then 'waiting_for_buyer' else 'on_track' end,
  case when i % 12 <> 1 then current_date + 1 end,
  case when i % 10 = 2 then 'accept' end, case when i % 10 = 2 then 2 else 0 end, case when i % 10 = 2 then saved_at end, case when i % 10 = 2 then sales end,
  account, lower(account), 'Rollout of the ledger', deal_type, sales, delivery, '2026-08-06', saved_at, case when i % 5 > 0 then saved_at end
from (select *, current_date - 30 + i % 120 as due_on from handoffs where waiting = 'owner_answers') sent order by place;
