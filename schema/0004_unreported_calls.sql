-- A customer who has been dialled is kept from others until the call is stored, or could no longer come (its slip has run
-- out): the call may wait in an outbox while its lease ends. Null: nothing is unreported.
alter table leads {{add}} unreported_until bigint;
