-- Two of the buyer's people who see a line differently: both owners hear of it once, the two themselves where the firm wants it.
begin;
select plan(15);
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('alder', tests.a_handoff() || jsonb_build_array(tests.a_person('fin', 'Fin Finance', 'approver')));
create function pg_temp.seen(_who text) returns jsonb
language sql as $$ select public.buyer_page(tests.the_kickoff(), tests.secret(_who)) -> 'seenDifferently' $$;
create function pg_temp.sides() returns jsonb
language plpgsql as $$
begin
  perform tests.act_as('sam@alder.example');
  return (select jsonb_agg(s -> 'name') from jsonb_array_elements(public.kickoff_page(tests.the_kickoff()) #> '{disagreements,0,sides}') s);
end $$;
grant execute on function pg_temp.seen(text), pg_temp.sides() to public;

select tests.flags('Rob Reader', 'outcome', '{"words": "Four days"}');
select is(tests.mails('people_disagree'), 0, 'One flag is no disagreement');
select tests.later('1 hour');
select tests.confirms('Bea Buyer');
select is(tests.mails('people_disagree'), 2, 'Who confirms what another flags disagrees: both owners hear of it');
select is(pg_temp.sides(), '["Rob Reader", "Bea Buyer"]', 'The team sees who');
select tests.act_as('sam@alder.example');
select is(jsonb_array_length(public.flag_page(tests.the_flag()) #> '{disagreement,sides}'), 2, 'So does the flag''s page');
select tests.act_as_nobody();
select is(pg_temp.seen('Bea Buyer'), '[]', 'The two are not told, unless the firm wants it');
select tests.act_as('ada@alder.example');
select public.change_organization(null, (public.settings_page(null) -> 'settings') || '{"showContradictions": true}');
select tests.act_as_nobody();
select is(pg_temp.seen('Bea Buyer') #> '{0,names}', '["Rob Reader"]', 'Then the one reads that the other sees it differently');
select is(pg_temp.seen('Rob Reader') #> '{0,names}', '["Bea Buyer"]', 'And the other');
select is(pg_temp.seen('Fin Finance'), '[]', 'Whoever said nothing of the line is told nothing');
select unalike(public.buyer_page(tests.the_kickoff(), tests.secret('Bea Buyer'))::text, '%Four days%', 'Nobody reads a colleague''s words');
select tests.step_back();
select tests.flags('Fin Finance', 'outcome', '{"words": "Six days"}');
select is(tests.mails('people_disagree'), 2, 'A third makes no second mail');
select is(jsonb_array_length(pg_temp.sides()), 3, 'But is seen');
select tests.act_as_nobody();
select public.withdraw_flag(tests.the_kickoff(), tests.secret('Fin Finance'), tests.the_flag());
select tests.step_back();
select tests.resolves('sam@alder.example', id, 'amended', tests.an_edit('Month-end in four days')) from public.flags where withdrawn_at is null;
select is(pg_temp.sides(), null, 'With another wording nobody disagrees any more');
select tests.step_back();
select tests.a_sent_kickoff('alder', tests.a_handoff() || jsonb_build_array(tests.a_person('fin', 'Fin Finance', 'approver')));
select tests.flags('Fin Finance', 'wifi', '{"words": "Hall 2"}');
select tests.flags('Rob Reader', 'wifi', '{"words": " HALL 2 "}');
select is(pg_temp.sides(), null, 'Two who flag the same in the same words agree');
select tests.step_back();
select tests.flags('Bea Buyer', 'wifi', '{"kind": "missing", "words": "Hall 2"}');
select is(tests.mails('people_disagree'), 4, 'Two who flag it for different reasons do not');
select is_empty($$ select * from private.broken_events() $$, 'The history is whole');

select * from finish();
rollback;
