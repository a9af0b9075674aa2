-- Services that take no applications for a time, said to everybody with the reason, and by how many days their running
-- deadlines are put off for it. Where the putting off has got to is kept, for it is done in parts.
CREATE TABLE service_pause (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    service {text} NOT NULL,
    reason {text} NOT NULL,
    started_at {instant} NOT NULL,
    until_day {date},
    puts_off {int} NOT NULL,
    started_by {id},
    reached_filed {instant},
    reached {id},
    put_off_at {instant},
    ended_at {instant},
    ended_by {id},
    PRIMARY KEY (tenant, id),
    CHECK (puts_off BETWEEN 0 AND 60)
) {table};

CREATE UNIQUE INDEX service_pause_once ON service_pause (tenant, service) WHERE ended_at IS NULL;
CREATE INDEX service_pause_by_service ON service_pause (tenant, service, id);
