-- Runs whose predictions were made elsewhere, and what people say of a run.
-- origin: where the predictions came from; empty: trained here. review: 0 to look at, 1 in work,
-- 2 looked at.
ALTER TABLE run ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE run ADD COLUMN has_probabilities INTEGER NOT NULL DEFAULT 1;
ALTER TABLE run ADD COLUMN review INTEGER NOT NULL DEFAULT 0;

-- image_id NULL: about the run as a whole. edited: NULL until the text is changed.
CREATE TABLE run_note (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    image_id INTEGER REFERENCES image (id),
    author TEXT NOT NULL,
    text TEXT NOT NULL,
    created TEXT NOT NULL,
    edited TEXT
);
CREATE INDEX run_note_run ON run_note (run_id, image_id);

-- Images under a name. A selection outlives the run that it was made from.
CREATE TABLE saved_selection (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    caption TEXT NOT NULL,
    run_id INTEGER REFERENCES run (id) ON DELETE SET NULL,
    created TEXT NOT NULL
);
CREATE INDEX saved_selection_run ON saved_selection (run_id);

CREATE TABLE saved_selection_image (
    selection_id INTEGER NOT NULL REFERENCES saved_selection (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    image_id INTEGER NOT NULL REFERENCES image (id),
    PRIMARY KEY (selection_id, position)
) WITHOUT ROWID;
