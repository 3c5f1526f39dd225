-- Notices to everybody or to who works in a project (I2), and who has read them.

create table if not exists notices (
    id {{key}},
    uuid {{uuid}} not null unique,
    project_id bigint references projects (id),  -- null: everybody
    urgent bigint not null,
    title_zh {{text}} not null,
    title_en {{text}} not null,
    text_zh {{text}} not null,
    text_en {{text}} not null,
    valid_from bigint not null,
    valid_until bigint,                      -- null: until it is withdrawn
    published_by_id bigint not null references users (id),
    published_at bigint not null,
    withdrawn_by_id bigint references users (id),
    withdrawn_at bigint,
    ends_at bigint not null                  -- withdrawn or no longer valid, or after every moment
) {{table}};
create index if not exists notices_by_end on notices (ends_at, id);

create table if not exists notice_acknowledgements (
    id {{key}},
    notice_id bigint not null references notices (id),
    user_id bigint not null references users (id),
    acknowledged_at bigint not null,
    unique (notice_id, user_id)
) {{table}};
