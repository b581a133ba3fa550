create table public.shared_items (
  kickoff_id uuid not null,
  item_id uuid not null,
  organization_id uuid not null,
  words text not null,
  shared_by uuid not null,
  shared_at timestamptz not null default private.clock(),
  primary key (kickoff_id, item_id),
  foreign key (kickoff_id, organization_id) references public.kickoffs (id, organization_id),
  foreign key (shared_by, organization_id) references public.members (id, organization_id)
);
comment on table public.shared_items is 'Risks and price exceptions that a member, shown their words, agreed to let the buyer see. Asked once a line. Immutable.';
create index shared_items_by_member on public.shared_items (shared_by);
alter table public.shared_items enable row level security;
revoke all on public.shared_items from anon, authenticated;
grant select on public.shared_items to authenticated;
create policy "members read their organization's shared lines" on public.shared_items for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
create trigger shared_items_are_immutable before update or delete on public.shared_items
  for each row execute function private.forbid_change();
create trigger shared_items_are_kept before truncate on public.shared_items
  for each statement execute function private.forbid_change();

create function private.unshared_lines(_kickoff_id uuid) returns setof public.items
language sql stable set search_path = '' as $$
  select * from public.items i
  where i.kickoff_id = _kickoff_id and i.visibility = 'client' and i.section in ('risks', 'pricing_exceptions')
    and not exists (select from public.shared_items s where s.kickoff_id = i.kickoff_id and s.item_id = i.id)
  order by i.position
$$;
comment on function private.unshared_lines(uuid) is 'Risks and price exceptions of the draft that the buyer would see, and that nobody has been asked about.';

create function private.share_line(_line public.items, _member public.members) returns void
language plpgsql set search_path = '' as $$
declare
  said text := concat_ws(E'\n', _line.text, nullif(_line.detail, ''));
begin
  insert into public.shared_items (kickoff_id, item_id, organization_id, words, shared_by)
  values (_line.kickoff_id, _line.id, _line.organization_id, said, _member.id) on conflict do nothing;
  if not found then return; end if;
  perform private.record(_line.organization_id, _line.kickoff_id, 'item_shared',
    jsonb_build_object('section', _line.section, 'itemId', _line.id, 'words', said), _member.id);
end $$;
comment on function private.share_line(public.items, public.members) is 'Keeps who agreed to show a line, and which words they were shown.';

create function private.share_lines(_kickoff public.kickoffs, _shared uuid[], _member public.members) returns void
language plpgsql set search_path = '' as $$
declare
  unasked jsonb;
begin
  perform private.share_line(l, _member) from private.unshared_lines(_kickoff.id) l where l.id = any (_shared);
  select jsonb_agg(jsonb_build_object('id', l.id, 'section', l.section, 'text', l.text, 'detail', l.detail)) into unasked
  from private.unshared_lines(_kickoff.id) l;
  if unasked is not null then
    perform private.refuse('sharing_unconfirmed', 422, jsonb_build_object('items', unasked));
  end if;
end $$;
comment on function private.share_lines(public.kickoffs, uuid[], public.members) is
  'Refuses to save a risk or price exception for the buyer''s eyes before the member has seen its exact words and named it in _shared.';

create function private.share_amended(_flag public.flags, _line jsonb, _change text, _member public.members) returns void
language sql set search_path = '' as $$
  select private.share_line(l, _member) from private.unshared_lines(_flag.kickoff_id) l
  where l.id = (_line ->> 'id')::uuid and _change <> 'remove'
$$;
comment on function private.share_amended(public.flags, jsonb, text, public.members) is 'Who amends a line writes it for the buyer: nothing is left to ask.';
