-- What reports count (decision 21): of each call what a cross table asks for, as numbers, and the sums of it. Nothing here
-- is a record: all of it can be made again from the calls, beside what stands, as another generation.

create table if not exists report_generations (
    generation bigint not null primary key,
    live bigint not null,                    -- what reports read: one at most
    as_of bigint not null                    -- when it was last brought up to the events
) {{table}};

-- Names of purposes, steps, outcomes, fields and options, and the values of a list's columns, each a number. A project's.
create table if not exists report_words (
    id {{key}},
    project_id bigint not null,
    word {{name}} not null,
    unique (project_id, word)
) {{table}};

create table if not exists projected_calls (
    generation bigint not null,
    call_id bigint not null,
    project_id bigint not null,
    agent_id bigint not null,
    purpose bigint not null,                 -- a word, as are step and outcome
    form_version bigint not null,
    origin bigint not null,                  -- the numbers are those of storage/tallies.h
    direction bigint not null,
    day bigint not null,                     -- since 1970-01-01, by the project's clock
    hour bigint not null,
    step bigint not null,                    -- where it ended; 0: before the talk
    outcome bigint not null,                 -- 0: it needs correction
    outcome_class bigint not null,           -- likewise
    dialled bigint not null,
    connected bigint not null,
    needs_correction bigint not null,
    sale bigint not null,
    talk_ms bigint not null,
    primary key (generation, call_id)
) {{narrow}};
create index if not exists projected_calls_of_day on projected_calls (generation, project_id, day);

create table if not exists projected_answers (
    generation bigint not null,
    call_id bigint not null,
    field bigint not null,                   -- a word, as is choice
    choice bigint not null,
    primary key (generation, call_id, field, choice)
) {{narrow}};

-- What was measured at each field. The first measurement of a call stays, so it is added once.
create table if not exists projected_measures (
    generation bigint not null,
    call_id bigint not null,
    primary key (generation, call_id)
) {{narrow}};

-- Sums over calls that are alike in what the grain looks at; what it does not look at is 0 (storage/tallies.h).
create table if not exists tallies (
    generation bigint not null,
    project_id bigint not null,
    grain bigint not null,
    field bigint not null,
    day bigint not null,
    purpose bigint not null,
    form_version bigint not null,
    origin bigint not null,
    direction bigint not null,
    hour bigint not null,
    agent_id bigint not null,
    step bigint not null,
    choice bigint not null,
    outcome bigint not null,
    outcome_class bigint not null,
    calls bigint not null,
    dialled bigint not null,
    connected bigint not null,
    needs_correction bigint not null,
    sales bigint not null,
    talk_ms bigint not null,
    primary key (generation, project_id, grain, field, day, purpose, form_version, origin, direction, hour, agent_id, step,
                 choice, outcome, outcome_class)
) {{narrow}};

create table if not exists field_tallies (
    generation bigint not null,
    project_id bigint not null,
    field bigint not null,
    day bigint not null,
    purpose bigint not null,
    form_version bigint not null,
    origin bigint not null,
    calls bigint not null,
    milliseconds bigint not null,
    corrections bigint not null,
    refusals bigint not null,
    one_datum bigint not null,
    left_empty bigint not null,
    primary key (generation, project_id, field, day, purpose, form_version, origin)
) {{narrow}};
