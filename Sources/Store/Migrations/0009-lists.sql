-- What long lists and sums walk through, so that they read what they count and nothing beside it.

-- What measures ask of a case, without the pages on which its answers lie.
CREATE INDEX case_file_facts ON case_file (tenant, service, id, handling_path, digest, channel,
    step, outcome, filed_at, closed_at);
CREATE INDEX case_event_by_kind ON case_event (tenant, case_file, kind, action, at);

DROP INDEX lead_by_state;
CREATE INDEX lead_by_state ON lead (tenant, state, handling_path, id, source, service, rule);
