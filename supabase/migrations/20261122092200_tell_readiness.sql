create function public.is_ready() returns boolean
language sql stable security invoker set search_path = '' as $$ select true $$;
comment on function public.is_ready() is 'Anybody: whether the database answers. Asked by the health check.';
grant execute on function public.is_ready() to anon;
