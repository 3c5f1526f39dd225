-- The course of what a call left behind (decision 18): where it stands, how urgent it is, whom it is addressed to, why it
-- was planned and what it belongs to; its clocks; what is written down about tickets, orders and visits.

-- due stays the moment that strikes next, is_open what follows from the state: lists and claims are indexed by them.
alter table follow_ups {{add}} state {{name}} not null default '';
alter table follow_ups {{add}} priority {{name}} not null default 'normal';
alter table follow_ups {{add}} because {{name}} not null default 'outcome';
-- addressee: a district, a department or a skill. parent_id: of an order its ticket, of a callback the confirmation it is for.
alter table follow_ups {{add}} addressee {{text}};
alter table follow_ups {{add}} parent_id bigint;
alter table follow_ups {{add}} solved_due bigint;
create index if not exists follow_ups_of_parent on follow_ups (parent_id);

-- What a step did; of the steps before this one only what happened is known.
alter table follow_up_steps {{add}} action {{name}};
alter table follow_up_steps {{add}} from_state {{name}};
alter table follow_up_steps {{add}} to_state {{name}};

create table if not exists follow_up_clocks (
    id {{key}},
    follow_up_id bigint not null references follow_ups (id),
    name {{name}} not null,
    started bigint not null,
    due bigint,                              -- null: not set
    stopped bigint,                          -- null: running
    pace {{name}},                           -- of the limit it runs by; null: a promised moment
    length_ms bigint,
    days bigint,
    calendar_version bigint,
    unique (follow_up_id, name)
) {{table}};

create table if not exists tickets (
    id {{key}},
    follow_up_id bigint not null unique references follow_ups (id),
    cause {{name}} not null,                 -- a name of the project's menu
    into_faq bigint,                         -- null: not decided
    identity_verified bigint not null,
    facts_checked bigint not null,
    faq_searched bigint not null,
    what_happened {{text}} not null,         -- sealed, as are the others
    contacted {{text}} not null,
    handling {{text}} not null,
    result {{text}} not null,
    remedy {{text}} not null,
    reply {{text}} not null,
    customer_told {{text}} not null
) {{table}};

create table if not exists orders (
    id {{key}},
    follow_up_id bigint not null unique references follow_ups (id),
    request {{text}} not null,               -- sealed
    answer {{text}} not null                 -- sealed
) {{table}};

create table if not exists visits (
    id {{key}},
    follow_up_id bigint not null unique references follow_ups (id),
    result {{text}} not null                 -- sealed
) {{table}};

-- What was there before stands where its kind begins, or ended as its last step says. A confirmation that was worked is
-- what its call ended as; of one of which nothing is known nothing is charged.
update follow_ups set state = case kind when 'callback' then 'promised' when 'complaint_ticket' then 'open'
        when 'technical_query' then 'raised' else 'due' end
    where state = '' and is_open = 1;
update follow_ups set state = case kind when 'callback' then 'barred' when 'technical_query' then 'barred'
        else 'not_billed' end
    where state = '' and kind <> 'complaint_ticket'
    and exists (select 1 from follow_up_steps s where s.follow_up_id = follow_ups.id and s.what = 'closed');
update follow_ups set state = coalesce((select max(case c.outcome_class when 'success' then 'confirmed'
        when 'refusal' then 'cancelled' end) from follow_up_steps s join calls c on c.uuid = s.call_uuid
        where s.follow_up_id = follow_ups.id and s.what = 'worked'), 'not_billed')
    where state = '' and kind = 'second_confirmation';
update follow_ups set state = case kind when 'callback' then 'kept' when 'complaint_ticket' then 'closed'
        else 'cleared' end
    where state = '';
insert into follow_up_clocks (follow_up_id, name, started, due, stopped)
    select f.id, case f.kind when 'complaint_ticket' then 'first_contact' else 'due' end, f.created_at, f.due,
        case f.is_open when 1 then null else f.created_at end
    from follow_ups f where not exists (select 1 from follow_up_clocks c where c.follow_up_id = f.id);
