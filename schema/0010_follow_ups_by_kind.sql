-- The back office's queue is of every project: by kind, the clock that strikes first in front.
create index if not exists follow_ups_by_kind on follow_ups (kind, is_open, due_order, id);
