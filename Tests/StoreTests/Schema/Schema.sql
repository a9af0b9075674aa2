CREATE TABLE absence (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    account INTEGER NOT NULL,
    stand_in INTEGER,
    from_day TEXT NOT NULL,
    until_day TEXT,
    made_at INTEGER NOT NULL,
    made_by INTEGER,
    ended_at INTEGER,
    ended_by INTEGER,
    PRIMARY KEY (tenant, id),
    CHECK (stand_in IS NULL OR stand_in <> account),
    CHECK (until_day IS NULL OR until_day >= from_day)
) STRICT;

CREATE INDEX absence_by_stand_in ON absence (tenant, stand_in) WHERE ended_at IS NULL;

CREATE INDEX absence_of ON absence (tenant, account, from_day);

CREATE TABLE access_token (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    account INTEGER NOT NULL,
    token_hash BLOB NOT NULL,
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER,
    ended_at INTEGER,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, account) REFERENCES account (tenant, id)
) STRICT;

CREATE INDEX access_token_by_account ON access_token (tenant, account, id);

CREATE UNIQUE INDEX access_token_by_hash ON access_token (tenant, token_hash);

CREATE TABLE account (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    person INTEGER,
    login TEXT,
    phone_hash BLOB,
    name BLOB,
    password_hash TEXT,
    totp_secret BLOB,
    totp_last_step INTEGER,
    failures INTEGER NOT NULL,
    locked_until INTEGER,
    language TEXT NOT NULL,
    is_closed INTEGER NOT NULL,
    made_at INTEGER NOT NULL, mail BLOB,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id),
    CHECK (kind IN ('worker', 'staff', 'partner')),
    CHECK (login IS NOT NULL OR phone_hash IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX account_by_login ON account (tenant, login) WHERE login IS NOT NULL;

CREATE INDEX account_by_person ON account (tenant, person);

CREATE UNIQUE INDEX account_by_phone ON account (tenant, phone_hash)
    WHERE phone_hash IS NOT NULL;

CREATE TABLE answer (
    tenant INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    request_key TEXT NOT NULL,
    body_hash BLOB NOT NULL,
    answer BLOB NOT NULL,
    given_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, actor, request_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX answer_by_age ON answer (tenant, given_at);

CREATE TABLE audit (
    tenant INTEGER NOT NULL,
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor INTEGER,
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject INTEGER NOT NULL,
    case_file INTEGER,
    words BLOB,
    link BLOB NOT NULL, words_hash BLOB,
    PRIMARY KEY (tenant, number)
) STRICT;

CREATE INDEX audit_by_actor ON audit (tenant, actor, number);

CREATE INDEX audit_by_case ON audit (tenant, case_file, number);

CREATE INDEX audit_by_subject ON audit (tenant, subject_kind, subject, number);

CREATE TABLE book_account (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    unit TEXT NOT NULL,
    owing TEXT NOT NULL,
    received INTEGER NOT NULL,
    paid INTEGER NOT NULL,
    incoming INTEGER NOT NULL,
    held INTEGER NOT NULL,
    granted INTEGER NOT NULL,
    PRIMARY KEY (tenant, id)
) STRICT;

CREATE INDEX book_account_by_kind ON book_account (tenant, kind, unit, id);

CREATE UNIQUE INDEX book_account_by_name ON book_account (tenant, name);

CREATE TABLE book_answer (
    tenant INTEGER NOT NULL,
    request_key TEXT NOT NULL,
    fingerprint BLOB NOT NULL,
    PRIMARY KEY (tenant, request_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE card (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    offering INTEGER NOT NULL,
    person INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, offering) REFERENCES offering (tenant, id),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
) STRICT;

CREATE INDEX card_by_person ON card (tenant, person, id);

CREATE UNIQUE INDEX card_once ON card (tenant, offering, person);

CREATE TABLE case_event (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    case_file INTEGER NOT NULL,
    at INTEGER NOT NULL,
    due_at INTEGER,
    kind TEXT NOT NULL,
    action TEXT,
    step_from TEXT,
    step_to TEXT,
    actor INTEGER,
    words BLOB,
    is_shown INTEGER NOT NULL, form BLOB, party TEXT, in_place_of INTEGER,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) STRICT;

CREATE INDEX case_event_by_case ON case_event (tenant, case_file, id);

CREATE INDEX case_event_by_kind ON case_event (tenant, case_file, kind, action, at);

CREATE TABLE case_file (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    number TEXT NOT NULL,
    service TEXT NOT NULL,
    folder TEXT NOT NULL,
    digest TEXT NOT NULL,
    applicant INTEGER,
    household INTEGER,
    filer INTEGER,
    channel TEXT NOT NULL,
    owner INTEGER NOT NULL,
    handling INTEGER NOT NULL,
    handling_path TEXT NOT NULL,
    step TEXT NOT NULL,
    returns_to TEXT,
    outcome TEXT,
    outcome_kind TEXT,
    clocks_started INTEGER NOT NULL,
    granted TEXT NOT NULL,
    filed_at INTEGER NOT NULL,
    entered_at INTEGER NOT NULL,
    decided_at INTEGER,
    closed_at INTEGER,
    due_at INTEGER,
    wakes_at INTEGER,
    answers BLOB NOT NULL,
    version INTEGER NOT NULL, organisation INTEGER, place INTEGER, parties INTEGER NOT NULL DEFAULT 0, promises INTEGER NOT NULL DEFAULT 0, reached TEXT NOT NULL DEFAULT '', awaited TEXT NOT NULL DEFAULT '', answered TEXT NOT NULL DEFAULT '', awaits TEXT, person INTEGER, relation TEXT, ended_in TEXT, appeal_until INTEGER, appealed TEXT, contact INTEGER, erase_on TEXT, erased_at INTEGER, urgent INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, folder, digest) REFERENCES program (tenant, service, digest),
    FOREIGN KEY (tenant, applicant) REFERENCES person (tenant, id),
    FOREIGN KEY (tenant, filer) REFERENCES account (tenant, id),
    FOREIGN KEY (tenant, owner) REFERENCES organisation (tenant, id),
    FOREIGN KEY (tenant, handling) REFERENCES organisation (tenant, id)
) STRICT;

CREATE INDEX case_file_by_applicant ON case_file (tenant, applicant, filed_at, id);

CREATE INDEX case_file_by_contact ON case_file (tenant, contact) WHERE contact IS NOT NULL AND closed_at IS NULL;

CREATE INDEX case_file_by_erasure ON case_file (tenant, erase_on, id) WHERE erase_on IS NOT NULL;

CREATE INDEX case_file_by_filer ON case_file (tenant, filer, filed_at, id);

CREATE INDEX case_file_by_handling ON case_file (tenant, handling, filed_at, id);

CREATE INDEX case_file_by_household ON case_file (tenant, household, service, filed_at);

CREATE UNIQUE INDEX case_file_by_number ON case_file (tenant, number);

CREATE INDEX case_file_by_organisation ON case_file (tenant, organisation, service, filed_at);

CREATE INDEX case_file_by_person ON case_file (tenant, person, filed_at) WHERE person IS NOT NULL;

CREATE INDEX case_file_by_place ON case_file (tenant, place, service, filed_at)
    WHERE place IS NOT NULL;

CREATE INDEX case_file_by_service ON case_file (tenant, service, filed_at, id);

CREATE INDEX case_file_by_wake ON case_file (tenant, wakes_at, id) WHERE wakes_at IS NOT NULL;

CREATE INDEX case_file_facts ON case_file (tenant, service, id, handling_path, digest, channel,
    step, outcome, filed_at, closed_at);

CREATE TABLE case_hold (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    case_file INTEGER NOT NULL,
    reason BLOB NOT NULL,
    held_at INTEGER NOT NULL,
    held_by INTEGER,
    lifted_at INTEGER,
    lifted_by INTEGER,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) STRICT;

CREATE INDEX case_hold_by_case ON case_hold (tenant, case_file, id);

CREATE UNIQUE INDEX case_hold_once ON case_hold (tenant, case_file) WHERE lifted_at IS NULL;

CREATE TABLE case_line (
    tenant INTEGER NOT NULL,
    case_file INTEGER NOT NULL,
    field TEXT NOT NULL,
    line INTEGER NOT NULL,
    person INTEGER NOT NULL,
    PRIMARY KEY (tenant, case_file, field, line),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_line_by_person ON case_line (tenant, person, case_file);

CREATE TABLE case_origin (
    tenant INTEGER NOT NULL,
    case_file INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, case_file),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    FOREIGN KEY (tenant, origin) REFERENCES case_file (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_origin_by_origin ON case_origin (tenant, origin, case_file);

CREATE TABLE case_party (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    case_file INTEGER NOT NULL,
    party TEXT NOT NULL,
    person INTEGER,
    organisation INTEGER,
    name BLOB NOT NULL,
    phone BLOB,
    phone_hash BLOB,
    card BLOB,
    added_by INTEGER,
    added_at INTEGER NOT NULL,
    left_at INTEGER,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id),
    FOREIGN KEY (tenant, organisation) REFERENCES organisation (tenant, id)
) STRICT;

CREATE INDEX case_party_by_case ON case_party (tenant, case_file, id);

CREATE INDEX case_party_by_person ON case_party (tenant, person, case_file);

CREATE INDEX case_party_by_phone ON case_party (tenant, phone_hash) WHERE phone_hash IS NOT NULL;

CREATE TABLE case_promise (
    tenant INTEGER NOT NULL,
    case_file INTEGER NOT NULL,
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    party TEXT NOT NULL,
    sum INTEGER,
    until TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    paid INTEGER NOT NULL,
    kept_at INTEGER,
    broken_at INTEGER,
    paid_late_at INTEGER,
    ended_at INTEGER,
    PRIMARY KEY (tenant, case_file, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE clock (
    tenant INTEGER NOT NULL,
    case_file INTEGER NOT NULL,
    id INTEGER NOT NULL,
    step TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    warn_at INTEGER,
    warned_at INTEGER,
    late_at INTEGER,
    rest_kind TEXT,
    rest_amount INTEGER, round TEXT, ordinary_due_at INTEGER, ordinary_rest_kind TEXT, ordinary_rest_amount INTEGER,
    PRIMARY KEY (tenant, case_file, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    person INTEGER,
    case_file INTEGER,
    lead INTEGER,
    purpose TEXT NOT NULL,
    way TEXT NOT NULL,
    words BLOB,
    given_at INTEGER NOT NULL,
    recorded_by INTEGER,
    withdrawn_at INTEGER,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
) STRICT;

CREATE INDEX consent_by_case ON consent (tenant, case_file);

CREATE INDEX consent_by_lead ON consent (tenant, lead);

CREATE INDEX consent_by_person ON consent (tenant, person, purpose);

CREATE TABLE contact_attempt (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    lead INTEGER NOT NULL,
    at INTEGER NOT NULL,
    made_by INTEGER,
    way TEXT NOT NULL,
    result TEXT NOT NULL,
    words BLOB,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, lead) REFERENCES lead (tenant, id)
) STRICT;

CREATE INDEX contact_attempt_by_lead ON contact_attempt (tenant, lead, id);

CREATE TABLE counter (
    tenant INTEGER NOT NULL,
    pattern TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (tenant, pattern, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    case_file INTEGER NOT NULL,
    name TEXT NOT NULL,
    at INTEGER NOT NULL,
    decided_by INTEGER,
    outcome TEXT NOT NULL,
    inputs BLOB NOT NULL,
    explanation BLOB NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) STRICT;

CREATE INDEX decision_by_case ON decision (tenant, case_file, name, id);

CREATE TABLE donation (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    service TEXT NOT NULL,
    account TEXT NOT NULL,
    donor BLOB NOT NULL,
    unit TEXT NOT NULL,
    amount INTEGER NOT NULL,
    received_on TEXT NOT NULL,
    made_by INTEGER,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    CHECK (amount > 0)
) STRICT;

CREATE INDEX donation_by_account ON donation (tenant, service, account, received_on, id);

CREATE TABLE draft (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    account INTEGER NOT NULL,
    service TEXT NOT NULL,
    digest TEXT NOT NULL,
    answers BLOB NOT NULL,
    page TEXT NOT NULL,
    lead INTEGER,
    made_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL, case_file INTEGER,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, account) REFERENCES account (tenant, id)
) STRICT;

CREATE INDEX draft_by_account ON draft (tenant, account, updated_at);

CREATE INDEX draft_by_age ON draft (tenant, updated_at);

CREATE INDEX draft_by_case ON draft (tenant, case_file) WHERE case_file IS NOT NULL;

CREATE TABLE entrance (
    tenant INTEGER NOT NULL,
    place INTEGER NOT NULL,
    added_at INTEGER NOT NULL,
    added_by INTEGER,
    heard_at INTEGER,
    state TEXT,
    ended_at INTEGER,
    PRIMARY KEY (tenant, place),
    FOREIGN KEY (tenant, place) REFERENCES place (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE entrance_visit (
    tenant INTEGER NOT NULL,
    place INTEGER NOT NULL,
    at INTEGER NOT NULL,
    pass_hash BLOB NOT NULL,
    PRIMARY KEY (tenant, place, pass_hash),
    FOREIGN KEY (tenant, place) REFERENCES entrance (tenant, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX entrance_visit_at ON entrance_visit (tenant, place, at);

CREATE TABLE file (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    owner_kind TEXT NOT NULL,
    owner INTEGER NOT NULL,
    field TEXT NOT NULL,
    name BLOB NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    added_by INTEGER,
    added_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, id)
) STRICT;

CREATE INDEX file_by_owner ON file (tenant, owner_kind, owner, field, id);

CREATE TABLE file_chunk (
    tenant INTEGER NOT NULL,
    file INTEGER NOT NULL,
    part INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (tenant, file, part),
    FOREIGN KEY (tenant, file) REFERENCES file (tenant, id)
) STRICT;

CREATE TABLE grant_held (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    case_file INTEGER,
    offering INTEGER,
    name TEXT NOT NULL,
    holder INTEGER,
    holder_organisation INTEGER,
    unit TEXT NOT NULL,
    amount INTEGER NOT NULL,
    status TEXT NOT NULL,
    transfer INTEGER,
    granted_at INTEGER NOT NULL,
    settled_at INTEGER,
    valid_until TEXT, place INTEGER, period TEXT, paid_by TEXT, starts_on TEXT, fee INTEGER,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    FOREIGN KEY (tenant, offering) REFERENCES offering (tenant, id),
    FOREIGN KEY (tenant, holder) REFERENCES person (tenant, id),
    FOREIGN KEY (tenant, holder_organisation) REFERENCES organisation (tenant, id),
    CHECK (status IN ('due', 'in batch', 'settled', 'returned', 'void')),
    CHECK ((case_file IS NULL) <> (offering IS NULL))
) STRICT;

CREATE INDEX grant_held_by_case ON grant_held (tenant, case_file, id);

CREATE INDEX grant_held_by_holder ON grant_held (tenant, holder, granted_at, id);

CREATE INDEX grant_held_by_offering ON grant_held (tenant, offering, status, granted_at, id);

CREATE INDEX grant_held_by_organisation ON grant_held (tenant, holder_organisation, name)
    WHERE holder_organisation IS NOT NULL;

CREATE INDEX grant_held_by_place ON grant_held (tenant, place, granted_at, id)
    WHERE place IS NOT NULL;

CREATE INDEX grant_held_by_status ON grant_held (tenant, status, granted_at, id);

CREATE INDEX grant_held_cover ON grant_held (tenant, holder, name, starts_on)
    WHERE starts_on IS NOT NULL;

CREATE INDEX grant_held_cover_in_order ON grant_held (tenant, id) WHERE starts_on IS NOT NULL;

CREATE UNIQUE INDEX grant_held_once_a_period ON grant_held (tenant, case_file, name, period)
    WHERE period IS NOT NULL;

CREATE TABLE household_sign (
    tenant INTEGER NOT NULL,
    hash BLOB NOT NULL,
    household INTEGER NOT NULL,
    PRIMARY KEY (tenant, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE inbox (
    tenant INTEGER NOT NULL,
    scope INTEGER NOT NULL,
    duty TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    case_file INTEGER NOT NULL, urgent INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant, scope, duty, due_at, case_file),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX inbox_by_case ON inbox (tenant, case_file);

CREATE INDEX inbox_urgent ON inbox (tenant, scope, duty, due_at, case_file, urgent) WHERE urgent = 1;

CREATE TABLE lead (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    service TEXT NOT NULL,
    source TEXT NOT NULL,
    rule TEXT,
    handling INTEGER NOT NULL,
    handling_path TEXT NOT NULL,
    assigned_to INTEGER,
    person INTEGER,
    name BLOB,
    contact BLOB,
    contact_hash BLOB,
    note BLOB,
    state TEXT NOT NULL,
    outcome TEXT,
    case_file INTEGER,
    due_at INTEGER,
    made_by INTEGER,
    made_at INTEGER NOT NULL,
    closed_at INTEGER,
    version INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id),
    FOREIGN KEY (tenant, handling) REFERENCES organisation (tenant, id),
    FOREIGN KEY (tenant, assigned_to) REFERENCES account (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) STRICT;

CREATE INDEX lead_by_assigned ON lead (tenant, assigned_to, state, id);

CREATE INDEX lead_by_case ON lead (tenant, case_file);

CREATE INDEX lead_by_contact ON lead (tenant, contact_hash);

CREATE INDEX lead_by_person ON lead (tenant, person, service);

CREATE INDEX lead_by_state ON lead (tenant, state, handling_path, id, source, service, rule);

CREATE TABLE life_event (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    person INTEGER NOT NULL,
    kind TEXT NOT NULL,
    on_day TEXT NOT NULL,
    source TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
) STRICT;

CREATE INDEX life_event_by_kind ON life_event (tenant, kind, on_day, person);

CREATE INDEX life_event_by_person ON life_event (tenant, person, on_day);

CREATE TABLE list_price_count (
    tenant INTEGER NOT NULL,
    partner INTEGER NOT NULL,
    month TEXT NOT NULL,
    service TEXT NOT NULL,
    offer TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (tenant, partner, month, service, offer),
    FOREIGN KEY (tenant, partner) REFERENCES partner (tenant, organisation)
) STRICT, WITHOUT ROWID;

CREATE TABLE live_claim (
    tenant INTEGER NOT NULL,
    pool INTEGER NOT NULL,
    holder INTEGER NOT NULL,
    period TEXT NOT NULL,
    transfer INTEGER NOT NULL,
    PRIMARY KEY (tenant, pool, holder, period),
    FOREIGN KEY (tenant, transfer) REFERENCES transfer (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE login_code (
    tenant INTEGER NOT NULL,
    phone_hash BLOB NOT NULL,
    code_hash BLOB NOT NULL,
    address_hash BLOB NOT NULL,
    tries INTEGER NOT NULL,
    sent_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, phone_hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX login_code_by_end ON login_code (tenant, expires_at);

CREATE TABLE member_code (
    tenant INTEGER NOT NULL,
    code_hash BLOB NOT NULL,
    person INTEGER NOT NULL,
    pass INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, code_hash),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX member_code_by_end ON member_code (tenant, expires_at);

CREATE TABLE member_import (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    union_id INTEGER NOT NULL,
    path TEXT NOT NULL,
    reach TEXT NOT NULL,
    name BLOB NOT NULL,
    head BLOB NOT NULL,
    elsewhere TEXT NOT NULL,
    state TEXT NOT NULL,
    line_count INTEGER NOT NULL,
    made_by INTEGER,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    CHECK (state IN ('loading', 'checking', 'ready', 'running', 'done')),
    FOREIGN KEY (tenant, union_id) REFERENCES organisation (tenant, id)
) STRICT;

CREATE INDEX member_import_by_end ON member_import (tenant, expires_at);

CREATE INDEX member_import_by_path ON member_import (tenant, path, id);

CREATE INDEX member_import_by_state ON member_import (tenant, state, id);

CREATE TABLE member_import_line (
    tenant INTEGER NOT NULL,
    import INTEGER NOT NULL,
    line INTEGER NOT NULL,
    state TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (tenant, import, line),
    FOREIGN KEY (tenant, import) REFERENCES member_import (tenant, id)
) STRICT;

CREATE INDEX member_import_line_by_state ON member_import_line (tenant, import, state, line);

CREATE TABLE message (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    account INTEGER,
    person INTEGER,
    case_file INTEGER,
    channel TEXT NOT NULL,
    address BLOB,
    words BLOB NOT NULL,
    once_key TEXT NOT NULL,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL,
    next_try_at INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    sent_at INTEGER,
    read_at INTEGER, urgent_until INTEGER,
    PRIMARY KEY (tenant, id),
    CHECK (state IN ('waiting', 'sent', 'failed'))
) STRICT;

CREATE INDEX message_by_account ON message (tenant, account, id);

CREATE INDEX message_by_case ON message (tenant, case_file, id);

CREATE INDEX message_by_person ON message (tenant, person, id);

CREATE UNIQUE INDEX message_once ON message (tenant, once_key);

CREATE INDEX message_waiting ON message (tenant, state, next_try_at, id);

CREATE TABLE migration (
    number INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    applied_at INTEGER NOT NULL
) STRICT;

CREATE TABLE notice (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    service TEXT NOT NULL,
    digest TEXT NOT NULL,
    name TEXT NOT NULL,
    organisation INTEGER NOT NULL,
    handling_path TEXT NOT NULL,
    begun_at INTEGER NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, organisation) REFERENCES organisation (tenant, id)
) STRICT;

CREATE UNIQUE INDEX notice_of_days ON notice (tenant, service, digest, name, organisation, until);

CREATE INDEX notice_running ON notice (tenant, until, id);

CREATE TABLE notice_entry (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    notice INTEGER NOT NULL,
    case_file INTEGER NOT NULL,
    shown BLOB NOT NULL,
    put_up_at INTEGER NOT NULL,
    ended_at INTEGER,
    ending TEXT,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, notice) REFERENCES notice (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    CHECK ((ended_at IS NULL) = (ending IS NULL)),
    CHECK (ending IN ('passed', 'upheld', 'withdrawn'))
) STRICT;

CREATE INDEX notice_entry_case ON notice_entry (tenant, case_file, id);

CREATE INDEX notice_entry_of ON notice_entry (tenant, notice, id);

CREATE TABLE objection (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    case_file INTEGER NOT NULL,
    number TEXT NOT NULL,
    code_hash BLOB NOT NULL,
    name BLOB,
    phone BLOB,
    words BLOB NOT NULL,
    made_at INTEGER NOT NULL,
    answered_at INTEGER,
    answered_by INTEGER,
    answer TEXT,
    answer_words BLOB,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, entry) REFERENCES notice_entry (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    CHECK ((answered_at IS NULL) = (answer IS NULL)),
    CHECK (answer IN ('upheld', 'dismissed', 'moot'))
) STRICT;

CREATE INDEX objection_case ON objection (tenant, case_file, id);

CREATE UNIQUE INDEX objection_code ON objection (tenant, code_hash);

CREATE INDEX objection_of ON objection (tenant, entry, id);

CREATE TABLE offering (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    service TEXT NOT NULL,
    offer TEXT NOT NULL,
    digest TEXT NOT NULL,
    owner INTEGER NOT NULL,
    owner_path TEXT NOT NULL,
    pool INTEGER,
    unit TEXT NOT NULL,
    worth INTEGER NOT NULL,
    pieces INTEGER NOT NULL,
    state TEXT NOT NULL,
    opens_at INTEGER NOT NULL,
    closes_at INTEGER,
    opened_at INTEGER,
    closed_at INTEGER,
    returned INTEGER,
    told_through INTEGER NOT NULL, allotted_at INTEGER, handed_out INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, owner) REFERENCES organisation (tenant, id),
    FOREIGN KEY (tenant, pool) REFERENCES book_account (tenant, id),
    CHECK (state IN ('waiting', 'open', 'closed')),
    CHECK (worth > 0 AND pieces > 0)
) STRICT;

CREATE UNIQUE INDEX offering_by_offer ON offering (tenant, service, offer, opens_at);

CREATE INDEX offering_by_state ON offering (tenant, state, id);

CREATE TABLE open_hold (
    tenant INTEGER NOT NULL,
    until INTEGER NOT NULL,
    transfer INTEGER NOT NULL,
    PRIMARY KEY (tenant, until, transfer),
    FOREIGN KEY (tenant, transfer) REFERENCES transfer (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    parent INTEGER,
    path TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL,
    region TEXT NOT NULL,
    credit_code TEXT,
    is_demo INTEGER NOT NULL,
    closed_on TEXT,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, parent) REFERENCES organisation (tenant, id)
) STRICT;

CREATE UNIQUE INDEX organisation_by_credit_code ON organisation (tenant, credit_code)
    WHERE credit_code IS NOT NULL;

CREATE INDEX organisation_by_parent ON organisation (tenant, parent, name);

CREATE UNIQUE INDEX organisation_by_path ON organisation (tenant, path);

CREATE VIRTUAL TABLE organisation_search USING fts5(words, tokenize = 'unicode61');

CREATE TABLE panel_conflict (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    round INTEGER NOT NULL,
    case_file INTEGER NOT NULL,
    account INTEGER NOT NULL,
    reason BLOB NOT NULL,
    declared_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, round) REFERENCES panel_round (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) STRICT;

CREATE INDEX panel_conflict_by_case ON panel_conflict (tenant, case_file);

CREATE UNIQUE INDEX panel_conflict_once ON panel_conflict (tenant, round, account, case_file);

CREATE TABLE panel_entry (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    round INTEGER NOT NULL,
    case_file INTEGER NOT NULL,
    place INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    words BLOB NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, round) REFERENCES panel_round (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) STRICT;

CREATE INDEX panel_entry_of ON panel_entry (tenant, case_file);

CREATE UNIQUE INDEX panel_entry_place ON panel_entry (tenant, round, place);

CREATE TABLE panel_round (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    service TEXT NOT NULL,
    panel TEXT NOT NULL,
    number INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    opened_by INTEGER,
    closed_at INTEGER,
    closed_by INTEGER,
    confirmed_at INTEGER,
    confirmed_by INTEGER,
    PRIMARY KEY (tenant, id),
    CHECK (confirmed_at IS NULL OR closed_at IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX panel_round_number ON panel_round (tenant, service, panel, number);

CREATE TABLE panel_score (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    round INTEGER NOT NULL,
    case_file INTEGER NOT NULL,
    account INTEGER NOT NULL,
    marks BLOB NOT NULL,
    words BLOB,
    given_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, round) REFERENCES panel_round (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) STRICT;

CREATE INDEX panel_score_by_case ON panel_score (tenant, case_file);

CREATE INDEX panel_score_in ON panel_score (tenant, round, account, case_file, id);

CREATE TABLE panel_seat (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    round INTEGER NOT NULL,
    account INTEGER NOT NULL,
    organisations BLOB,
    appointed_at INTEGER NOT NULL,
    appointed_by INTEGER,
    left_at INTEGER,
    left_by INTEGER,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, round) REFERENCES panel_round (tenant, id),
    FOREIGN KEY (tenant, account) REFERENCES account (tenant, id)
) STRICT;

CREATE INDEX panel_seat_of ON panel_seat (tenant, account);

CREATE UNIQUE INDEX panel_seat_once ON panel_seat (tenant, round, account);

CREATE TABLE paper (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    number TEXT NOT NULL,
    code TEXT NOT NULL,
    case_file INTEGER NOT NULL,
    service TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    title_en TEXT NOT NULL,
    signer INTEGER NOT NULL,
    handling_path TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    written_by INTEGER,
    words BLOB NOT NULL,
    sha256 BLOB NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    FOREIGN KEY (tenant, signer) REFERENCES organisation (tenant, id),
    FOREIGN KEY (tenant, written_by) REFERENCES account (tenant, id)
) STRICT;

CREATE INDEX paper_by_case ON paper (tenant, case_file, id);

CREATE UNIQUE INDEX paper_by_code ON paper (tenant, code);

CREATE UNIQUE INDEX paper_by_number ON paper (tenant, number);

CREATE INDEX paper_by_time ON paper (tenant, written_at, id);

CREATE TABLE partner (
    tenant INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    owner INTEGER NOT NULL,
    owner_path TEXT NOT NULL,
    contact BLOB,
    phone BLOB,
    bank_account BLOB,
    address TEXT NOT NULL,
    closed_on TEXT,
    made_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (tenant, organisation),
    FOREIGN KEY (tenant, organisation) REFERENCES organisation (tenant, id),
    FOREIGN KEY (tenant, owner) REFERENCES organisation (tenant, id)
) STRICT;

CREATE INDEX partner_by_owner ON partner (tenant, owner_path, organisation);

CREATE TABLE partner_item (
    tenant INTEGER NOT NULL,
    partner INTEGER NOT NULL,
    service TEXT NOT NULL,
    offer TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT,
    list_price INTEGER NOT NULL,
    PRIMARY KEY (tenant, partner, service, offer, from_day),
    FOREIGN KEY (tenant, partner) REFERENCES partner (tenant, organisation),
    CHECK (list_price > 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX partner_item_by_offer ON partner_item (tenant, service, offer, partner);

CREATE TABLE partner_statement (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    number TEXT NOT NULL,
    partner INTEGER NOT NULL,
    month TEXT NOT NULL,
    line_count INTEGER NOT NULL,
    list_total INTEGER NOT NULL,
    paid_total INTEGER NOT NULL,
    owed_total INTEGER NOT NULL,
    file BLOB NOT NULL,
    sha256 BLOB NOT NULL,
    state TEXT NOT NULL,
    reason TEXT,
    issued_by INTEGER,
    issued_at INTEGER NOT NULL,
    paid_at INTEGER,
    version INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, partner) REFERENCES partner (tenant, organisation),
    CHECK (state IN ('issued', 'in batch', 'paid')),
    CHECK (owed_total > 0)
) STRICT;

CREATE UNIQUE INDEX partner_statement_by_month ON partner_statement (tenant, partner, month);

CREATE UNIQUE INDEX partner_statement_by_number ON partner_statement (tenant, number);

CREATE INDEX partner_statement_by_state ON partner_statement (tenant, state, id);

CREATE TABLE party_link (
    token_hash BLOB NOT NULL PRIMARY KEY,
    tenant INTEGER NOT NULL,
    party INTEGER NOT NULL,
    code_hash BLOB NOT NULL,
    tries INTEGER NOT NULL,
    session_hash BLOB,
    made_by INTEGER,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX party_link_by_party ON party_link (tenant, party);

CREATE TABLE payment_batch (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    number TEXT NOT NULL,
    unit TEXT NOT NULL,
    line_count INTEGER NOT NULL,
    total INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    status TEXT NOT NULL,
    maker INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    checker INTEGER,
    checked_at INTEGER,
    settled_at INTEGER,
    version INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, maker) REFERENCES account (tenant, id),
    FOREIGN KEY (tenant, checker) REFERENCES account (tenant, id),
    CHECK (status IN ('made', 'checked', 'settled', 'void')),
    CHECK (checker IS NULL OR checker <> maker)
) STRICT;

CREATE UNIQUE INDEX payment_batch_by_number ON payment_batch (tenant, number);

CREATE INDEX payment_batch_by_status ON payment_batch (tenant, status, id);

CREATE TABLE payment_line (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    position INTEGER NOT NULL,
    grant_held INTEGER NOT NULL,
    payee INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    state TEXT NOT NULL,
    hold INTEGER,
    reason TEXT,
    settled_at INTEGER,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, batch) REFERENCES payment_batch (tenant, id),
    FOREIGN KEY (tenant, grant_held) REFERENCES grant_held (tenant, id),
    FOREIGN KEY (tenant, payee) REFERENCES person (tenant, id),
    CHECK (state IN ('waiting', 'paid', 'rejected', 'void')),
    CHECK (amount > 0)
) STRICT;

CREATE INDEX payment_line_by_grant ON payment_line (tenant, grant_held, id);

CREATE UNIQUE INDEX payment_line_by_position ON payment_line (tenant, batch, position);

CREATE UNIQUE INDEX payment_line_once ON payment_line (tenant, grant_held)
    WHERE state IN ('waiting', 'paid');

CREATE TABLE person (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    name BLOB NOT NULL,
    identity_number BLOB,
    phone BLOB,
    bank_account BLOB,
    address BLOB,
    birth_date BLOB,
    birth_month TEXT,
    sex TEXT,
    region TEXT,
    work_region TEXT,
    union_id INTEGER,
    employer INTEGER,
    household INTEGER,
    relation TEXT,
    member_since TEXT,
    is_demo INTEGER NOT NULL,
    merged_into INTEGER,
    made_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, union_id) REFERENCES organisation (tenant, id),
    FOREIGN KEY (tenant, employer) REFERENCES organisation (tenant, id),
    FOREIGN KEY (tenant, merged_into) REFERENCES person (tenant, id)
) STRICT;

CREATE INDEX person_by_birth_month ON person (tenant, birth_month, id);

CREATE INDEX person_by_employer ON person (tenant, employer, id);

CREATE INDEX person_by_household ON person (tenant, household, id);

CREATE INDEX person_by_union ON person (tenant, union_id, id);

CREATE TABLE person_category (
    tenant INTEGER NOT NULL,
    category TEXT NOT NULL,
    person INTEGER NOT NULL,
    since TEXT,
    PRIMARY KEY (tenant, category, person),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_category_by_person ON person_category (tenant, person);

CREATE TABLE person_key (
    kind TEXT NOT NULL,
    hash BLOB NOT NULL,
    tenant INTEGER NOT NULL,
    person INTEGER NOT NULL,
    PRIMARY KEY (kind, hash, tenant, person),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_key_by_person ON person_key (tenant, person);

CREATE UNIQUE INDEX person_key_identity ON person_key (tenant, kind, hash)
    WHERE kind = 'identity';

CREATE TABLE person_move (
    tenant INTEGER NOT NULL,
    pair INTEGER NOT NULL,
    what TEXT NOT NULL,
    row TEXT NOT NULL,
    PRIMARY KEY (tenant, pair, what, row),
    FOREIGN KEY (tenant, pair) REFERENCES person_pair (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_pair (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    one INTEGER NOT NULL,
    other INTEGER NOT NULL,
    sign TEXT NOT NULL,
    handling INTEGER NOT NULL,
    handling_path TEXT NOT NULL,
    state TEXT NOT NULL,
    kept INTEGER,
    reason BLOB,
    made_at INTEGER NOT NULL,
    decided_at INTEGER,
    decided_by INTEGER,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, one) REFERENCES person (tenant, id),
    FOREIGN KEY (tenant, other) REFERENCES person (tenant, id),
    FOREIGN KEY (tenant, handling) REFERENCES organisation (tenant, id),
    CHECK (state IN ('open', 'same', 'different'))
) STRICT;

CREATE INDEX person_pair_by_state ON person_pair (tenant, state, handling_path, id);

CREATE UNIQUE INDEX person_pair_once ON person_pair (tenant, one, other);

CREATE VIRTUAL TABLE person_search USING fts5(words, tokenize = 'unicode61');

CREATE TABLE place (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    number TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL,
    organisation INTEGER NOT NULL,
    path TEXT NOT NULL,
    region TEXT NOT NULL,
    address TEXT NOT NULL,
    longitude INTEGER NOT NULL,
    latitude INTEGER NOT NULL,
    survey_x TEXT NOT NULL,
    survey_y TEXT NOT NULL,
    datum TEXT NOT NULL,
    hours TEXT NOT NULL,
    phone TEXT,
    level TEXT NOT NULL,
    status TEXT NOT NULL,
    opened_on TEXT,
    closed_on TEXT,
    is_demo INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, organisation) REFERENCES organisation (tenant, id),
    CHECK (longitude BETWEEN -1800000000 AND 1800000000),
    CHECK (latitude BETWEEN -900000000 AND 900000000),
    CHECK (datum IN ('wgs84', 'gcj02', 'bd09', 'cgcs2000')),
    CHECK (level IN ('municipal', 'district', 'grassroots')),
    CHECK (status IN ('planned', 'open', 'suspended', 'closed'))
) STRICT;

CREATE INDEX place_by_change ON place (tenant, changed, id);

CREATE UNIQUE INDEX place_by_number ON place (tenant, number);

CREATE INDEX place_by_organisation ON place (tenant, organisation, id);

CREATE INDEX place_by_path ON place (tenant, path, id);

CREATE INDEX place_by_status ON place (tenant, status, kind, level, opened_on, id);

CREATE TABLE place_closure (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    place INTEGER NOT NULL,
    from_at INTEGER NOT NULL,
    until_at INTEGER,
    reason TEXT NOT NULL,
    reason_en TEXT NOT NULL,
    made_by INTEGER,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, place) REFERENCES place (tenant, id),
    CHECK (until_at > from_at)
) STRICT;

CREATE INDEX place_closure_by_place ON place_closure (tenant, place, from_at);

CREATE VIRTUAL TABLE place_search USING fts5(words, tokenize = 'unicode61');

CREATE TABLE place_service (
    tenant INTEGER NOT NULL,
    place INTEGER NOT NULL,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    title_en TEXT NOT NULL,
    audience TEXT NOT NULL,
    price INTEGER,
    hours TEXT,
    note TEXT,
    PRIMARY KEY (tenant, place, position),
    FOREIGN KEY (tenant, place) REFERENCES place (tenant, id),
    CHECK (price >= 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX place_service_by_code ON place_service (tenant, code, place);

CREATE TABLE post (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    account INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    duty TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, account) REFERENCES account (tenant, id),
    FOREIGN KEY (tenant, organisation) REFERENCES organisation (tenant, id)
) STRICT;

CREATE INDEX post_by_account ON post (tenant, account, duty);

CREATE INDEX post_by_organisation ON post (tenant, organisation, duty);

CREATE TABLE program (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    service TEXT NOT NULL,
    digest TEXT NOT NULL,
    title TEXT NOT NULL,
    title_en TEXT NOT NULL,
    owner INTEGER NOT NULL,
    status TEXT NOT NULL,
    files BLOB NOT NULL,
    published_at INTEGER NOT NULL,
    published_by INTEGER,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, owner) REFERENCES organisation (tenant, id),
    CHECK (status IN ('open', 'closed', 'replaced'))
) STRICT;

CREATE UNIQUE INDEX program_by_digest ON program (tenant, service, digest);

CREATE UNIQUE INDEX program_open ON program (tenant, service) WHERE status = 'open';

CREATE VIRTUAL TABLE program_search USING fts5(words, tokenize = 'unicode61');

CREATE TABLE quiz_attempt (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    case_file INTEGER NOT NULL,
    quiz TEXT NOT NULL,
    level INTEGER NOT NULL,
    questions TEXT NOT NULL,
    begun_at INTEGER NOT NULL,
    finished_at INTEGER,
    answers BLOB,
    right_answers INTEGER,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    CHECK ((finished_at IS NULL) = (right_answers IS NULL))
) STRICT;

CREATE INDEX quiz_attempt_of ON quiz_attempt (tenant, case_file, quiz, id);

CREATE UNIQUE INDEX quiz_attempt_open ON quiz_attempt (tenant, case_file, quiz, level)
WHERE finished_at IS NULL;

CREATE TABLE quiz_score (
    tenant INTEGER NOT NULL,
    case_file INTEGER NOT NULL,
    quiz TEXT NOT NULL,
    service TEXT NOT NULL,
    team INTEGER,
    points INTEGER NOT NULL,
    finished INTEGER NOT NULL,
    PRIMARY KEY (tenant, case_file, quiz),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    FOREIGN KEY (tenant, team) REFERENCES organisation (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX quiz_score_of ON quiz_score (tenant, service, quiz, team, points);

CREATE TABLE rate (
    tenant INTEGER NOT NULL,
    kind TEXT NOT NULL,
    hash BLOB NOT NULL,
    since INTEGER NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (tenant, kind, hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX rate_by_age ON rate (tenant, since);

CREATE TABLE rating (
    tenant INTEGER NOT NULL,
    case_file INTEGER NOT NULL,
    service TEXT NOT NULL,
    handling_path TEXT NOT NULL,
    grade INTEGER NOT NULL,
    words BLOB,
    rated_at INTEGER NOT NULL,
    called_at INTEGER,
    called_by INTEGER,
    call_words BLOB,
    PRIMARY KEY (tenant, case_file),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    CHECK (grade BETWEEN 1 AND 5)
) STRICT, WITHOUT ROWID;

CREATE INDEX rating_by_service ON rating (tenant, service, handling_path, rated_at);

CREATE INDEX rating_called ON rating (tenant, service, called_at, case_file);

CREATE TABLE recovery (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    grant_held INTEGER NOT NULL,
    case_file INTEGER NOT NULL,
    handling_path TEXT NOT NULL,
    amount INTEGER NOT NULL,
    came_in INTEGER NOT NULL,
    reason BLOB NOT NULL,
    state TEXT NOT NULL,
    claimed_at INTEGER NOT NULL,
    claimed_by INTEGER NOT NULL,
    claimed_for INTEGER,
    confirmed_at INTEGER,
    confirmed_by INTEGER,
    confirmed_for INTEGER,
    due_on TEXT,
    late_at INTEGER,
    objected_at INTEGER,
    objection BLOB,
    answered_at INTEGER,
    answer BLOB,
    ended_at INTEGER,
    ended_by INTEGER,
    end_words BLOB,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, grant_held) REFERENCES grant_held (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    CHECK (amount > 0),
    CHECK (came_in BETWEEN 0 AND amount),
    CHECK (state IN ('proposed', 'claimed', 'contested', 'repaid', 'waived', 'dropped')),
    CHECK ((ended_at IS NULL) = (state IN ('proposed', 'claimed', 'contested')))
) STRICT;

CREATE INDEX recovery_case ON recovery (tenant, case_file, id);

CREATE INDEX recovery_grant ON recovery (tenant, grant_held, id);

CREATE INDEX recovery_late ON recovery (tenant, due_on) WHERE state = 'claimed' AND late_at IS NULL;

CREATE INDEX recovery_open ON recovery (tenant, state, id);

CREATE TABLE redemption (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    number TEXT NOT NULL,
    partner INTEGER NOT NULL,
    account INTEGER NOT NULL,
    person INTEGER NOT NULL,
    pass INTEGER NOT NULL,
    service TEXT NOT NULL,
    offer TEXT NOT NULL,
    list_price INTEGER NOT NULL,
    paid INTEGER NOT NULL,
    borne INTEGER NOT NULL,
    transfer INTEGER NOT NULL,
    month TEXT NOT NULL,
    at INTEGER NOT NULL,
    undone_at INTEGER,
    statement INTEGER,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, partner) REFERENCES partner (tenant, organisation),
    FOREIGN KEY (tenant, account) REFERENCES account (tenant, id),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id),
    FOREIGN KEY (tenant, transfer) REFERENCES transfer (tenant, id),
    FOREIGN KEY (tenant, statement) REFERENCES partner_statement (tenant, id),
    CHECK (borne > 0 AND paid >= 0 AND paid + borne = list_price),
    CHECK (undone_at IS NULL OR statement IS NULL)
) STRICT;

CREATE UNIQUE INDEX redemption_by_number ON redemption (tenant, number);

CREATE INDEX redemption_by_offer ON redemption (tenant, service, offer, month);

CREATE INDEX redemption_by_partner ON redemption (tenant, partner, month, id);

CREATE INDEX redemption_by_statement ON redemption (tenant, statement, id);

CREATE UNIQUE INDEX redemption_once ON redemption (tenant, person, pass, service, offer);

CREATE INDEX redemption_unbilled ON redemption (tenant, partner, month)
    WHERE statement IS NULL AND undone_at IS NULL;

CREATE TABLE region (
    code TEXT NOT NULL PRIMARY KEY,
    parent TEXT REFERENCES region (code),
    level INTEGER NOT NULL,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL
) STRICT;

CREATE INDEX region_by_parent ON region (parent, code);

CREATE TABLE repayment (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    recovery INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    day TEXT NOT NULL,
    slip TEXT NOT NULL,
    noted_at INTEGER NOT NULL,
    noted_by INTEGER NOT NULL,
    undone_at INTEGER,
    undone_by INTEGER,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, recovery) REFERENCES recovery (tenant, id),
    CHECK (amount > 0)
) STRICT;

CREATE INDEX repayment_of ON repayment (tenant, recovery, id);

CREATE TABLE roll_call_day (
    tenant INTEGER NOT NULL,
    service TEXT NOT NULL,
    meet TEXT NOT NULL,
    day TEXT NOT NULL,
    closed_at INTEGER NOT NULL,
    closed_by INTEGER,
    PRIMARY KEY (tenant, service, meet, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE roll_call_mark (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    service TEXT NOT NULL,
    meet TEXT NOT NULL,
    day TEXT NOT NULL,
    case_file INTEGER NOT NULL,
    state TEXT NOT NULL,
    reason BLOB,
    collector BLOB,
    marked_at INTEGER NOT NULL,
    marked_by INTEGER,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    CHECK (state IN ('present', 'absent'))
) STRICT;

CREATE INDEX roll_call_mark_by_case ON roll_call_mark (tenant, case_file);

CREATE UNIQUE INDEX roll_call_mark_once ON roll_call_mark (tenant, service, meet, day, case_file);

CREATE TABLE roll_entry (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    service TEXT NOT NULL,
    roll TEXT NOT NULL,
    number INTEGER NOT NULL,
    person INTEGER NOT NULL,
    added_by INTEGER,
    added_at INTEGER NOT NULL,
    removed_by INTEGER,
    removed_at INTEGER,
    reason BLOB,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
) STRICT;

CREATE UNIQUE INDEX roll_entry_by_number ON roll_entry (tenant, service, number);

CREATE INDEX roll_entry_by_person ON roll_entry (tenant, person, service);

CREATE INDEX roll_entry_by_roll ON roll_entry (tenant, service, roll, number);

CREATE UNIQUE INDEX roll_entry_once ON roll_entry (tenant, service, roll, person)
    WHERE removed_at IS NULL;

CREATE TABLE service_design (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    folder TEXT NOT NULL,
    owner INTEGER NOT NULL,
    based_on TEXT,
    files BLOB NOT NULL,
    made_at INTEGER NOT NULL,
    updated_by INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    handed_in_at INTEGER,
    note BLOB,
    version INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, owner) REFERENCES organisation (tenant, id),
    FOREIGN KEY (tenant, updated_by) REFERENCES account (tenant, id)
) STRICT;

CREATE UNIQUE INDEX service_design_of_folder ON service_design (tenant, folder);

CREATE TABLE service_design_hand (
    tenant INTEGER NOT NULL,
    design INTEGER NOT NULL,
    account INTEGER NOT NULL,
    PRIMARY KEY (tenant, design, account),
    FOREIGN KEY (tenant, design) REFERENCES service_design (tenant, id),
    FOREIGN KEY (tenant, account) REFERENCES account (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE service_pause (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    service TEXT NOT NULL,
    reason TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    until_day TEXT,
    puts_off INTEGER NOT NULL,
    started_by INTEGER,
    reached_filed INTEGER,
    reached INTEGER,
    put_off_at INTEGER,
    ended_at INTEGER,
    ended_by INTEGER,
    PRIMARY KEY (tenant, id),
    CHECK (puts_off BETWEEN 0 AND 60)
) STRICT;

CREATE INDEX service_pause_by_service ON service_pause (tenant, service, id);

CREATE UNIQUE INDEX service_pause_once ON service_pause (tenant, service) WHERE ended_at IS NULL;

CREATE TABLE session (
    token_hash BLOB NOT NULL PRIMARY KEY,
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    account INTEGER NOT NULL,
    kind TEXT NOT NULL,
    csrf_secret BLOB NOT NULL,
    address_hash BLOB,
    made_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    strong_until INTEGER,
    FOREIGN KEY (tenant, account) REFERENCES account (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX session_by_account ON session (tenant, account, made_at);

CREATE INDEX session_by_end ON session (ends_at);

CREATE TABLE shown (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    service TEXT NOT NULL,
    list TEXT NOT NULL,
    part TEXT NOT NULL,
    case_file INTEGER NOT NULL,
    number TEXT,
    words BLOB NOT NULL,
    shown_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) STRICT;

CREATE INDEX shown_by_number ON shown (tenant, service, list, number) WHERE number IS NOT NULL;

CREATE INDEX shown_of ON shown (tenant, service, list, id);

CREATE INDEX shown_of_part ON shown (tenant, service, list, part, id);

CREATE UNIQUE INDEX shown_once ON shown (tenant, case_file, list);

CREATE TABLE shown_count (
    tenant INTEGER NOT NULL,
    service TEXT NOT NULL,
    list TEXT NOT NULL,
    part TEXT NOT NULL,
    cases INTEGER NOT NULL,
    PRIMARY KEY (tenant, service, list, part),
    CHECK (cases >= 0)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE shown_search USING fts5(words, tokenize = 'unicode61');

CREATE TABLE statement_line (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    position INTEGER NOT NULL,
    statement INTEGER NOT NULL,
    payee INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    state TEXT NOT NULL,
    hold INTEGER NOT NULL,
    reason TEXT,
    settled_at INTEGER,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, batch) REFERENCES payment_batch (tenant, id),
    FOREIGN KEY (tenant, statement) REFERENCES partner_statement (tenant, id),
    FOREIGN KEY (tenant, payee) REFERENCES partner (tenant, organisation),
    CHECK (state IN ('waiting', 'paid', 'rejected', 'void')),
    CHECK (amount > 0)
) STRICT;

CREATE UNIQUE INDEX statement_line_by_position ON statement_line (tenant, batch, position);

CREATE UNIQUE INDEX statement_line_once ON statement_line (tenant, statement)
    WHERE state IN ('waiting', 'paid');

CREATE TABLE table_draft (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    account INTEGER NOT NULL,
    service TEXT NOT NULL,
    decision TEXT NOT NULL,
    digest TEXT NOT NULL,
    cells BLOB NOT NULL,
    made_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, account) REFERENCES account (tenant, id)
) STRICT;

CREATE INDEX table_draft_by_service ON table_draft (tenant, service, decision);

CREATE UNIQUE INDEX table_draft_of_account ON table_draft (tenant, account, service, decision);

CREATE TABLE tenant (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL,
    short_name TEXT NOT NULL,
    region TEXT NOT NULL,
    zone TEXT NOT NULL,
    is_demo INTEGER NOT NULL,
    settings TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE text_version (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    case_file INTEGER NOT NULL,
    kind TEXT NOT NULL,
    number INTEGER NOT NULL,
    words BLOB NOT NULL,
    sha256 BLOB NOT NULL,
    written_at INTEGER NOT NULL,
    written_by INTEGER,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) STRICT;

CREATE UNIQUE INDEX text_version_by_number ON text_version (tenant, case_file, kind, number);

CREATE TABLE text_voice (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    text_version INTEGER NOT NULL,
    voice TEXT NOT NULL,
    member INTEGER,
    party TEXT,
    account INTEGER,
    at_door INTEGER NOT NULL,
    name BLOB NOT NULL,
    words BLOB,
    said_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, text_version) REFERENCES text_version (tenant, id),
    CHECK (voice IN ('comment', 'accept', 'object', 'sign'))
) STRICT;

CREATE INDEX text_voice_by_version ON text_voice (tenant, text_version, id);

CREATE UNIQUE INDEX text_voice_once ON text_voice (tenant, text_version, voice, member)
    WHERE voice IN ('accept', 'sign');

CREATE TABLE tie (
    tenant INTEGER NOT NULL,
    person INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    kind TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT,
    is_primary INTEGER NOT NULL,
    PRIMARY KEY (tenant, person, organisation, kind, from_day),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id),
    FOREIGN KEY (tenant, organisation) REFERENCES organisation (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX tie_by_organisation ON tie (tenant, organisation, kind, person);

CREATE TABLE told_figure (
    tenant INTEGER NOT NULL,
    service TEXT NOT NULL,
    measure TEXT NOT NULL,
    day TEXT NOT NULL,
    told TEXT NOT NULL,
    counted_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, service, measure, day)
) STRICT;

CREATE TABLE transfer (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    group_id INTEGER NOT NULL,
    from_account INTEGER NOT NULL,
    to_account INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    unit TEXT NOT NULL,
    code TEXT NOT NULL,
    claim_holder INTEGER,
    claim_period TEXT,
    request_key TEXT NOT NULL,
    at INTEGER NOT NULL,
    link TEXT NOT NULL,
    link_to INTEGER,
    link_until INTEGER,
    hash BLOB NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, from_account) REFERENCES book_account (tenant, id),
    FOREIGN KEY (tenant, to_account) REFERENCES book_account (tenant, id),
    CHECK (amount > 0),
    CHECK (link IN ('posted', 'pending', 'posts', 'voids', 'expires', 'reverses'))
) STRICT;

CREATE INDEX transfer_by_from ON transfer (tenant, from_account, sequence);

CREATE INDEX transfer_by_key ON transfer (tenant, request_key, sequence);

CREATE UNIQUE INDEX transfer_by_sequence ON transfer (tenant, sequence);

CREATE INDEX transfer_by_to ON transfer (tenant, to_account, sequence);

CREATE TABLE transfer_end (
    tenant INTEGER NOT NULL,
    transfer INTEGER NOT NULL,
    how TEXT NOT NULL,
    ended_by INTEGER NOT NULL,
    PRIMARY KEY (tenant, transfer),
    FOREIGN KEY (tenant, transfer) REFERENCES transfer (tenant, id),
    FOREIGN KEY (tenant, ended_by) REFERENCES transfer (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE upload_link (
    token_hash BLOB NOT NULL PRIMARY KEY,
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    owner_kind TEXT NOT NULL,
    owner INTEGER NOT NULL,
    made_by INTEGER,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    left_files INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX upload_link_by_end ON upload_link (expires_at);

CREATE INDEX upload_link_by_owner ON upload_link (tenant, owner_kind, owner);

CREATE TABLE urgent_lane (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    service TEXT NOT NULL,
    reason TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    until_day TEXT,
    opened_by INTEGER,
    ended_at INTEGER,
    ended_by INTEGER,
    PRIMARY KEY (tenant, id)
) STRICT;

CREATE INDEX urgent_lane_by_service ON urgent_lane (tenant, service, id);

CREATE UNIQUE INDEX urgent_lane_once ON urgent_lane (tenant, service) WHERE ended_at IS NULL;

CREATE TABLE vault_key (
    name TEXT NOT NULL PRIMARY KEY,
    proof BLOB NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE vote_ballot (
    tenant INTEGER NOT NULL,
    round INTEGER NOT NULL,
    voter BLOB NOT NULL,
    day TEXT NOT NULL,
    case_file INTEGER NOT NULL,
    PRIMARY KEY (tenant, round, voter, day, case_file),
    FOREIGN KEY (tenant, round) REFERENCES panel_round (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX vote_ballot_for ON vote_ballot (tenant, round, case_file, day);

CREATE TABLE vote_count (
    tenant INTEGER NOT NULL,
    round INTEGER NOT NULL,
    case_file INTEGER NOT NULL,
    votes INTEGER NOT NULL,
    PRIMARY KEY (tenant, round, case_file),
    FOREIGN KEY (tenant, round) REFERENCES panel_round (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE vote_tie (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    round INTEGER NOT NULL,
    case_file INTEGER NOT NULL,
    reason BLOB NOT NULL,
    decided_at INTEGER NOT NULL,
    decided_by INTEGER,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, round) REFERENCES panel_round (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id)
) STRICT;

CREATE INDEX vote_tie_by_case ON vote_tie (tenant, case_file);

CREATE UNIQUE INDEX vote_tie_once ON vote_tie (tenant, round, case_file);

CREATE TABLE voucher (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    offering INTEGER NOT NULL,
    person INTEGER NOT NULL,
    valid_until TEXT NOT NULL,
    state TEXT NOT NULL,
    redemption INTEGER,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, id) REFERENCES grant_held (tenant, id),
    FOREIGN KEY (tenant, offering) REFERENCES offering (tenant, id),
    FOREIGN KEY (tenant, person) REFERENCES person (tenant, id),
    FOREIGN KEY (tenant, redemption) REFERENCES redemption (tenant, id),
    CHECK (state IN ('standing', 'used', 'lapsed')),
    CHECK ((state = 'used') = (redemption IS NOT NULL))
) STRICT;

CREATE INDEX voucher_by_day ON voucher (tenant, state, valid_until, id);

CREATE INDEX voucher_by_offering ON voucher (tenant, offering, state);

CREATE INDEX voucher_by_person ON voucher (tenant, person, state, valid_until, id);

CREATE UNIQUE INDEX voucher_by_redemption ON voucher (tenant, redemption)
    WHERE redemption IS NOT NULL;

CREATE TABLE waiting_grant (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    case_file INTEGER NOT NULL,
    service TEXT NOT NULL,
    source TEXT NOT NULL,
    name TEXT NOT NULL,
    period TEXT,
    action TEXT,
    unit TEXT NOT NULL,
    amount INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    ordered_at INTEGER NOT NULL,
    since INTEGER NOT NULL,
    actor INTEGER,
    words BLOB,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    CHECK (amount > 0),
    CHECK ((action IS NULL) <> (period IS NULL))
) STRICT;

CREATE INDEX waiting_grant_by_case ON waiting_grant (tenant, case_file, id);

CREATE INDEX waiting_grant_in_order
    ON waiting_grant (tenant, service, source, rank, ordered_at, case_file, id);

CREATE TABLE worker_cluster (
    tenant INTEGER NOT NULL,
    id INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    path TEXT NOT NULL,
    name TEXT NOT NULL,
    area TEXT NOT NULL,
    longitude INTEGER NOT NULL,
    latitude INTEGER NOT NULL,
    radius INTEGER NOT NULL,
    workers INTEGER NOT NULL,
    counted_on TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, organisation) REFERENCES organisation (tenant, id),
    CHECK (workers >= 0 AND radius >= 0)
) STRICT;

CREATE UNIQUE INDEX worker_cluster_by_name ON worker_cluster (tenant, organisation, name);

CREATE INDEX worker_cluster_by_path ON worker_cluster (tenant, path, name);
