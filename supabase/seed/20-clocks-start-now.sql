-- The demo's clocks begin to run when it is set up: nobody is mailed at once for the days that it was made to be old.
update public.recipients set asked_at = now();
update public.flags set lapsed_at = due_at where due_at <= now() and resolved_at is null and withdrawn_at is null;
