-- What a run says about the images of any frozen set, its own or another; what predict wrote last.
-- truth: the image's class in the set as a class of the run, by the diagnosis key; -1 where the run
-- has no such class. probabilities: float32, little-endian, one per class of the run's last stage.
CREATE TABLE set_prediction (
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    set_id INTEGER NOT NULL REFERENCES frozen_set (id) ON DELETE CASCADE,
    image_id INTEGER NOT NULL REFERENCES image (id),
    part INTEGER NOT NULL,
    truth INTEGER NOT NULL,
    probabilities BLOB NOT NULL,
    PRIMARY KEY (run_id, set_id, image_id)
) WITHOUT ROWID;
CREATE INDEX set_prediction_set ON set_prediction (set_id);
