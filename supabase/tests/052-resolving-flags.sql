-- The owner answers, and ends the round: clarified or amended. At our cost or at a price: 054.
begin;
select plan(62);
select tests.a_firm('alder');
select tests.a_sent_kickoff('alder');
select tests.flags('Bea Buyer', 'outcome');

create function pg_temp.resolve(_resolution text, _words text default 'This is how it is', _amendment jsonb default null, _round int default 1) returns jsonb
language sql as $$ select public.resolve_flag(tests.the_flag(), _round, _resolution, _words, _amendment) $$;
create function pg_temp.lines(_section text) returns text[]
language sql stable security definer as $$
  select array(
    select i ->> 'text' from public.versions v, jsonb_array_elements(v.content -> 'sections') s, jsonb_array_elements(s -> 'items') i
    where v.kickoff_id = tests.the_kickoff() and v.number = tests.version() and s ->> 'section' = _section)
$$;
create function pg_temp.side(_key text) returns text
language sql stable security definer as $$
  select (i ->> 'side') || ' ' || (select side from public.items where kickoff_id = v.kickoff_id and id = tests.line(_key))
  from public.versions v, jsonb_array_elements(v.content -> 'sections') s, jsonb_array_elements(s -> 'items') i
  where v.kickoff_id = tests.the_kickoff() and v.number = tests.version() and i ->> 'id' = tests.line(_key)::text
$$;
grant execute on function pg_temp.resolve(text, text, jsonb, int), pg_temp.lines(text), pg_temp.side(text) to public;

