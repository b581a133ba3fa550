create function private.page_size() returns int
language sql immutable set search_path = '' as $$ select 18 $$;
comment on function private.page_size() is 'Rows of a list''s page. A list reads one more, to tell whether there is another page.';

create function private.page_key(_at timestamptz, _id uuid) returns text
language sql immutable set search_path = '' as $$ select extract(epoch from _at)::text || '~' || _id $$;
comment on function private.page_key(timestamptz, uuid) is 'Where the next page of a list starts: lists are paged by key, never by offset.';

create function private.key_id(_key text) returns uuid
language plpgsql immutable set search_path = '' as $$
begin
  return case when _key ~ '^\d{1,12}(\.\d{1,6})?~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then split_part(_key, '~', 2)::uuid end;
end $$;
comment on function private.key_id(text) is 'The id in a page key; null for anything that is not one.';

create function private.key_time(_key text) returns timestamptz
language sql immutable set search_path = '' as $$
  select case when private.key_id(_key) is not null then to_timestamp(split_part(_key, '~', 1)::numeric) end
$$;
comment on function private.key_time(text) is 'The time in a page key; null for anything that is not one.';

grant execute on function
  private.page_size(), private.page_key(timestamptz, uuid), private.key_id(text), private.key_time(text)
to authenticated;

-- Each policy asks for the caller's memberships, several times a page: in a hash they are found in one step, however many members there are.
drop index public.members_by_user;
create index members_by_user on public.members using hash (user_id) where deactivated_at is null;
-- The names beside a list's rows, and who can own one, without reading the members.
create index members_of_organization on public.members (organization_id, id) include (name, role, deactivated_at);
