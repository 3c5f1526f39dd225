-- What the clocks of follow-ups were computed with and what was raised for them (H1), what is attached to a follow-up,
-- and drafts for the FAQ (H3).

alter table follow_up_clocks {{add}} hours_team {{name}};
alter table follow_up_clocks {{add}} hours_version bigint;
-- A year it was computed with was not published then.
alter table follow_up_clocks {{add}} provisional bigint not null default 0;
-- It runs, and has no moment or a provisional one: a job looks whether it can have one now.
alter table follow_up_clocks {{add}} to_reckon bigint not null default 0;
-- 0 none, 1 soon, 2 breached, 3 escalated (storage/alarm_rules.h); null: nobody is told of clocks of its kind.
alter table follow_up_clocks {{add}} alarm bigint;
create index if not exists follow_up_clocks_to_reckon on follow_up_clocks (to_reckon, follow_up_id);
create index if not exists follow_up_clocks_running on follow_up_clocks (stopped, alarm, due);

update follow_up_clocks set to_reckon = 1 where stopped is null and due is null;
update follow_up_clocks set alarm = 0 where alarm is null and follow_up_id in (select id from follow_ups where kind in
    ('callback', 'complaint_ticket', 'remedial_call', 'field_visit', 'department_order'));

create table if not exists follow_up_clock_events (
    id {{key}},
    follow_up_id bigint not null references follow_ups (id),
    clock {{name}} not null,
    what {{name}} not null,                  -- warned, breached, escalated, clock_set
    due bigint,
    happened_at bigint not null
) {{table}};
create index if not exists follow_up_clock_events_of on follow_up_clock_events (follow_up_id, id);

create table if not exists attachments (
    id {{key}},
    uuid {{uuid}} not null unique,
    follow_up_id bigint not null references follow_ups (id),
    name {{text}} not null,                  -- sealed
    type {{name}} not null,
    bytes bigint not null,
    by_id bigint not null references users (id),
    added_at bigint not null,
    removed_by_id bigint references users (id),
    removed_at bigint,
    removed_reason {{text}}                  -- sealed
) {{table}};
create index if not exists attachments_of on attachments (follow_up_id, id);

create table if not exists attachment_pieces (
    id {{key}},
    attachment_id bigint not null references attachments (id),
    number bigint not null,                  -- from 1
    content {{text}} not null,               -- sealed
    unique (attachment_id, number)
) {{table}};

create table if not exists faq_drafts (
    id {{key}},
    uuid {{uuid}} not null unique,
    project_id bigint not null references projects (id),
    follow_up_id bigint not null references follow_ups (id),
    question {{text}} not null,              -- sealed, as is the answer
    answer {{text}} not null,
    state {{name}} not null,                 -- open, taken, refused
    made_by_id bigint not null references users (id),
    made_at bigint not null,
    settled_by_id bigint references users (id),
    settled_at bigint,
    reason {{text}}
) {{table}};
create index if not exists faq_drafts_by_state on faq_drafts (project_id, state, id);
