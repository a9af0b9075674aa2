-- Cases that another case has opened; texts that two sides agree on, and what each said to each version.
-- Texts, words and names are sealed.

CREATE TABLE case_origin (
    tenant {id} NOT NULL,
    case_file {id} NOT NULL,
    origin {id} NOT NULL,
    opened_at {instant} NOT NULL,
    PRIMARY KEY (tenant, case_file),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    FOREIGN KEY (tenant, origin) REFERENCES case_file (tenant, id)
) {index table};

CREATE INDEX case_origin_by_origin ON case_origin (tenant, origin, case_file);

-- A text as it stood: rows are added, never changed and never taken away.
CREATE TABLE text_version (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    case_file {id} NOT NULL,
    kind {text} NOT NULL,
    number {int} NOT NULL,
    words {blob} NOT NULL,
    sha256 {blob} NOT NULL,
    written_at {instant} NOT NULL,
    written_by {id},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) {table};

CREATE UNIQUE INDEX text_version_by_number ON text_version (tenant, case_file, kind, number);

-- What somebody said to a version: a comment, a yes, a no, a name under it.
CREATE TABLE text_voice (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    text_version {id} NOT NULL,
    voice {text} NOT NULL,
    member {id},
    party {text},
    account {id},
    at_door {bool} NOT NULL,
    name {blob} NOT NULL,
    words {blob},
    said_at {instant} NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, text_version) REFERENCES text_version (tenant, id),
    CHECK (voice IN ('comment', 'accept', 'object', 'sign'))
) {table};

CREATE INDEX text_voice_by_version ON text_voice (tenant, text_version, id);

-- Nobody signs or accepts a version twice.
CREATE UNIQUE INDEX text_voice_once ON text_voice (tenant, text_version, voice, member)
    WHERE voice IN ('accept', 'sign');

-- Whom something covers because of where they work.
CREATE INDEX grant_held_by_organisation ON grant_held (tenant, holder_organisation, name)
    WHERE holder_organisation IS NOT NULL;
