-- What everybody may read of cases: a row for each case on each list, written whenever the case changes, so that no
-- public page ever goes through cases. What is told of a case is sealed; it goes with what the case says.
CREATE TABLE shown (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    service {text} NOT NULL,
    list {text} NOT NULL,
    part {text} NOT NULL,
    case_file {id} NOT NULL,
    number {text},
    words {blob} NOT NULL,
    shown_at {instant} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) {table};

CREATE UNIQUE INDEX shown_once ON shown (tenant, case_file, list);
CREATE INDEX shown_of ON shown (tenant, service, list, id);
CREATE INDEX shown_of_part ON shown (tenant, service, list, part, id);
CREATE INDEX shown_by_number ON shown (tenant, service, list, number) WHERE number IS NOT NULL;

-- Keyed hashes of pairs of characters, by the row's number.
CREATE {virtual} TABLE shown_search {search table};

-- How many cases stand on each part of each list.
CREATE TABLE shown_count (
    tenant {id} NOT NULL,
    service {text} NOT NULL,
    list {text} NOT NULL,
    part {text} NOT NULL,
    cases {int} NOT NULL,
    PRIMARY KEY (tenant, service, list, part),
    CHECK (cases >= 0)
) {index table};