-- Answers and notes.
select tests.act_as('sam@alder.example');
select lives_ok($$ select public.reply_to_flag(tests.the_flag(), 'We look into it') $$, 'The owner answers in the buyer''s thread');
select lives_ok($$ select public.note_on_flag(tests.the_flag(), 'CANARY-NOTE') $$, 'The owner leaves a note for colleagues');
select is(tests.mails('flag_answered', 'bea@buyer.example'), 1, 'The buyer is mailed the answer, and no note');
select is(public.flag_page(tests.the_flag()) #>> '{notes,0,words}', 'CANARY-NOTE', 'Colleagues read the note');
select throws_ok($$ select public.reply_to_flag(tests.the_flag(), ' ') $$, '23514', null, 'Nobody answers nothing');
select throws_ok($$ select public.note_on_flag(tests.the_flag(), repeat('x', 4001)) $$, '23514', null, 'Nobody writes a note without end');
select tests.refused($$ select public.reply_to_flag(gen_random_uuid(), 'Hello') $$, 'flag_unknown', 404, 'Nobody answers a flag that is not there');
select tests.refused($$ select public.note_on_flag(gen_random_uuid(), 'Hello') $$, 'flag_unknown', 404, 'Nobody notes on a flag that is not there');
select tests.refused($$ select public.flag_page(gen_random_uuid()) $$, 'flag_unknown', 404, 'Nobody reads a flag that is not there');

-- Handing over.
select lives_ok($$ select public.reassign_flag(tests.the_flag(), tests.member('dee@alder.example')) $$, 'The owner hands the flag to a colleague');
select is(tests.mails('flag_raised', 'dee@alder.example'), 1, 'The colleague is mailed');
select tests.refused($$ select public.reassign_flag(tests.the_flag(), gen_random_uuid()) $$, 'member_inactive', 422, 'Nobody hands a flag to nobody');
select tests.remove('gone@alder.example');
select tests.act_as('sam@alder.example');
select tests.refused(
  $$ select public.reassign_flag(tests.the_flag(), tests.member('gone@alder.example')) $$, 'member_inactive', 422, 'Nobody hands a flag to who was removed');

-- Clarified.
select tests.refused($$ select pg_temp.resolve('clarified', '') $$, 'invalid_input', 422, 'Nobody resolves without a word to the buyer');
select tests.refused($$ select pg_temp.resolve('solved') $$, 'invalid_input', 422, 'There is no resolution that nobody knows');
select tests.refused($$ select pg_temp.resolve(null) $$, 'invalid_input', 422, 'Nobody resolves without saying how');
select tests.refused($$ select pg_temp.resolve('withdrawn') $$, 'invalid_input', 422, 'Nobody takes back what the buyer said: only they withdraw');
select tests.refused($$ select pg_temp.resolve('clarified', _round => 2) $$, 'flag_already_resolved', 409, 'Nobody resolves a round that they have not seen');
select tests.refused($$ select pg_temp.resolve('clarified', _round => null) $$, 'flag_already_resolved', 409, 'Nobody resolves no round');
select lives_ok($$ select pg_temp.resolve('clarified') $$, 'A member clarifies');
select is(tests.waiting(), 'buyer_settles', 'The kickoff waits for the buyer to accept');
select is(tests.mails('flag_resolved', 'bea@buyer.example'), 1, 'The buyer is mailed the resolution');
select is(tests.version(), 1, 'Clarifying changes no version');
select tests.act_as('dee@alder.example');
select tests.refused($$ select pg_temp.resolve('amended') $$, 'flag_already_resolved', 409, 'A colleague who comes second is told so');
select results_eq(
  $$ select m.name, f.resolution from public.flags f join public.members m on m.id = f.resolved_by $$, $$ values ('Sam Sales', 'clarified') $$,
  'What the first one did stands');
select tests.step_back();
select tests.settles('Bea Buyer', tests.the_flag());
select tests.act_as('dee@alder.example');
select tests.refused($$ select pg_temp.resolve('clarified') $$, 'flag_settled', 409, 'What the buyer accepted is not resolved again');
select tests.refused($$ select public.reply_to_flag(tests.the_flag(), 'One more thing') $$, 'flag_settled', 409, 'What the buyer accepted is not answered');
select tests.refused(
  $$ select public.reassign_flag(tests.the_flag(), tests.member('sam@alder.example')) $$, 'flag_settled', 409, 'What the buyer accepted is not handed over');
select lives_ok($$ select public.note_on_flag(tests.the_flag(), 'For next time') $$, 'Colleagues may still note what they learned');

-- Amended.
select tests.step_back();
select tests.flags('Bea Buyer', 'outcome');
select tests.act_as('sam@alder.example');
select tests.refused(format('select pg_temp.resolve(''amended'', _amendment => %L)', amendment), code, 422, format('No line is amended by %s', coalesce(amendment, 'nothing')))
from (values
  (null, 'invalid_input'), ('{"change": "swap"}', 'invalid_input'), (tests.an_edit('Month-end in five days')::text, 'nothing_changed')
) as wrong (amendment, code);
select throws_ok(format('select pg_temp.resolve(''amended'', _amendment => tests.an_edit(''Fine'') || %L)', wrong), '23514', null, format('No line becomes %s', left(wrong, 40)))
from unnest(array[
  '{"text": " "}', jsonb_build_object('text', repeat('x', 1001))::text, jsonb_build_object('detail', repeat('x', 501))::text,
  '{"dueOn": "infinity"}', '{"amount": "NaN"}']) wrong;
select is(tests.version(), 1, 'Of a refused amendment no version is left');
select is(
  pg_temp.resolve('amended', repeat('Because we counted again. ', 100), tests.an_edit('Month-end in six days')), '{"version": 2}',
  'Amending publishes the next version in the same step, however much there is to explain');
select is(pg_temp.lines('promised_outcomes'), array['Month-end in six days', 'One report a week'], 'The version holds the amended line, the other as it was');
select is(
  (select text from public.items where kickoff_id = tests.the_kickoff() and id = tests.line('outcome')), 'Month-end in six days', 'The draft follows');
select is(tests.mails('version_published', 'rob@buyer.example'), 1, 'The other recipient hears of the version');
select is(tests.mails('version_published', 'bea@buyer.example'), 0, 'Who flagged hears of it with the resolution alone');
select tests.refused(
  $$ select public.save_handoff(tests.the_kickoff(), 1, tests.a_deal('alder'), tests.a_handoff()) $$, 'stale_revision', 409,
  'A colleague with the old draft open does not undo the amendment');

-- A line that the draft no longer holds, or holds back.
select tests.step_back();
select tests.flags('Bea Buyer', 'report');
select tests.act_as('sam@alder.example');
select public.save_handoff(tests.the_kickoff(), tests.revision(), tests.a_deal('alder'), tests.without(tests.a_handoff(), 'report'));
select lives_ok($$ select pg_temp.resolve('amended', _amendment => tests.an_edit('A report a month')) $$, 'A line is amended that the draft has lost');
select is((select visibility from public.items where id = tests.line('report')), 'client', 'It is in the draft again: the next version does not lose it');

-- A line is added, or removed.
select tests.step_back();
select tests.flags('Bea Buyer', 'price', '{"section": "pricing_exceptions", "itemId": null, "kind": "missing"}');
select tests.act_as('sam@alder.example');
select tests.refused(
  $$ select pg_temp.resolve('amended', _amendment => tests.an_edit('Nothing to edit')) $$, 'line_gone', 409, 'Where a section was flagged there is no line to edit');
select lives_ok(
  $$ select pg_temp.resolve('amended', _amendment => tests.an_edit('Ten per cent off') || '{"change": "add", "amount": "10.50"}') $$, 'What was missing is added');
select is(pg_temp.lines('pricing_exceptions'), array['Ten per cent off'], 'The buyer reads it in a section that was not there, and nothing of the firm''s own lines');
select tests.step_back();
select tests.flags('Bea Buyer', 'milestone');
select tests.act_as('sam@alder.example');
select tests.refused(
  $$ select pg_temp.resolve('amended', _amendment => tests.an_edit('Another') || '{"change": "add"}') $$, 'invalid_input', 422, 'There is one first milestone');
select lives_ok($$ select pg_temp.resolve('amended', _amendment => '{"change": "remove"}') $$, 'What is wrong altogether is removed');
select is(pg_temp.lines('first_milestone'), '{}', 'A section without lines is gone');

-- People.
select tests.step_back();
select tests.flags('Bea Buyer', 'rob');
select tests.act_as('sam@alder.example');
select lives_ok($$ select pg_temp.resolve('amended', _amendment => tests.an_edit('Robert Reader')) $$, 'A misspelt name is amended');
select ok(tests.recipient('Robert Reader') is not null, 'The recipient is called so from now on');
select is(pg_temp.side('rob'), 'buyer buyer', 'Where the amendment names no side, they stay on theirs');
select tests.step_back();
select tests.flags('Bea Buyer', 'rob');
select tests.act_as('sam@alder.example');
select tests.refused(
  $$ select pg_temp.resolve('amended', _amendment => tests.an_edit('Robert Reader') || '{"side": "firm"}') $$, 'invalid_input', 422,
  'Who holds a buyer''s link is on the buyer''s side');
select throws_ok(
  $$ select pg_temp.resolve('amended', _amendment => tests.an_edit('Wi-Fi') || '{"change": "add", "side": "nobody"}') $$, '23514', null, 'There is no fourth side');
select lives_ok(
  $$ select pg_temp.resolve('amended', _amendment => tests.an_edit('Tia Third') || '{"change": "add", "side": "third_party"}') $$, 'A person is added on their own side');
select ok(pg_temp.lines('key_stakeholders') @> array['Tia Third'], 'The buyer reads of them');
select tests.step_back();
select tests.flags('Bea Buyer', 'wifi');
select tests.act_as('sam@alder.example');
select lives_ok($$ select pg_temp.resolve('amended', _amendment => tests.an_edit('Wi-Fi in hall 3') || '{"side": "firm"}') $$, 'Who owes a thing is amended');
select is(pg_temp.side('wifi'), 'firm firm', 'The version and the draft hold the other side');
select tests.step_back();
select tests.flags('Bea Buyer', 'bea');
select tests.act_as('sam@alder.example');
select tests.refused(
  $$ select pg_temp.resolve('amended', _amendment => '{"change": "remove"}') $$, 'no_recipients', 422, 'The only one who can approve is not amended away');

select * from finish();
rollback;
