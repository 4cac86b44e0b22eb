-- Which pixels of an image are the lesion: a picture of the same size, white on black.
CREATE TABLE image_mask (
    image_id INTEGER PRIMARY KEY REFERENCES image (id),
    root_id INTEGER NOT NULL REFERENCES root (id),
    path TEXT NOT NULL
);
