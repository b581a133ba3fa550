create function private.handover_rules(_organization_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'plannedMargin', trim_scale(planned_margin)::text, 'exposureThreshold', trim_scale(exposure_threshold)::text,
    'ownReviewAllowed', own_review_allowed)
  from public.organizations where id = _organization_id
$$;
comment on function private.handover_rules(uuid) is 'Shape: handoverRulesSchema.';

create function private.change_handover_rules(_organization_id uuid, _rules jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  admin public.members := private.acting_admin(_organization_id);
begin
  update public.organizations set
    planned_margin = (_rules ->> 'plannedMargin')::numeric,
    exposure_threshold = (_rules ->> 'exposureThreshold')::numeric,
    own_review_allowed = (_rules ->> 'ownReviewAllowed')::boolean
  where id = admin.organization_id;
  perform private.weigh_again(admin.organization_id);
  perform private.record(admin.organization_id, null, 'handover_rules_changed', private.handover_rules(admin.organization_id), admin.id);
end $$;
create function public.change_handover_rules(organization_id uuid, rules jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.change_handover_rules($1, $2) $$;
comment on function public.change_handover_rules(uuid, jsonb) is 'Admin: the usual margin, from what exposure on a reason is needed, and whether who sold may accept.';

create function private.hour_costs_json(_organization_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('currency', currency, 'hourCost', trim_scale(hour_cost)::text) order by currency), '[]')
  from public.hour_costs where organization_id = _organization_id
$$;
comment on function private.hour_costs_json(uuid) is 'Shape: hourCostSchema.';

create function private.set_hour_costs(_organization_id uuid, _costs jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  admin public.members := private.acting_admin(_organization_id);
begin
  if jsonb_typeof(_costs) is distinct from 'array' or jsonb_array_length(_costs) > 200
    or (select count(distinct c ->> 'currency') <> count(*) from jsonb_array_elements(_costs) c) then
    perform private.refuse('invalid_input', 422, '{"field": "costs"}');
  end if;
  -- Two admins replacing the list at once must not leave a mixture.
  perform from public.organizations where id = admin.organization_id for no key update;
  delete from public.hour_costs where organization_id = admin.organization_id;
  insert into public.hour_costs (organization_id, currency, hour_cost)
  select admin.organization_id, c ->> 'currency', (c ->> 'hourCost')::numeric from jsonb_array_elements(_costs) c;
  perform private.weigh_again(admin.organization_id);
  perform private.record(admin.organization_id, null, 'hour_costs_set',
    jsonb_build_object('costs', private.hour_costs_json(admin.organization_id)), admin.id);
end $$;
create function public.set_hour_costs(organization_id uuid, costs jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.set_hour_costs($1, $2) $$;
comment on function public.set_hour_costs(uuid, jsonb) is 'Admin: what an hour costs in each currency; replaces the whole list.';

create function public.handover_settings_page(organization_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_member($1);
  definition public.fit_definitions := private.latest_fit_definition(member.organization_id);
begin
  return jsonb_build_object(
    'frame', private.frame(member),
    'rules', private.handover_rules(member.organization_id),
    'hourCosts', private.hour_costs_json(member.organization_id),
    'definition', jsonb_build_object('version', definition.version, 'criteria', definition.criteria));
end $$;
comment on function public.handover_settings_page(uuid) is 'Member: by what rules handoffs are handed over. Shape: handoverSettingsPageSchema.';

grant execute on function
  private.handover_rules(uuid), private.hour_costs_json(uuid),
  private.change_handover_rules(uuid, jsonb), public.change_handover_rules(uuid, jsonb),
  private.set_hour_costs(uuid, jsonb), public.set_hour_costs(uuid, jsonb),
  public.handover_settings_page(uuid)
to authenticated;
