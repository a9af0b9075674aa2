-- What the house itself needs: proofs of its keys.

CREATE TABLE vault_key (
    name {text} NOT NULL PRIMARY KEY,
    proof {blob} NOT NULL,
    made_at {instant} NOT NULL
) {table};
