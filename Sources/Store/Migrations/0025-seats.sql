-- Pieces of offers that go back to those who wait, and who of a list was there on which day.

-- How many pieces cases have taken, those that came back and went out again each time: whoever takes one
-- when all have been out takes what another gave back.
ALTER TABLE offering ADD COLUMN handed_out {int} NOT NULL DEFAULT 0;

-- Somebody of the list on a day: there or not, and by whom a child was collected.
CREATE TABLE roll_call_mark (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    service {text} NOT NULL,
    meet {text} NOT NULL,
    day {date} NOT NULL,
    case_file {id} NOT NULL,
    state {text} NOT NULL,
    reason {blob},
    collector {blob},
    marked_at {instant} NOT NULL,
    marked_by {id},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    CHECK (state IN ('present', 'absent'))
) {table};

-- Nobody is marked twice on a day.
CREATE UNIQUE INDEX roll_call_mark_once ON roll_call_mark (tenant, service, meet, day, case_file);

-- A day whose list was closed: nothing of it changes any more.
CREATE TABLE roll_call_day (
    tenant {id} NOT NULL,
    service {text} NOT NULL,
    meet {text} NOT NULL,
    day {date} NOT NULL,
    closed_at {instant} NOT NULL,
    closed_by {id},
    PRIMARY KEY (tenant, service, meet, day)
) {index table};
