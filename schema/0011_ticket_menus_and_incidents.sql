-- What tickets are judged by: what a project sets for their clocks (H1), whose groups people belong to.

-- A limit as text, "elapsed PT24H" or "working_days 5"; null: not set.
alter table project_settings {{add}} first_contact {{name}};
alter table project_settings {{add}} solved {{name}};
alter table project_settings {{add}} department_answer {{name}};
alter table project_settings {{add}} remedial_call {{name}};
alter table project_settings {{add}} warn_before_ms bigint;
alter table project_settings {{add}} escalate_after_ms bigint;

-- A name a line.
alter table users {{add}} skills {{text}};
alter table users {{add}} districts {{text}};
alter table users {{add}} departments {{text}};

-- What is published as a source, in versions (decision 19): working calendars, team hours, ticket menus. And known
-- incidents (H6): what a notice says is answered, and the tickets that are put down to it.

create table if not exists publications (
    id {{key}},
    kind {{name}} not null,
    project_id bigint not null,              -- 0: of no project
    name {{name}} not null,                  -- the region, the team; empty: a project has one
    version bigint not null,
    source {{text}} not null,
    published_by_id bigint not null references users (id),
    published_at bigint not null,
    unique (kind, project_id, name, version)
) {{table}};

alter table notices {{add}} is_incident bigint not null default 0;
alter table notices {{add}} incident_cause {{name}};
alter table notices {{add}} answer_zh {{text}};
alter table notices {{add}} answer_en {{text}};
alter table notices {{add}} expected_end bigint;

-- The notice of the incident.
alter table tickets {{add}} incident_id bigint;
create index if not exists tickets_of_incident on tickets (incident_id, follow_up_id);
