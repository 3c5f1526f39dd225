-- What time does on its own: a row a job with the lease of the server that is at it, and the seals of the event lanes.

create table if not exists jobs (
    name {{name}} not null primary key,
    position {{text}} not null,              -- the job's cursor, in its own words
    due bigint not null,
    retry_at bigint,                         -- after a failure
    owner {{name}} not null,                 -- the server that is at it, or empty
    epoch bigint not null,                   -- of its lease; a batch is written under it or not at all
    held_until bigint not null,
    touched_at bigint not null,
    done bigint not null,
    batches bigint not null,
    finished_at bigint,
    failures bigint not null,                -- in a row
    last_failure {{name}} not null,
    last_failure_at bigint
) {{table}};

create table if not exists lane_seals (
    lane bigint not null,
    seq bigint not null,
    series {{uuid}} not null,
    digest {{digest}} not null,
    sealed_at bigint not null,
    mac {{name}} not null,
    primary key (lane, seq)
) {{table}};
