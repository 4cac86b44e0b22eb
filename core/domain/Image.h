// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/domain/Modality.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace lesiondesk
{

enum class Sex { Unknown = 0, Female = 1, Male = 2 };

QString sexKey(Sex sex); ///< female, male or unknown
std::optional<Sex> sexFromKey(const QString &key);

/// Where a label came from, weakest first.
enum class LabelSource {
    Recorded = 0,
    Expert = 1,
    Consensus = 2,
    FollowUp = 3,
    Histopathology = 4
};

QString labelSourceKey(LabelSource source);
/// Accepts the keys above and what datasets call them (histo, follow_up, confocal).
std::optional<LabelSource> labelSourceFromKey(const QString &key);

/// A diagnosis given to an image by a source. Labels are only ever added: the list is the history.
struct Label {
    ImageId image;
    DiagnosisId diagnosis;
    LabelSource source = LabelSource::Recorded;
    QString origin; ///< in words: "metadata.csv", "round Test set, October"
    QDateTime time;
};

/// One line of the catalogue: what the grid, the filters and the tables need of every image. Kept
/// small, as a project holds up to a million of them in memory.
struct ImageRow {
    ImageId id;
    DatasetId dataset;
    CaseId lesionCase;
    PatientId patient;
    DiagnosisId recorded;  ///< the recorded label; invalid where there is none
    DiagnosisId validated; ///< the validated label; invalid where no closed round settled one
    Modality modality = Modality::Untagged;
    bool read = false; ///< some reader gave a reading in some round
    QString key;       ///< the image's name in its dataset
    QString caseKey;
    QString patientKey;
};

/// Everything about one image, for the details beside the viewer.
struct ImageDetails {
    ImageRow row;
    QString datasetName;
    QString file;     ///< absolute path where the pixels are
    QString maskFile; ///< absolute path of the mask of the lesion; empty where there is none
    QString sha256;   ///< empty: the picture has not been read to its end yet
    QString trouble;  ///< why the picture cannot be used, one sentence; empty: it can
    qint64 bytes = 0;
    QDateTime modified;
    int width = 0; ///< pixels after EXIF orientation
    int height = 0;
    Sex sex = Sex::Unknown;
    std::optional<double> age; ///< years
    QString site;
    std::vector<std::pair<QString, QString>> attributes; ///< further columns of the source
    std::vector<Label> labels;                           ///< oldest first
};

} // namespace lesiondesk
