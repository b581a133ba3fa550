create function private.team_cause(_version public.versions) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'version', _version.number, 'why', _version.why, 'publishedBy', (select name from public.members where id = _version.published_by),
    'flag', (select jsonb_build_object('id', f.id, 'by', f.raised_by, 'words', f.words) from public.flags f where f.id = _version.flag_id))
$$;
comment on function private.team_cause(public.versions) is 'Why a line changed, for the team: who published it, and the flag that led to it.';

create function public.compare_versions_page(kickoff_id uuid, earlier int, later int) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_on($1);
  latest int := (select k.current_version from public.kickoffs k where k.id = $1);
  pair int[];
  past public.versions;
  present public.versions;
begin
  if latest is null then perform private.refuse('not_sent_yet', 409); end if;
  pair := private.version_pair($2, $3, latest - 1, latest);
  past := private.compared_version($1, pair[1]);
  present := private.compared_version($1, pair[2]);
  return jsonb_build_object(
    'frame', private.frame(member),
    'kickoff', private.kickoff_head($1),
    'versions', private.version_numbers($1),
    'past', private.version_json(past) || jsonb_build_object('content', past.content),
    'present', private.version_json(present) || jsonb_build_object('content', present.content),
    'causes', (
      select coalesce(jsonb_agg(jsonb_build_object('itemId', c.item_id) || private.team_cause(c.version)), '[]')
      from private.line_changes(past, present) c));
end $$;
comment on function public.compare_versions_page(uuid, int, int) is
  'Member: two versions of a kickoff side by side, and why each line changed; where none are named, the last two. Shape: compareVersionsPageSchema.';

grant execute on function
  private.line_hash(jsonb, uuid), private.changed_in(uuid, uuid, int, int), private.line_changes(public.versions, public.versions),
  private.version_pair(int, int, int, int), private.compared_version(uuid, int), private.version_numbers(uuid),
  private.team_cause(public.versions), public.compare_versions_page(uuid, int, int)
to authenticated;
