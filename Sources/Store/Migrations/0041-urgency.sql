-- Cases that are handled before others. The inbox keeps the mark, so that they are found without their cases.
ALTER TABLE case_file ADD COLUMN urgent {int} NOT NULL DEFAULT 0;
ALTER TABLE inbox ADD COLUMN urgent {int} NOT NULL DEFAULT 0;
CREATE INDEX inbox_urgent ON inbox (tenant, scope, duty, due_at, case_file, urgent) WHERE urgent = 1;

-- The time by the step's own term goes on beside a shorter one.
ALTER TABLE clock ADD COLUMN ordinary_due_at {instant};
ALTER TABLE clock ADD COLUMN ordinary_rest_kind {text};
ALTER TABLE clock ADD COLUMN ordinary_rest_amount {int};

-- A time in which everything that is applied for at a service is urgent from its filing on: a flood, an epidemic.
CREATE TABLE urgent_lane (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    service {text} NOT NULL,
    reason {text} NOT NULL,
    opened_at {instant} NOT NULL,
    until_day {date},
    opened_by {id},
    ended_at {instant},
    ended_by {id},
    PRIMARY KEY (tenant, id)
) {table};

CREATE UNIQUE INDEX urgent_lane_once ON urgent_lane (tenant, service) WHERE ended_at IS NULL;
CREATE INDEX urgent_lane_by_service ON urgent_lane (tenant, service, id);
