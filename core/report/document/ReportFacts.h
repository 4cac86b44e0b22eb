// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/ModalityMismatch.h"
#include "core/base/Clock.h"
#include "core/evaluation/Calibration.h"
#include "core/evaluation/ItemFacts.h"
#include "core/evaluation/PairedComparison.h"
#include "core/evaluation/Slices.h"
#include "core/jobs/Feedback.h"
#include "core/report/DatasetTables.h"
#include "core/report/RunRecord.h"
#include "core/report/document/Phrasebook.h"
#include "core/report/document/ReportDocument.h"
#include "core/store/ProjectPaths.h"

#include <array>
#include <optional>
#include <vector>

namespace lesiondesk
{

/// What the program is made of; said by the program that asks for the report.
struct ReportVersions {
    QString program; ///< 0.1.0
    QString libTorch;
};

/// What a report is asked to say.
struct ReportRequest {
    std::vector<RunId> runs; ///< each once; the first is compared with every other
    ReportLanguage language = ReportLanguage::English;
    LabelBasis labels = LabelBasis::Recorded;
    bool pictures = true; ///< photographs of the worst errors
    BootstrapOptions bootstrap;
    ReportVersions versions;
};

/// The surest mistakes that a report shows.
inline constexpr int kReportErrors = 12;
/// The longer side of a photograph in a report, in pixels.
inline constexpr int kReportPhotoSide = 320;

/// The images of a class in a frozen set, by modality and part.
struct SetClassCounts {
    std::array<std::array<int, 2>, kModalities.size()> counts{}; ///< [modality][part]
};

struct WorstError {
    int number = 0; ///< from 1: what stands for the image
    int truth = 0;
    int predicted = 0;
    std::optional<double> probability;      ///< of the class that was predicted
    std::optional<double> truthProbability; ///< of the true class
    Modality modality = Modality::Untagged;
    std::optional<ReportPhoto> photo; ///< none without pictures or where the file is gone
};

/// The slices by one fact.
struct SliceGroup {
    SliceBy by = SliceBy::Modality;
    std::vector<Slice> slices;
};

/// All that a report says of one run.
struct RunFacts {
    RunRecord record;
    std::optional<EvalResult> result; ///< none: the run has no predictions of its test part
    Scores scores;
    Figures figures;
    FigureIntervals intervals;
    std::vector<WorstError> worst;
    std::vector<SliceGroup> slices; ///< those with two values at least
    QString planHash;               ///< SHA-256 of the plan as it is stored
    QString weightsHash;            ///< of the weights file; empty: from scratch, or it is gone
};

/// All that a report says of a frozen set that is some run's target.
struct SetFacts {
    SetName name;
    QDateTime created;
    std::vector<EvalClass> classes;
    std::vector<SetClassCounts> counts; ///< one per class
    int patientsInBothParts = 0;        ///< whose images are trained on and tested on
    std::vector<ModalityMismatch> mismatches;

    int count(int classIndex, int modality, Partition part) const
    {
        return counts[static_cast<size_t>(classIndex)]
            .counts[static_cast<size_t>(modality)][static_cast<size_t>(part)];
    }
    int images(int classIndex, Partition part) const; ///< of all modalities
    int images(Partition part) const;
    int untagged(Partition part) const;
};

/// The first run against another.
struct ComparisonFacts {
    size_t other = 1; ///< position among the runs
    Pairing pairing;
    Comparison comparison;
};

/// What the sections of a report are pure functions of: a value, no database.
struct ReportFacts {
    QString project;
    QDateTime made;
    LabelBasis labels = LabelBasis::Recorded;
    bool pictures = true;
    BootstrapOptions bootstrap;
    ReportVersions versions;
    std::vector<RunFacts> runs;
    std::vector<SetFacts> sets; ///< target sets, each once, in the order of the runs
    std::vector<DatasetRecord> datasets;
    std::vector<ComparisonFacts> comparisons;

    bool isArtificial() const;
};

/// Reads and computes all of it; for a background thread. An unknown run is an error.
Result<ReportFacts> loadReportFacts(Database &database, const ProjectPaths &paths,
                                    const ReportRequest &request, const Clock &clock,
                                    Feedback &feedback);

} // namespace lesiondesk
