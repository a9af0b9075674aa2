-- Places: where they lie, when they are open, what there is for whom; all of it public.

CREATE TABLE place (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    number {text} NOT NULL,
    kind {text} NOT NULL,
    name {text} NOT NULL,
    name_en {text} NOT NULL,
    organisation {id} NOT NULL,
    path {text} NOT NULL,
    region {text} NOT NULL,
    address {text} NOT NULL,
    longitude {int} NOT NULL,
    latitude {int} NOT NULL,
    survey_x {text} NOT NULL,
    survey_y {text} NOT NULL,
    datum {text} NOT NULL,
    hours {text} NOT NULL,
    phone {text},
    level {text} NOT NULL,
    status {text} NOT NULL,
    opened_on {date},
    closed_on {date},
    is_demo {bool} NOT NULL,
    made_at {instant} NOT NULL,
    changed {int} NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, organisation) REFERENCES organisation (tenant, id),
    CHECK (longitude BETWEEN -1800000000 AND 1800000000),
    CHECK (latitude BETWEEN -900000000 AND 900000000),
    CHECK (datum IN ('wgs84', 'gcj02', 'bd09', 'cgcs2000')),
    CHECK (level IN ('municipal', 'district', 'grassroots')),
    CHECK (status IN ('planned', 'open', 'suspended', 'closed'))
) {table};

CREATE UNIQUE INDEX place_by_number ON place (tenant, number);
CREATE INDEX place_by_path ON place (tenant, path, id);
CREATE INDEX place_by_organisation ON place (tenant, organisation, id);
CREATE INDEX place_by_status ON place (tenant, status, kind, level, opened_on, id);
-- Who keeps the places in memory asks for those that changed since.
CREATE INDEX place_by_change ON place (tenant, changed, id);

CREATE {virtual} TABLE place_search {search table};

-- What there is at a place, in the order in which it is shown. The same code may stand there twice,
-- for other people at another price.
CREATE TABLE place_service (
    tenant {id} NOT NULL,
    place {id} NOT NULL,
    position {int} NOT NULL,
    code {text} NOT NULL,
    title {text} NOT NULL,
    title_en {text} NOT NULL,
    audience {text} NOT NULL,
    price {int},
    hours {text},
    note {text},
    PRIMARY KEY (tenant, place, position),
    FOREIGN KEY (tenant, place) REFERENCES place (tenant, id),
    CHECK (price >= 0)
) {index table};

CREATE INDEX place_service_by_code ON place_service (tenant, code, place);

-- When a place is shut in spite of its hours; without an end, until further notice.
CREATE TABLE place_closure (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    place {id} NOT NULL,
    from_at {instant} NOT NULL,
    until_at {instant},
    reason {text} NOT NULL,
    reason_en {text} NOT NULL,
    made_by {id},
    made_at {instant} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, place) REFERENCES place (tenant, id),
    CHECK (until_at > from_at)
) {table};

CREATE INDEX place_closure_by_place ON place_closure (tenant, place, from_at);

ALTER TABLE case_file ADD COLUMN place {id};

CREATE INDEX case_file_by_place ON case_file (tenant, place, service, filed_at)
    WHERE place IS NOT NULL;

-- What a file may hang on is the program's list: a closed one here would ask for all attachments to be
-- copied for each new kind, as they are this once.
ALTER TABLE file RENAME TO file_before;
ALTER TABLE file_chunk RENAME TO file_chunk_before;

CREATE TABLE file (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    owner_kind {text} NOT NULL,
    owner {id} NOT NULL,
    field {text} NOT NULL,
    name {blob} NOT NULL,
    media_type {text} NOT NULL,
    size {int} NOT NULL,
    sha256 {blob} NOT NULL,
    added_by {id},
    added_at {instant} NOT NULL,
    PRIMARY KEY (tenant, id)
) {table};

CREATE TABLE file_chunk (
    tenant {id} NOT NULL,
    file {id} NOT NULL,
    part {int} NOT NULL,
    bytes {blob} NOT NULL,
    PRIMARY KEY (tenant, file, part),
    FOREIGN KEY (tenant, file) REFERENCES file (tenant, id)
) {table};

INSERT INTO file SELECT * FROM file_before;
INSERT INTO file_chunk SELECT * FROM file_chunk_before;
DROP TABLE file_chunk_before;
DROP TABLE file_before;

CREATE INDEX file_by_owner ON file (tenant, owner_kind, owner, field, id);
