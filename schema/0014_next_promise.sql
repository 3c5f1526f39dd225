-- Whose turn is it: promises of one kind that one agent owes, or nobody yet. Without the owner in the index a claim reads
-- every callback of the team to learn that no second confirmation is due (measured: 32 ms at 100,000 callbacks).
create index if not exists follow_ups_next on follow_ups (project_id, is_open, kind, agent_id, due_order, id);
-- Every index that holds a state is written twice a call. These two are asked by nothing any longer: the list's order is
-- asked zone by zone (leads_in_zone_order), a kind's promises by follow_ups_by_kind.
drop index if exists leads_in_order {{from_leads}};
drop index if exists follow_ups_of_kind {{from_follow_ups}};
