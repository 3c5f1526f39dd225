-- How a generation of the reports' sums was made (storage/summed_spans.h): what it has no sums for is read from finer ones
-- until the projector has made another beside it.

alter table report_generations {{add}} counted_as bigint not null default 1;
