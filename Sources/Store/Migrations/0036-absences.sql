-- When a colleague is away, and who stands in meanwhile; whose place somebody acted in; the colleague whom the applicant
-- of a case has as a contact by name.
CREATE TABLE absence (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    account {id} NOT NULL,
    stand_in {id},
    from_day {date} NOT NULL,
    until_day {date},
    made_at {instant} NOT NULL,
    made_by {id},
    ended_at {instant},
    ended_by {id},
    PRIMARY KEY (tenant, id),
    CHECK (stand_in IS NULL OR stand_in <> account),
    CHECK (until_day IS NULL OR until_day >= from_day)
) {table};

CREATE INDEX absence_of ON absence (tenant, account, from_day);
CREATE INDEX absence_by_stand_in ON absence (tenant, stand_in) WHERE ended_at IS NULL;

ALTER TABLE case_event ADD COLUMN in_place_of {id};
ALTER TABLE case_file ADD COLUMN contact {id};

CREATE INDEX case_file_by_contact ON case_file (tenant, contact) WHERE contact IS NOT NULL AND closed_at IS NULL;
