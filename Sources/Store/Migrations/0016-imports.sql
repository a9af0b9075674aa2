-- Lists of members on their way in: every line sealed, with what is to become or has become of it.

CREATE TABLE member_import (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    union_id {id} NOT NULL,
    path {text} NOT NULL,
    reach {text} NOT NULL,
    name {blob} NOT NULL,
    head {blob} NOT NULL,
    elsewhere {text} NOT NULL,
    state {text} NOT NULL,
    line_count {int} NOT NULL,
    made_by {id},
    made_at {instant} NOT NULL,
    expires_at {instant} NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (tenant, id),
    CHECK (state IN ('loading', 'checking', 'ready', 'running', 'done')),
    FOREIGN KEY (tenant, union_id) REFERENCES organisation (tenant, id)
) {table};

CREATE INDEX member_import_by_state ON member_import (tenant, state, id);
CREATE INDEX member_import_by_path ON member_import (tenant, path, id);
CREATE INDEX member_import_by_end ON member_import (tenant, expires_at);

CREATE TABLE member_import_line (
    tenant {id} NOT NULL,
    import {id} NOT NULL,
    line {int} NOT NULL,
    state {text} NOT NULL,
    body {blob} NOT NULL,
    PRIMARY KEY (tenant, import, line),
    FOREIGN KEY (tenant, import) REFERENCES member_import (tenant, id)
) {table};

CREATE INDEX member_import_line_by_state ON member_import_line (tenant, import, state, line);
