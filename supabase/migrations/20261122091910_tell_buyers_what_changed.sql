create function private.kickoff_version(_kickoff_id uuid, _secret text) returns int
language sql stable security definer set search_path = '' as $$
  select current_version from public.kickoffs where id = (private.holder(_kickoff_id, _secret)).kickoff_id
$$;
create function public.kickoff_version(kickoff_id uuid, secret text) returns int
language sql stable security invoker set search_path = '' as $$ select private.kickoff_version($1, $2) $$;
comment on function public.kickoff_version(uuid, text) is
  'Link: the number of the version that holds now, for a page that stands open meanwhile. Changes nothing.';

create function private.compared_version(_kickoff_id uuid, _number int) returns public.versions
language sql stable set search_path = '' as $$
  select * from public.versions where kickoff_id = _kickoff_id and number = _number
$$;
comment on function private.compared_version(uuid, int) is 'One of the two versions that are compared.';

create function private.version_numbers(_kickoff_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('number', number, 'publishedAt', published_at) order by number desc), '[]')
  from public.versions where kickoff_id = _kickoff_id
$$;
comment on function private.version_numbers(uuid) is 'The versions that can be compared, the latest first.';

create function private.buyer_changes(_kickoff_id uuid, _secret text, _from int, _to int) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  holder public.recipients := private.holder(_kickoff_id, _secret);
  latest int := (select current_version from public.kickoffs where id = holder.kickoff_id);
  pair int[] := private.version_pair(_from, _to, least(coalesce(private.base_version(holder.id), latest), latest - 1), latest);
  past public.versions := private.compared_version(holder.kickoff_id, pair[1]);
  present public.versions := private.compared_version(holder.kickoff_id, pair[2]);
begin
  return jsonb_build_object(
    'kickoff', jsonb_build_object('id', holder.kickoff_id, 'locale', present.content ->> 'locale'),
    'firm', private.firm(holder.organization_id),
    'versions', private.version_numbers(holder.kickoff_id),
    'past', private.version_json(past) || jsonb_build_object('content', past.content),
    'present', private.version_json(present) || jsonb_build_object('content', present.content),
    'causes', (
      select coalesce(jsonb_agg(jsonb_build_object('itemId', c.item_id) || private.buyer_cause(c.version, holder.id)), '[]')
      from private.line_changes(past, present) c));
end $$;
create function public.buyer_changes(kickoff_id uuid, secret text, earlier int, later int) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.buyer_changes($1, $2, $3, $4) $$;
comment on function public.buyer_changes(uuid, text, int, int) is
  'Link: two versions of the holder''s kickoff, and why each line changed; where none are named, what is new since the holder last spoke. Shape: buyerChangesSchema.';

grant execute on function
  private.kickoff_version(uuid, text), public.kickoff_version(uuid, text),
  private.buyer_changes(uuid, text, int, int), public.buyer_changes(uuid, text, int, int)
to anon;
