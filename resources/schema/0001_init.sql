-- The project's tables. Never edit this file once it has landed: add the next number.
-- Times are ISO 8601 text in UTC; enumerations are the numbers of core/domain.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE taxonomy (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
);

CREATE TABLE diagnosis (
    id INTEGER PRIMARY KEY,
    taxonomy_id INTEGER NOT NULL REFERENCES taxonomy (id),
    position INTEGER NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    nature INTEGER NOT NULL,
    aliases TEXT NOT NULL DEFAULT '[]',
    UNIQUE (taxonomy_id, key)
);

-- Where image files are; an empty path is the project's own images folder (import --copy).
CREATE TABLE root (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE
);

CREATE TABLE dataset (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    format TEXT NOT NULL,
    taxonomy_id INTEGER NOT NULL REFERENCES taxonomy (id),
    artificial INTEGER NOT NULL DEFAULT 0,
    created TEXT NOT NULL
);

CREATE TABLE patient (
    id INTEGER PRIMARY KEY,
    dataset_id INTEGER NOT NULL REFERENCES dataset (id),
    key TEXT NOT NULL,
    sex INTEGER NOT NULL DEFAULT 0,
    UNIQUE (dataset_id, key)
);

CREATE TABLE lesion_case (
    id INTEGER PRIMARY KEY,
    dataset_id INTEGER NOT NULL REFERENCES dataset (id),
    patient_id INTEGER NOT NULL REFERENCES patient (id),
    key TEXT NOT NULL,
    age REAL,
    site TEXT NOT NULL DEFAULT '',
    attributes TEXT NOT NULL DEFAULT '{}',
    UNIQUE (dataset_id, key)
);

CREATE TABLE image (
    id INTEGER PRIMARY KEY,
    dataset_id INTEGER NOT NULL REFERENCES dataset (id),
    case_id INTEGER NOT NULL REFERENCES lesion_case (id),
    key TEXT NOT NULL,
    root_id INTEGER NOT NULL REFERENCES root (id),
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    modified TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    perceptual_hash INTEGER NOT NULL DEFAULT 0,
    modality INTEGER NOT NULL DEFAULT 0,
    recorded_id INTEGER REFERENCES diagnosis (id),
    validated_id INTEGER REFERENCES diagnosis (id),
    UNIQUE (dataset_id, key)
);
CREATE INDEX image_case ON image (case_id);
CREATE INDEX image_sha256 ON image (sha256);

-- Append-only: the history of every image's labels.
CREATE TABLE label (
    id INTEGER PRIMARY KEY,
    image_id INTEGER NOT NULL REFERENCES image (id),
    diagnosis_id INTEGER REFERENCES diagnosis (id),
    source INTEGER NOT NULL,
    origin TEXT NOT NULL,
    created TEXT NOT NULL
);
CREATE INDEX label_image ON label (image_id);

-- Append-only: who tagged which modality when; undo is a further row.
CREATE TABLE modality_change (
    id INTEGER PRIMARY KEY,
    image_id INTEGER NOT NULL REFERENCES image (id),
    before INTEGER NOT NULL,
    after INTEGER NOT NULL,
    origin TEXT NOT NULL,
    created TEXT NOT NULL
);
CREATE INDEX modality_change_image ON modality_change (image_id);

CREATE TABLE round (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    mode INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    taxonomy_id INTEGER NOT NULL REFERENCES taxonomy (id),
    seed TEXT NOT NULL,
    created TEXT NOT NULL,
    closed TEXT
);

CREATE TABLE round_image (
    round_id INTEGER NOT NULL REFERENCES round (id),
    position INTEGER NOT NULL,
    image_id INTEGER NOT NULL REFERENCES image (id),
    PRIMARY KEY (round_id, position),
    UNIQUE (round_id, image_id)
) WITHOUT ROWID;

CREATE TABLE reading (
    id INTEGER PRIMARY KEY,
    round_id INTEGER NOT NULL REFERENCES round (id),
    image_id INTEGER NOT NULL REFERENCES image (id),
    reader TEXT NOT NULL,
    diagnosis_id INTEGER REFERENCES diagnosis (id),
    modality INTEGER,
    confidence INTEGER NOT NULL,
    cannot_judge TEXT NOT NULL DEFAULT '',
    comment TEXT NOT NULL DEFAULT '',
    agreed INTEGER NOT NULL DEFAULT 0,
    retracted INTEGER NOT NULL DEFAULT 0,
    seconds REAL NOT NULL,
    created TEXT NOT NULL
);
CREATE INDEX reading_round ON reading (round_id, reader, image_id);
CREATE INDEX reading_image ON reading (image_id);

CREATE TRIGGER reading_is_never_changed BEFORE UPDATE ON reading
BEGIN
    SELECT RAISE(ABORT, 'readings are append-only');
END;
CREATE TRIGGER reading_is_never_deleted BEFORE DELETE ON reading
BEGIN
    SELECT RAISE(ABORT, 'readings are append-only');
END;

CREATE TABLE frozen_set (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    hash TEXT NOT NULL,
    parameters TEXT NOT NULL,
    created TEXT NOT NULL
);

CREATE TABLE frozen_set_class (
    set_id INTEGER NOT NULL REFERENCES frozen_set (id),
    position INTEGER NOT NULL,
    diagnosis_id INTEGER NOT NULL REFERENCES diagnosis (id),
    PRIMARY KEY (set_id, position)
) WITHOUT ROWID;

CREATE TABLE frozen_set_item (
    set_id INTEGER NOT NULL REFERENCES frozen_set (id),
    image_id INTEGER NOT NULL REFERENCES image (id),
    class INTEGER NOT NULL,
    part INTEGER NOT NULL,
    PRIMARY KEY (set_id, image_id)
) WITHOUT ROWID;

CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    set_id INTEGER NOT NULL REFERENCES frozen_set (id),
    name TEXT NOT NULL,
    plan TEXT NOT NULL,
    state INTEGER NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    created TEXT NOT NULL,
    started TEXT,
    ended TEXT,
    seconds REAL NOT NULL DEFAULT 0,
    images_per_second REAL NOT NULL DEFAULT 0,
    device TEXT NOT NULL DEFAULT '',
    checkpoint TEXT NOT NULL DEFAULT '',
    macro_f1 REAL,
    accuracy REAL
);

CREATE TABLE metric_point (
    run_id INTEGER NOT NULL REFERENCES run (id),
    epoch INTEGER NOT NULL,
    block INTEGER NOT NULL,
    train_loss REAL NOT NULL,
    train_accuracy REAL NOT NULL,
    test_loss REAL NOT NULL,
    test_accuracy REAL NOT NULL,
    images_per_second REAL NOT NULL,
    PRIMARY KEY (run_id, epoch)
) WITHOUT ROWID;

-- probabilities: float32, little-endian, one per class of the run's set.
CREATE TABLE prediction (
    run_id INTEGER NOT NULL REFERENCES run (id),
    image_id INTEGER NOT NULL REFERENCES image (id),
    part INTEGER NOT NULL,
    truth INTEGER NOT NULL,
    probabilities BLOB NOT NULL,
    PRIMARY KEY (run_id, image_id)
) WITHOUT ROWID;

-- What was done: import, split, round closed, run, evaluation. Append-only.
CREATE TABLE record (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    parameters TEXT NOT NULL,
    input_hash TEXT NOT NULL DEFAULT '',
    result TEXT NOT NULL,
    created TEXT NOT NULL
);
