create table public.dismissed_contradictions (
  kickoff_id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  organization_id uuid not null,
  one_reading text not null,
  other_reading text not null,
  about text not null check (about in ('amount', 'count', 'date', 'name', 'other')),
  note text not null default '' check (length(note) <= 500),
  dismissed_by uuid not null,
  dismissed_at timestamptz not null default private.clock(),
  primary key (kickoff_id, one_id, other_id),
  check (one_id < other_id),
  foreign key (kickoff_id, organization_id) references public.kickoffs (id, organization_id),
  foreign key (dismissed_by, organization_id) references public.members (id, organization_id)
);
comment on table public.dismissed_contradictions is
  'Two lines of a draft that looked as if they contradicted each other and, a member says, can both be true. Internal; holds while both read as they did then.';
comment on column public.dismissed_contradictions.one_reading is 'private.line_reading of the line when it was dismissed, as is other_reading of the other.';
create index dismissed_contradictions_of_organization on public.dismissed_contradictions (organization_id);
create index dismissed_contradictions_by_member on public.dismissed_contradictions (dismissed_by);
alter table public.dismissed_contradictions enable row level security;
revoke all on public.dismissed_contradictions from anon, authenticated;
grant select on public.dismissed_contradictions to authenticated;
create policy "members read their organization's dismissed contradictions" on public.dismissed_contradictions for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));

create function private.line_reading(_item public.items) returns text
language sql immutable set search_path = '' as $$
  select private.digest(jsonb_build_array(
    _item.section, _item.boundary, _item.text, _item.detail, _item.due_on, trim_scale(_item.amount), _item.email)::text)
$$;
comment on function private.line_reading(public.items) is 'All of a line that can contradict another, as a hash. Who may see it, and where it comes from, can not.';

create function private.reading_to_dismiss(_kickoff_id uuid, _item_id uuid, _seen text) returns text
language plpgsql set search_path = '' as $$
declare
  line public.items;
begin
  select * into line from public.items where kickoff_id = _kickoff_id and id = _item_id;
  if not found then perform private.refuse('draft_line_gone', 409); end if;
  if private.line_reading(line) is distinct from _seen then perform private.refuse('line_changed', 409); end if;
  return _seen;
end $$;
comment on function private.reading_to_dismiss(uuid, uuid, text) is 'Only lines that read as the member saw them: nobody vouches for what a colleague wrote meanwhile.';

create function private.dismiss_contradiction(_kickoff_id uuid, _dismissal jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_on(_kickoff_id);
  kickoff public.kickoffs := private.kickoff_of(_kickoff_id, member);
  one jsonb;
  other jsonb;
begin
  if jsonb_typeof(_dismissal -> 'lines') is distinct from 'array' or (
    select count(distinct (line ->> 'itemId')::uuid) from jsonb_array_elements(_dismissal -> 'lines') line
  ) <> 2 or jsonb_array_length(_dismissal -> 'lines') <> 2 then
    perform private.refuse('invalid_input', 422, '{"field": "lines"}');
  end if;
  select line into one from jsonb_array_elements(_dismissal -> 'lines') line order by (line ->> 'itemId')::uuid limit 1;
  select line into other from jsonb_array_elements(_dismissal -> 'lines') line order by (line ->> 'itemId')::uuid desc limit 1;
  insert into public.dismissed_contradictions as before (
    kickoff_id, one_id, other_id, organization_id, one_reading, other_reading, about, note, dismissed_by)
  values (
    kickoff.id, (one ->> 'itemId')::uuid, (other ->> 'itemId')::uuid, member.organization_id,
    private.reading_to_dismiss(kickoff.id, (one ->> 'itemId')::uuid, one ->> 'reading'),
    private.reading_to_dismiss(kickoff.id, (other ->> 'itemId')::uuid, other ->> 'reading'),
    _dismissal ->> 'about', coalesce(_dismissal ->> 'note', ''), member.id)
  on conflict (kickoff_id, one_id, other_id) do update set
    one_reading = excluded.one_reading, other_reading = excluded.other_reading, about = excluded.about, note = excluded.note,
    dismissed_by = excluded.dismissed_by, dismissed_at = excluded.dismissed_at
  where (before.one_reading, before.other_reading) <> (excluded.one_reading, excluded.other_reading);
  -- A colleague was quicker: it is said already, and by whom.
  if not found then return; end if;
  perform private.record(member.organization_id, kickoff.id, 'contradiction_dismissed', jsonb_build_object(
    'about', _dismissal ->> 'about', 'note', coalesce(_dismissal ->> 'note', ''), 'lines', (
      select jsonb_agg(i.text order by i.position) from public.items i
      where i.kickoff_id = kickoff.id and i.id in ((one ->> 'itemId')::uuid, (other ->> 'itemId')::uuid))), member.id);
end $$;
create function public.dismiss_contradiction(kickoff_id uuid, dismissal jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.dismiss_contradiction($1, $2) $$;
comment on function public.dismiss_contradiction(uuid, jsonb) is
  'Member: these two lines can both be true, as they read now. They are not proposed again before one of them reads otherwise. Shape: dismissalSchema.';

create function private.dismissed_json(_kickoff_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'itemIds', jsonb_build_array(d.one_id, d.other_id), 'about', d.about, 'note', d.note, 'by', m.name, 'at', d.dismissed_at
  ) order by d.dismissed_at desc, d.one_id, d.other_id), '[]')
  from public.dismissed_contradictions d
  join public.items one on one.kickoff_id = d.kickoff_id and one.id = d.one_id
  join public.items other on other.kickoff_id = d.kickoff_id and other.id = d.other_id
  join public.members m on m.id = d.dismissed_by
  where d.kickoff_id = _kickoff_id
    and private.line_reading(one) = d.one_reading and private.line_reading(other) = d.other_reading
$$;
comment on function private.dismissed_json(uuid) is 'What was dismissed and still holds: both lines read as they did then. Shape: dismissedSchema.';

grant execute on function
  private.line_reading(public.items), private.dismissed_json(uuid),
  private.dismiss_contradiction(uuid, jsonb), public.dismiss_contradiction(uuid, jsonb)
to authenticated;
