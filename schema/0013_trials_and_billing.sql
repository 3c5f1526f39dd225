-- What a trial becomes that nobody is reached for, what was sold, and what billing takes away of it (decision 20).

alter table project_settings {{add}} bill_unreached bigint not null default 0;

-- The period as it was sold. Of the trials from before this step: the days between the call and the end that was said.
alter table follow_ups {{add}} trial_days bigint;
update follow_ups set trial_days = (
        select (follow_ups.trial_end - coalesce(c.dialled_at, c.stored_at) -
            (follow_ups.trial_end - coalesce(c.dialled_at, c.stored_at)) % 86400000) / 86400000
        from calls c where c.id = follow_ups.call_id)
    where trial_days is null and kind = 'second_confirmation' and trial_end is not null;
create index if not exists follow_ups_by_trial_end on follow_ups (kind, is_open, trial_end);

-- A call in which something was opened by the four standards; why its agent doubts it; why a customer refused.
alter table calls {{add}} sale bigint not null default 0;
alter table calls {{add}} sale_doubted {{text}};
alter table calls {{add}} refusal_reason {{name}};
update calls set sale = 1
    where sale = 0 and needs_correction = 0 and origin <> 'practice' and outcome_class = 'success'
    and exists (select 1 from follow_ups f where f.call_id = calls.id and f.kind = 'second_confirmation');
create index if not exists calls_sold on calls (project_id, sale, id);
create index if not exists calls_of_project_stored on calls (project_id, stored_at);

-- What time did to a follow-up is done by nobody: by_id may be null. A column cannot be changed in both dialects, so
-- the rows move into a table that has it, under the same name.
create table if not exists follow_up_steps (
    id {{key}},
    follow_up_id bigint not null references follow_ups (id),
    what {{name}} not null,
    by_id bigint references users (id),
    to_id bigint references users (id),
    call_uuid {{uuid}},
    reason {{text}} not null,
    happened_at bigint not null,
    action {{name}},
    from_state {{name}},
    to_state {{name}}
) {{table}};
create table if not exists follow_up_steps_moving (
    id {{key}},
    follow_up_id bigint not null references follow_ups (id),
    what {{name}} not null,                  -- assigned, worked, stepped, closed, set_due
    by_id bigint references users (id),      -- null: time did it
    to_id bigint references users (id),      -- of assigned; null: the team
    call_uuid {{uuid}},                      -- of worked
    reason {{text}} not null,                -- sealed under the customer's key, or empty
    happened_at bigint not null,
    action {{name}},
    from_state {{name}},
    to_state {{name}}
) {{table}};
insert into follow_up_steps_moving (id, follow_up_id, what, by_id, to_id, call_uuid, reason, happened_at, action,
        from_state, to_state)
    select s.id, s.follow_up_id, s.what, s.by_id, s.to_id, s.call_uuid, s.reason, s.happened_at, s.action,
        s.from_state, s.to_state
    from follow_up_steps s where not exists (select 1 from follow_up_steps_moving m where m.id = s.id);
drop table follow_up_steps;
alter table follow_up_steps_moving rename to follow_up_steps;
create index if not exists follow_up_steps_of on follow_up_steps (follow_up_id, id);

-- A delivery is a numbered batch of one list of one project; a sale stands in one delivery of a list at most.
create table if not exists billing_deliveries (
    id {{key}},
    project_id bigint not null references projects (id),
    list {{name}} not null,                  -- open, cancel, do_not_bill
    number bigint not null,                  -- from 1, without gaps
    taken_by_id bigint not null references users (id),
    taken_at bigint not null,
    row_count bigint not null,
    digest {{digest}} not null,              -- over its rows: sale, why, since when; never a value
    unique (project_id, list, number)
) {{table}};
create table if not exists billing_rows (
    id {{key}},
    delivery_id bigint not null references billing_deliveries (id),
    position bigint not null,                -- in the delivery, from 1
    call_id bigint not null references calls (id),
    list {{name}} not null,
    because {{name}} not null,               -- the state that put it there, or sold
    decided_at bigint not null,
    trial_end bigint,
    unique (call_id, list),
    unique (delivery_id, position)
) {{table}};
