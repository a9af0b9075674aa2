-- Quizzes: each attempt with the questions that were drawn for it, and what each player has. An attempt is
-- written over once, when it is handed in. The answers are sealed; the questions themselves lie in the folder.

CREATE TABLE quiz_attempt (
    tenant {id} NOT NULL,
    id {id} NOT NULL,
    case_file {id} NOT NULL,
    quiz {text} NOT NULL,
    level {int} NOT NULL,
    questions {text} NOT NULL,
    begun_at {instant} NOT NULL,
    finished_at {instant},
    answers {blob},
    right_answers {int},
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    CHECK ((finished_at IS NULL) = (right_answers IS NULL))
) {table};

CREATE INDEX quiz_attempt_of ON quiz_attempt (tenant, case_file, quiz, id);

-- Nobody has two attempts at a level under way.
CREATE UNIQUE INDEX quiz_attempt_open ON quiz_attempt (tenant, case_file, quiz, level)
WHERE finished_at IS NULL;

-- What the attempts of a case come to: made anew from all of them whenever one is handed in, so that a ranking
-- reads one row for each player.
CREATE TABLE quiz_score (
    tenant {id} NOT NULL,
    case_file {id} NOT NULL,
    quiz {text} NOT NULL,
    service {text} NOT NULL,
    team {id},
    points {int} NOT NULL,
    finished {int} NOT NULL,
    PRIMARY KEY (tenant, case_file, quiz),
    FOREIGN KEY (tenant, case_file) REFERENCES case_file (tenant, id),
    FOREIGN KEY (tenant, team) REFERENCES organisation (tenant, id)
) {index table};

CREATE INDEX quiz_score_of ON quiz_score (tenant, service, quiz, team, points);
