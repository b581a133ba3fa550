create function private.published_line(_section text, _line jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return _line || jsonb_build_object('hash', private.digest(_section || _line::text));
end $$;
comment on function private.published_line(text, jsonb) is
  'A line together with the SHA-256 of where it stands and what it says: moved to another section, it says something else.';

create function private.published_item(_item public.items) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return private.published_line(_item.section, jsonb_build_object(
    'id', _item.id, 'boundary', _item.boundary, 'text', _item.text, 'detail', _item.detail,
    'dueOn', _item.due_on, 'side', _item.side, 'amount', trim_scale(_item.amount)::text));
end $$;
comment on function private.published_item(public.items) is 'A line as the buyer may read it: without its mail address and visibility.';

create function private.section_rank(_section text) returns int
language plpgsql immutable set search_path = '' as $$
begin
  return array_position(array[
    'business_problem', 'promised_outcomes', 'scope_boundaries', 'key_stakeholders',
    'delivery_dependencies', 'risks', 'pricing_exceptions', 'first_milestone'], _section);
end $$;
comment on function private.section_rank(text) is 'The buyer''s reading order; null for what the buyer never reads.';

create function private.published_section(_section text, _items jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return (
    select content || jsonb_build_object('hash', private.digest(content::text))
    from jsonb_build_object('section', _section, 'items', _items) content);
end $$;
comment on function private.published_section(text, jsonb) is 'A section of a version, from its published lines in order, with the SHA-256 of both.';

create function private.draft_content(_kickoff_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'account', d.account, 'firm', o.name, 'locale', k.locale, 'currency', d.currency,
      'salesOwner', sales.name, 'deliveryOwner', delivery.name,
      'sections', coalesce((
        select jsonb_agg(private.published_section(s.section, s.items) order by private.section_rank(s.section))
        from (
          select i.section, jsonb_agg(private.published_item(i) order by i.position) as items
          from public.items i
          where i.kickoff_id = k.id and i.visibility = 'client' and private.section_rank(i.section) is not null
          group by i.section
        ) s), '[]'))
    from public.kickoffs k
    join public.deals d on d.id = k.deal_id
    join public.organizations o on o.id = k.organization_id
    join public.members sales on sales.id = d.sales_owner_id
    join public.members delivery on delivery.id = d.delivery_owner_id
    where k.id = _kickoff_id);
end $$;
comment on function private.draft_content(uuid) is 'What a version published from the draft would hold: client-visible lines alone.';

create function private.amended_content(_content jsonb, _section text, _item jsonb, _change text) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_set(_content, '{sections}', coalesce(jsonb_agg(
    case when s.section ->> 'section' <> _section then s.section
    else private.published_section(_section, (
      select coalesce(jsonb_agg(case when i.item ->> 'id' = _item ->> 'id' then _item else i.item end order by i.place), '[]')
        || case when _change = 'add' then jsonb_build_array(_item) else '[]' end
      from jsonb_array_elements(s.section -> 'items') with ordinality as i (item, place)
      where not (_change = 'remove' and i.item ->> 'id' = _item ->> 'id')))
    end order by s.place) filter (
      where not (_change = 'remove' and s.section ->> 'section' = _section and jsonb_array_length(s.section -> 'items') = 1)
    ), '[]'))
  from jsonb_array_elements(_content -> 'sections') with ordinality as s (section, place)
$$;
comment on function private.amended_content(jsonb, text, jsonb, text) is
  'A version''s content with one line edited, added or removed and nothing else changed: unpublished drafts stay out.';

create function private.content_items(_content jsonb) returns table (section text, section_hash text, item_id uuid, item jsonb)
language plpgsql immutable set search_path = '' as $$
begin
  return query
    select s ->> 'section', s ->> 'hash', (i ->> 'id')::uuid, i
    from jsonb_array_elements(_content -> 'sections') s, jsonb_array_elements(s -> 'items') i;
end $$;
comment on function private.content_items(jsonb) is 'The lines of a version, in order.';

create function private.current_version(_kickoff public.kickoffs) returns public.versions
language plpgsql stable set search_path = '' as $$
declare
  version public.versions;
begin
  select * into version from public.versions where kickoff_id = _kickoff.id and number = _kickoff.current_version;
  return version;
end $$;
comment on function private.current_version(public.kickoffs) is 'The version that holds now; all null before the first.';
