-- The blacklist of the house (H5): who proposed, who decided, the scope, the end, and its history. Do-not-call entries
-- stay where they are: nothing ever changes or deletes a row of do_not_call.

create table if not exists blacklist (
    id {{key}},
    uuid {{uuid}} not null unique,
    phone_index {{blind}} not null,
    project_id bigint not null,              -- 0: every project
    wrapped_key {{text}} not null,           -- of the two sealed columns; empty: the person is erased
    phone {{text}} not null,
    reason {{text}} not null,
    state {{name}} not null,
    urgent bigint not null,
    ends_at bigint,
    bars_until bigint not null,              -- what follows from the three above (storage/bar.h); 0: it does not bar
    proposed_by_id bigint not null references users (id),
    proposed_at bigint not null,
    decided_by_id bigint references users (id),
    decided_at bigint,
    revision bigint not null
) {{table}};
create index if not exists blacklist_by_phone on blacklist (phone_index, project_id, bars_until);
create index if not exists blacklist_by_state on blacklist (state, id);

create table if not exists blacklist_steps (
    id {{key}},
    blacklist_id bigint not null references blacklist (id),
    what {{name}} not null,                  -- proposed, approved, declined, lifted
    by_id bigint not null references users (id),
    reason {{text}} not null,                -- sealed under the entry's key
    happened_at bigint not null
) {{table}};
create index if not exists blacklist_steps_of on blacklist_steps (blacklist_id, id);

-- The number of a do-not-call that was typed in, sealed, so that the list can show it masked; null: some customer's.
alter table do_not_call {{add}} wrapped_key {{text}};
alter table do_not_call {{add}} phone {{text}};
