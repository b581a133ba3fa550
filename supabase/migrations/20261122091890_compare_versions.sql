create function private.line_hash(_content jsonb, _item_id uuid) returns text
language sql immutable set search_path = '' as $$
  select c.item ->> 'hash' from private.content_items(_content) c where c.item_id = _item_id
$$;
comment on function private.line_hash(jsonb, uuid) is 'How a line reads in a version; null where the version does not hold it.';

create function private.changed_in(_kickoff_id uuid, _item_id uuid, _from int, _to int) returns public.versions
language sql stable set search_path = '' as $$
  select v.* from public.versions v
  where v.kickoff_id = _kickoff_id and v.number = (
    select past.number + 1
    from public.versions past join public.versions present on present.kickoff_id = past.kickoff_id and present.number = _to
    where past.kickoff_id = _kickoff_id and past.number >= _from and past.number < _to
      and private.line_hash(past.content, _item_id) is distinct from private.line_hash(present.content, _item_id)
    order by past.number desc limit 1)
$$;
comment on function private.changed_in(uuid, uuid, int, int) is
  'The version, later than _from, since which a line reads as it does in _to; all null when it has read so all along. Its reason is the change''s reason.';

create function private.line_changes(_past public.versions, _present public.versions) returns table (item_id uuid, version public.versions)
language sql stable set search_path = '' as $$
  select c.item_id, private.changed_in(_past.kickoff_id, c.item_id, _past.number, _present.number)
  from (
    select coalesce(present.item_id, past.item_id) as item_id
    from private.content_items(_past.content) past
    full join private.content_items(_present.content) present on present.item_id = past.item_id
    where present.item ->> 'hash' is distinct from past.item ->> 'hash'
  ) c
$$;
comment on function private.line_changes(public.versions, public.versions) is
  'The lines that read differently in two versions, are gone, or are new, each with the version that made it so. A line that only moved within its section is none of them.';

create function private.version_pair(_from int, _to int, _usual int, _latest int) returns int[]
language sql immutable set search_path = '' as $$
  select array[least(one, other), greatest(one, other)]
  from (
    select least(greatest(coalesce(_from, _usual), 1), _latest) as one, least(greatest(coalesce(_to, _latest), 1), _latest) as other
  ) asked
$$;
comment on function private.version_pair(int, int, int, int) is
  'Which two versions are compared, the older first, whichever was named first: a number that is none is taken for the nearest that is one.';

create function private.buyer_cause(_version public.versions, _recipient_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('version', _version.number, 'why', _version.why, 'flag', (
    select jsonb_build_object('id', f.id, 'isMine', f.recipient_id = _recipient_id, 'by', f.raised_by,
      'words', case when f.recipient_id = _recipient_id then f.words end)
    from public.flags f where f.id = _version.flag_id))
$$;
comment on function private.buyer_cause(public.versions, uuid) is
  'Why a line changed, for one of the buyer''s people: the words that went with the version, and whose flag led to it. A colleague''s flag is told by their name alone.';
