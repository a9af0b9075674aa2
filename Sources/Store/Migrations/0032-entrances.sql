-- Places that open by themselves: a device at the door that says it is alive, and each visit once. Who came is
-- not kept: the code by which somebody came in is, under a key of the house, so that it counts one visit.

CREATE TABLE entrance (
    tenant {id} NOT NULL,
    place {id} NOT NULL,
    added_at {instant} NOT NULL,
    added_by {id},
    heard_at {instant},
    state {text},
    ended_at {instant},
    PRIMARY KEY (tenant, place),
    FOREIGN KEY (tenant, place) REFERENCES place (tenant, id)
) {index table};

CREATE TABLE entrance_visit (
    tenant {id} NOT NULL,
    place {id} NOT NULL,
    at {instant} NOT NULL,
    pass_hash {blob} NOT NULL,
    PRIMARY KEY (tenant, place, pass_hash),
    FOREIGN KEY (tenant, place) REFERENCES entrance (tenant, place)
) {index table};

CREATE INDEX entrance_visit_at ON entrance_visit (tenant, place, at);
