-- Services as published, and their cases. What people wrote is sealed.

CREATE TABLE program (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    service {text} NOT NULL,
    digest {text} NOT NULL,
    title {text} NOT NULL,
    title_en {text} NOT NULL,
    owner {id} NOT NULL,
    status {text} NOT NULL,
    files {blob} NOT NULL,
    published_at {instant} NOT NULL,
    published_by {id},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, owner) REFERENCES organisation (tenant, id),
    CHECK (status IN ('open', 'closed', 'replaced'))
) {table};

CREATE UNIQUE INDEX program_by_digest ON program (tenant, service, digest);
CREATE UNIQUE INDEX program_open ON program (tenant, service) WHERE status = 'open';

CREATE {virtual} TABLE program_search {search table};

CREATE TABLE counter (
    tenant {id} NOT NULL,
    pattern {text} NOT NULL,
    year {int} NOT NULL,
    last {int} NOT NULL,
    PRIMARY KEY (tenant, pattern, year)
) {index table};

CREATE TABLE case_file (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    number {text} NOT NULL,
    service {text} NOT NULL,
    folder {text} NOT NULL,
    digest {text} NOT NULL,
    applicant {id},
    household {id},
    filer {id},
    channel {text} NOT NULL,
    owner {id} NOT NULL,
    handling {id} NOT NULL,
    handling_path {text} NOT NULL,
    step {text} NOT NULL,
    returns_to {text},
    outcome {text},
    outcome_kind {text},
    clocks_started {int} NOT NULL,
    granted {text} NOT NULL,
    filed_at {instant} NOT NULL,
    entered_at {instant} NOT NULL,
    decided_at {instant},
    closed_at {instant},
    due_at {instant},
    wakes_at {instant},
    answers {blob} NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, folder, digest) REFERENCES program (tenant, service, digest),
    FOREIGN KEY (tenant, applicant) REFERENCES person (tenant, id),
    FOREIGN KEY (tenant, filer) REFERENCES account (tenant, id),
    FOREIGN KEY (tenant, owner) REFERENCES organisation (tenant, id),
    FOREIGN KEY (tenant, handling) REFERENCES organisation (tenant, id)
) {table};

CREATE UNIQUE INDEX case_file_by_number ON case_file (tenant, number);
CREATE INDEX case_file_by_applicant ON case_file (tenant, applicant, filed_at, id);
CREATE INDEX case_file_by_household ON case_file (tenant, household, service, filed_at);
CREATE INDEX case_file_by_filer ON case_file (tenant, filer, filed_at, id);
CREATE INDEX case_file_by_service ON case_file (tenant, service, filed_at, id);
CREATE INDEX case_file_by_handling ON case_file (tenant, handling, filed_at, id);
CREATE INDEX case_file_by_wake ON case_file (tenant, wakes_at, id) WHERE wakes_at IS NOT NULL;

-- Who is to act now: one row for each duty and each organisation at or above the handling one, so
-- that an officer's inbox is one stretch of this key, in the order of its deadlines.
CREATE TABLE inbox (
    tenant {id} NOT NULL,
    scope {id} NOT NULL,
    duty {text} NOT NULL,
    due_at {instant} NOT NULL,
    case_file {id} NOT NULL,
    PRIMARY KEY (tenant, scope, duty, due_at, case_file),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) {index table};

CREATE INDEX inbox_by_case ON inbox (tenant, case_file);

CREATE TABLE clock (
    tenant {id} NOT NULL,
    case_file {id} NOT NULL,
    id {int} NOT NULL,
    step {text} NOT NULL,
    started_at {instant} NOT NULL,
    due_at {instant} NOT NULL,
    warn_at {instant},
    warned_at {instant},
    late_at {instant},
    rest_kind {text},
    rest_amount {int},
    PRIMARY KEY (tenant, case_file, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) {index table};

CREATE TABLE case_event (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    case_file {id} NOT NULL,
    at {instant} NOT NULL,
    due_at {instant},
    kind {text} NOT NULL,
    action {text},
    step_from {text},
    step_to {text},
    actor {id},
    words {blob},
    is_shown {bool} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) {table};

CREATE INDEX case_event_by_case ON case_event (tenant, case_file, id);

CREATE TABLE decision (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    case_file {id} NOT NULL,
    name {text} NOT NULL,
    at {instant} NOT NULL,
    decided_by {id},
    outcome {text} NOT NULL,
    inputs {blob} NOT NULL,
    explanation {blob} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) {table};

CREATE INDEX decision_by_case ON decision (tenant, case_file, name, id);

CREATE TABLE grant_held (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    case_file {id} NOT NULL,
    name {text} NOT NULL,
    holder {id},
    holder_organisation {id},
    unit {text} NOT NULL,
    amount {int} NOT NULL,
    status {text} NOT NULL,
    transfer {id},
    granted_at {instant} NOT NULL,
    settled_at {instant},
    valid_until {date},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    FOREIGN KEY (tenant, holder) REFERENCES person (tenant, id),
    FOREIGN KEY (tenant, holder_organisation) REFERENCES organisation (tenant, id),
    CHECK (status IN ('due', 'in batch', 'settled', 'returned', 'void'))
) {table};

CREATE INDEX grant_held_by_case ON grant_held (tenant, case_file, id);
CREATE INDEX grant_held_by_holder ON grant_held (tenant, holder, granted_at, id);
CREATE INDEX grant_held_by_status ON grant_held (tenant, status, granted_at, id);

CREATE TABLE consent (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    person {id},
    case_file {id},
    lead {id},
    purpose {text} NOT NULL,
    way {text} NOT NULL,
    words {blob},
    given_at {instant} NOT NULL,
    recorded_by {id},
    withdrawn_at {instant},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
) {table};

CREATE INDEX consent_by_person ON consent (tenant, person, purpose);
CREATE INDEX consent_by_case ON consent (tenant, case_file);
CREATE INDEX consent_by_lead ON consent (tenant, lead);
