-- People and organisations. Names of people, their numbers, addresses and birth dates are sealed;
-- what lists and rules need lies open beside them.

CREATE TABLE region (
    code {text} NOT NULL PRIMARY KEY,
    parent {text} REFERENCES region (code),
    level {int} NOT NULL,
    name {text} NOT NULL,
    name_en {text} NOT NULL
) {table};

CREATE INDEX region_by_parent ON region (parent, code);

CREATE TABLE organisation (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    parent {id},
    path {text} NOT NULL,
    kind {text} NOT NULL,
    name {text} NOT NULL,
    name_en {text} NOT NULL,
    region {text} NOT NULL,
    credit_code {text},
    is_demo {bool} NOT NULL,
    closed_on {date},
    made_at {instant} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, parent) REFERENCES organisation (tenant, id)
) {table};

CREATE UNIQUE INDEX organisation_by_path ON organisation (tenant, path);
CREATE UNIQUE INDEX organisation_by_credit_code ON organisation (tenant, credit_code)
    WHERE credit_code IS NOT NULL;
CREATE INDEX organisation_by_parent ON organisation (tenant, parent, name);

CREATE {virtual} TABLE organisation_search {search table};

CREATE TABLE person (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    name {blob} NOT NULL,
    identity_number {blob},
    phone {blob},
    bank_account {blob},
    address {blob},
    birth_date {blob},
    birth_month {text},
    sex {text},
    region {text},
    work_region {text},
    union_id {id},
    employer {id},
    household {id},
    relation {text},
    member_since {date},
    is_demo {bool} NOT NULL,
    merged_into {id},
    made_at {instant} NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, union_id) REFERENCES organisation (tenant, id),
    FOREIGN KEY (tenant, employer) REFERENCES organisation (tenant, id),
    FOREIGN KEY (tenant, merged_into) REFERENCES person (tenant, id)
) {table};

CREATE INDEX person_by_union ON person (tenant, union_id, id);
CREATE INDEX person_by_employer ON person (tenant, employer, id);
CREATE INDEX person_by_household ON person (tenant, household, id);
CREATE INDEX person_by_birth_month ON person (tenant, birth_month, id);

CREATE {virtual} TABLE person_search {search table};

-- Which person has a number, by a keyed hash. Lies by hash, so that it can be spread by hash.
CREATE TABLE person_key (
    kind {text} NOT NULL,
    hash {blob} NOT NULL,
    tenant {id} NOT NULL,
    person {id} NOT NULL,
    PRIMARY KEY (kind, hash, tenant, person),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
) {index table};

CREATE UNIQUE INDEX person_key_identity ON person_key (tenant, kind, hash)
    WHERE kind = 'identity';
CREATE INDEX person_key_by_person ON person_key (tenant, person);

CREATE TABLE person_category (
    tenant {id} NOT NULL,
    category {text} NOT NULL,
    person {id} NOT NULL,
    since {date},
    PRIMARY KEY (tenant, category, person),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
) {index table};

CREATE INDEX person_category_by_person ON person_category (tenant, person);

CREATE TABLE tie (
    tenant {id} NOT NULL,
    person {id} NOT NULL,
    organisation {id} NOT NULL,
    kind {text} NOT NULL,
    from_day {date} NOT NULL,
    until_day {date},
    is_primary {bool} NOT NULL,
    PRIMARY KEY (tenant, person, organisation, kind, from_day),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id),
    FOREIGN KEY (tenant, organisation) REFERENCES organisation (tenant, id)
) {index table};

CREATE INDEX tie_by_organisation ON tie (tenant, organisation, kind, person);

CREATE TABLE life_event (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    person {id} NOT NULL,
    kind {text} NOT NULL,
    on_day {date} NOT NULL,
    source {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
) {table};

CREATE INDEX life_event_by_kind ON life_event (tenant, kind, on_day, person);
CREATE INDEX life_event_by_person ON life_event (tenant, person, on_day);
