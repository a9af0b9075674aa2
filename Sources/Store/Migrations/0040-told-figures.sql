-- What everybody may read of what the services count: as it was counted once a day, and left so.
CREATE TABLE told_figure (
    tenant {id} NOT NULL,
    service {text} NOT NULL,
    measure {text} NOT NULL,
    day {date} NOT NULL,
    told {text} NOT NULL,
    counted_at {instant} NOT NULL,
    PRIMARY KEY (tenant, service, measure, day)
) {table};
