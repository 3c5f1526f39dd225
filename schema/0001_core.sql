-- The first schema: people, projects and kits, customers, calls, what calls leave behind, and the events of it all.
-- Personal data stand here sealed (server/vault); blind indexes find them. Instants are UTC milliseconds.

create table if not exists users (
    id {{key}},
    uuid {{uuid}} not null unique,
    login {{name}} not null unique,
    number {{name}} not null unique,
    display_name {{name}} not null,
    roles {{name}} not null,                 -- names, separated by spaces
    spoken_languages {{text}} not null,      -- BCP 47, separated by spaces
    language {{name}} not null,
    active bigint not null,
    password_hash {{name}} not null
) {{table}};

create table if not exists sessions (
    id {{key}},
    token_digest {{digest}} not null unique,
    user_id bigint not null references users (id),
    issued_at bigint not null,
    expires_at bigint not null
) {{table}};
create index if not exists sessions_by_expiry on sessions (expires_at);

create table if not exists projects (
    id {{key}},
    uuid {{uuid}} not null unique,
    code {{name}} not null unique,
    kind {{name}} not null,
    title_zh {{text}} not null,
    title_en {{text}} not null,
    zone {{name}} not null,
    region {{name}} not null,
    state {{name}} not null,
    dialling bigint not null,
    second_confirmation_lead_ms bigint,      -- null: not set
    settings_revision bigint not null
) {{table}};

create table if not exists kit_parts (
    id {{key}},
    project_id bigint not null references projects (id),
    path {{name}} not null,
    version bigint not null,
    digest {{digest}} not null,
    source {{text}} not null,
    published_at bigint not null,
    published_by_id bigint not null references users (id),
    unique (project_id, path, version)
) {{table}};

create table if not exists contacts (
    id {{key}},
    uuid {{uuid}} not null unique,
    wrapped_key {{text}} not null,           -- empty: the person is erased
    name {{text}} not null,
    salutation {{text}} not null,
    phone {{text}} not null,
    phone_index {{blind}},
    last_four_index {{blind}},
    name_index {{blind}}
) {{table}};
create index if not exists contacts_by_phone on contacts (phone_index);
create index if not exists contacts_by_last_four on contacts (last_four_index);
create index if not exists contacts_by_name on contacts (name_index);

create table if not exists lists (
    id {{key}},
    uuid {{uuid}} not null unique,
    project_id bigint not null references projects (id),
    name {{text}} not null,
    imported_by_id bigint not null references users (id),
    created_at bigint not null
) {{table}};

-- A lead is held by one agent at most, and an agent holds one lead of a project at most: the unique index says so even
-- when two servers claim at once. Nulls do not collide.
create table if not exists leads (
    id {{key}},
    uuid {{uuid}} not null unique,
    project_id bigint not null references projects (id),
    contact_id bigint not null references contacts (id),
    list_id bigint not null references lists (id),
    row_no bigint not null,
    zone {{name}} not null,
    attributes {{text}} not null,
    attributes_revision bigint not null,
    phone_index {{blind}},                   -- the contact's; null once erased
    state {{name}} not null,
    attempts bigint not null,
    lease_epoch bigint not null,
    lease_agent_id bigint references users (id),
    lease_call {{uuid}},
    lease_purpose {{name}},
    lease_form_version bigint,
    lease_product_version bigint,
    lease_faq_version bigint,
    lease_settings_revision bigint,
    lease_issued_at bigint,
    lease_until bigint,
    lease_follow_up {{uuid}},
    unique (project_id, phone_index),
    unique (project_id, lease_agent_id)
) {{table}};
create index if not exists leads_in_order on leads (project_id, state, list_id, row_no, id);
create index if not exists leads_by_lease_end on leads (project_id, state, lease_until);
create index if not exists leads_by_contact on leads (contact_id);

create table if not exists calls (
    id {{key}},
    uuid {{uuid}} not null unique,
    project_id bigint not null references projects (id),
    lead_id bigint not null references leads (id),
    contact_id bigint not null references contacts (id),
    agent_id bigint not null references users (id),
    direction {{name}} not null,
    origin {{name}} not null,
    purpose {{name}} not null,
    form_version bigint not null,
    product_version bigint not null,
    faq_version bigint not null,
    dialled_at bigint,
    answered_at bigint,
    ended_at bigint,
    hung_up_by {{name}} not null,
    outcome {{name}} not null,
    outcome_class {{name}} not null,
    answers_plain {{text}} not null,
    answers_sealed {{text}} not null,
    one_datum {{text}} not null,
    digest {{digest}} not null,
    needs_correction bigint not null,
    problems {{text}} not null,
    stored_at bigint not null,
    delivered_by_id bigint not null references users (id),
    revision bigint not null
) {{table}};
create index if not exists calls_of_agent on calls (agent_id, id);
create index if not exists calls_of_project on calls (project_id, id);
create index if not exists calls_of_lead on calls (lead_id, id);

create table if not exists follow_ups (
    id {{key}},
    uuid {{uuid}} not null unique,
    project_id bigint not null references projects (id),
    lead_id bigint not null references leads (id),
    call_id bigint not null references calls (id),
    kind {{name}} not null,
    owner {{name}} not null,
    agent_id bigint references users (id),
    is_open bigint not null,
    due bigint,                              -- null: not set
    due_order bigint not null,               -- due, or after every moment
    trial_end bigint,
    subject {{text}} not null,
    created_at bigint not null
) {{table}};
create index if not exists follow_ups_of_agent on follow_ups (agent_id, is_open, due_order, id);
create index if not exists follow_ups_due on follow_ups (project_id, is_open, kind, due_order);
create index if not exists follow_ups_of_call on follow_ups (call_id);
create index if not exists follow_ups_of_lead on follow_ups (lead_id, is_open);

create table if not exists do_not_call (
    id {{key}},
    phone_index {{blind}} not null,
    project_id bigint not null,              -- 0: every project
    reason {{text}} not null,
    call_uuid {{uuid}},
    by_id bigint not null references users (id),
    since bigint not null,
    unique (phone_index, project_id)
) {{table}};

create table if not exists faq_uses (
    id {{key}},
    call_id bigint not null references calls (id),
    project_id bigint not null references projects (id),
    entry {{name}} not null,                 -- empty: no answer was found
    step {{name}} not null,
    used_at bigint not null,
    told bigint not null,
    searched {{text}} not null
) {{table}};
create index if not exists faq_uses_of_project on faq_uses (project_id, entry);

create table if not exists reveals (
    id {{key}},
    lead_id bigint not null references leads (id),
    by_id bigint not null references users (id),
    why {{text}} not null,
    revealed_at bigint not null
) {{table}};

create table if not exists event_lanes (
    lane bigint not null primary key,
    seq bigint not null,
    digest {{name}} not null
) {{table}};

create table if not exists events (
    lane bigint not null,
    seq bigint not null,
    happened_at bigint not null,
    type {{name}} not null,
    subject {{name}} not null,
    details {{text}} not null,
    previous {{name}} not null,
    digest {{digest}} not null,
    primary key (lane, seq)
) {{table}};
