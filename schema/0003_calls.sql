-- Late calls and their correction, amendments, what the desk measured, and customers who call.

-- What of its slip a call is judged with again when it is amended (null: stored before this step), and who corrects it.
alter table calls {{add}} lease_epoch bigint;
alter table calls {{add}} leased bigint;
alter table calls {{add}} slip_issued_at bigint;
alter table calls {{add}} slip_zone {{name}};
alter table calls {{add}} slip_attributes_revision bigint;
alter table calls {{add}} slip_settings_revision bigint;
alter table calls {{add}} slip_follow_up {{uuid}};
-- Sealed: the request of a call that came with faults.
alter table calls {{add}} original {{text}};
-- Null: nobody, or the team leader's queue.
alter table calls {{add}} correction_owner_id bigint;
create index if not exists calls_to_correct_of_agent on calls (correction_owner_id, id);
create index if not exists calls_to_correct on calls (project_id, needs_correction, id);

-- The lease of this call was given to a customer who called; it means nothing once lease_call is another.
alter table leads {{add}} lease_inbound_call {{uuid}};

create table if not exists amendments (
    id {{key}},
    call_id bigint not null references calls (id),
    revision bigint not null,                -- of the call afterwards
    field {{text}} not null,
    value_before {{text}} not null,          -- sealed, as are the other two
    value_after {{text}} not null,
    reason {{text}} not null,
    by_id bigint not null references users (id),
    amended_at bigint not null,
    unique (call_id, revision)
) {{table}};

create table if not exists field_telemetry (
    id {{key}},
    call_id bigint not null references calls (id),
    field {{name}} not null,
    milliseconds bigint not null,
    corrections bigint not null,
    refusals bigint not null,
    one_datum bigint not null,
    left_empty bigint not null,
    unique (call_id, field)
) {{table}};
