-- Images that a reader put off, so that a round goes on at the same image days later. Append-only:
-- the newest row of an image counts; back = 1 means that the reader came back to it by choice.
CREATE TABLE round_skip (
    id INTEGER PRIMARY KEY,
    round_id INTEGER NOT NULL REFERENCES round (id),
    image_id INTEGER NOT NULL REFERENCES image (id),
    reader TEXT NOT NULL,
    back INTEGER NOT NULL DEFAULT 0,
    created TEXT NOT NULL
);
CREATE INDEX round_skip_round ON round_skip (round_id, reader, image_id);
