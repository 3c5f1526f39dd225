-- Published parts of kits that no new slip is made with (DESIGN 3); the part itself stays as it is.

create table if not exists kit_withdrawals (
    id {{key}},
    project_id bigint not null references projects (id),
    path {{name}} not null,
    version bigint not null,
    reason {{text}} not null,
    by_id bigint not null references users (id),
    withdrawn_at bigint not null,
    unique (project_id, path, version)
) {{table}};
