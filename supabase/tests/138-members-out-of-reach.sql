-- What asks a member for an act reaches somebody who can act, also where that member's own address is dead.
begin;
select plan(9);
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('alder');
select tests.deliver();
create function pg_temp.notices() returns text
language sql as $$
  select string_agg(to_address || coalesce(' for ' || instead_of, ''), ', ' order by queued_at, to_address) from private.outbox where kind = 'flag_raised'
$$;
create function pg_temp.comes_back(_id text) returns void
language plpgsql as $$
begin
  update private.outbox set provider_id = id::text, sent_at = coalesce(sent_at, private.clock()) where kind = 'flag_raised' and provider_id is null;
  perform tests.act_as_delivery();
  perform public.note_mail_fate(_id, (select id::text from pg_temp.first_notice()), 'bounced', '2026-11-02 09:01+00', 'permanent_general');
  perform tests.step_back();
end $$;
create function pg_temp.first_notice() returns private.outbox
language sql security definer as $$ select * from private.outbox where kind = 'flag_raised' order by queued_at limit 1 $$;
grant execute on all functions in schema pg_temp to public;

select tests.flags('Bea Buyer', 'outcome');
select is(pg_temp.notices(), 'sam@alder.example', 'A flag''s notice goes to its owner');
select tests.later('1 minute');
select pg_temp.comes_back('w1');
select is(pg_temp.notices(), 'sam@alder.example, dee@alder.example for sam@alder.example', 'When it comes back, the deal''s other owner gets it');
select is(
  (select payload ->> 'memberName' from private.outbox where instead_of = 'sam@alder.example'), 'Dee Delivery', 'and is spoken to by their own name');
select pg_temp.comes_back('w2');
select is((select count(*)::int from private.outbox where kind = 'flag_raised'), 2, 'Told once more that it came back, nobody is mailed again');
select tests.later('1 minute');
select tests.flags('Bea Buyer', 'report');
select is((select count(*)::int from private.outbox where instead_of = 'sam@alder.example'), 2, 'The next notice goes there at once');

-- Neither owner can be reached.
insert into private.dead_addresses (organization_id, address, how, reason, died_at)
values (tests.firm('alder'), 'dee@alder.example', 'bounced', 'permanent_general', private.clock());
select tests.deliver();
select is(
  (select count(*)::int from private.outbox where kind = 'flag_raised' and to_address = 'ada@alder.example'), 1,
  'What still waited for the other owner, whose address died too, goes to an admin');
select tests.later('1 minute');
select tests.flags('Bea Buyer', 'wifi');
select is((select count(*)::int from private.outbox where kind = 'flag_raised' and to_address = 'ada@alder.example'), 2, 'and so does the next notice');

-- Nobody can: then nothing is lost, an admin finds it among the parked mail.
insert into private.dead_addresses (organization_id, address, how, reason, died_at)
values (tests.firm('alder'), 'ada@alder.example', 'bounced', 'permanent_general', private.clock());
select tests.later('1 minute');
select lives_ok($$ select tests.flags('Bea Buyer', 'council') $$, 'A flag is raised, whoever can be reached');
select tests.deliver();
select is(
  (select reason from private.outbox where kind = 'flag_raised' order by queued_at desc limit 1), 'address_dead', 'Its notice is parked for a person');

select * from finish();
rollback;
