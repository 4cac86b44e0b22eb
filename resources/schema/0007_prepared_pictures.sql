-- Images are stored before their pictures were read to the end. sha256 = '': not read yet.
-- trouble: why the picture cannot be used, one sentence; empty where it can, or is not read yet.
ALTER TABLE image ADD COLUMN trouble TEXT NOT NULL DEFAULT '';
CREATE INDEX image_unprepared ON image (id) WHERE sha256 = '' AND trouble = '';
CREATE INDEX image_troubled ON image (id) WHERE trouble <> '';
