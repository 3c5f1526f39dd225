-- Contact rules (G2, G5, G6, G8): every revision of a project's settings is kept, a lead knows when it may be tried
-- again and what it was before it was leased, a follow-up its language, its revision and its history.

-- The settings a call is judged and planned with are those of its slip's revision. projects.second_confirmation_lead_ms
-- is where one of them stood before revisions were kept; it is read here and nowhere else.
create table if not exists project_settings (
    id {{key}},
    project_id bigint not null references projects (id),
    revision bigint not null,
    second_confirmation_lead_ms bigint,      -- null, here and below: not set
    calls_a_day bigint,
    permitted_from_minute bigint,            -- of the customer's day; both or none
    permitted_to_minute bigint,
    callback_grace_ms bigint,
    unique (project_id, revision)
) {{table}};
insert into project_settings (project_id, revision, second_confirmation_lead_ms)
    select p.id, p.settings_revision, p.second_confirmation_lead_ms from projects p
    where not exists (select 1 from project_settings s where s.project_id = p.id);

-- ready_at: of state "again" from when on, null while nobody said; lease_before: the state a lapsed lease gives back.
alter table leads {{add}} ready_at bigint;
alter table leads {{add}} lease_before {{name}};
create index if not exists leads_in_zone_order on leads (project_id, state, zone, list_id, row_no, id);
create index if not exists leads_to_try_again on leads (project_id, state, zone, ready_at, id);
create index if not exists leads_by_zone on leads (project_id, zone);
create index if not exists leads_by_phone on leads (phone_index);

-- language: of a speaker's, BCP 47.
alter table follow_ups {{add}} language {{name}} not null default '';
alter table follow_ups {{add}} revision bigint not null default 1;
create index if not exists follow_ups_of_project on follow_ups (project_id, is_open, due_order, id);
create index if not exists follow_ups_of_kind on follow_ups (is_open, kind, due_order, id);

-- What became of a follow-up after the call that made it.
create table if not exists follow_up_steps (
    id {{key}},
    follow_up_id bigint not null references follow_ups (id),
    what {{name}} not null,                  -- assigned, worked, closed
    by_id bigint not null references users (id),
    to_id bigint references users (id),      -- of assigned; null: the team
    call_uuid {{uuid}},                      -- of worked
    reason {{text}} not null,                -- sealed under the customer's key, or empty
    happened_at bigint not null
) {{table}};
create index if not exists follow_up_steps_of on follow_up_steps (follow_up_id, id);
