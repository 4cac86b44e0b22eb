-- Runs of several stages, and runs that are put away.
ALTER TABLE run ADD COLUMN shelf INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN best_epoch INTEGER NOT NULL DEFAULT 0;

ALTER TABLE metric_point ADD COLUMN stage INTEGER NOT NULL DEFAULT 1;
ALTER TABLE metric_point ADD COLUMN train_macro_f1 REAL;
ALTER TABLE metric_point ADD COLUMN test_macro_f1 REAL;

CREATE TABLE run_stage (
    run_id INTEGER NOT NULL REFERENCES run (id),
    stage INTEGER NOT NULL,
    set_id INTEGER NOT NULL REFERENCES frozen_set (id),
    epochs INTEGER NOT NULL,
    seconds REAL NOT NULL,
    images_per_second REAL NOT NULL,
    PRIMARY KEY (run_id, stage)
) WITHOUT ROWID;

-- Every stage's predictions: an image can be in the sets of several. Runs of before had one stage.
CREATE TABLE stage_prediction (
    run_id INTEGER NOT NULL REFERENCES run (id),
    stage INTEGER NOT NULL,
    image_id INTEGER NOT NULL REFERENCES image (id),
    part INTEGER NOT NULL,
    truth INTEGER NOT NULL,
    probabilities BLOB NOT NULL,
    PRIMARY KEY (run_id, stage, image_id)
) WITHOUT ROWID;
INSERT INTO stage_prediction (run_id, stage, image_id, part, truth, probabilities)
SELECT run_id, 1, image_id, part, truth, probabilities FROM prediction;
DROP TABLE prediction;
ALTER TABLE stage_prediction RENAME TO prediction;
