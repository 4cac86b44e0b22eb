// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/import/ImportJob.h"
#include "core/jobs/Feedback.h"

#include <QStringList>

namespace lesiondesk
{

struct SampleOptions {
    int images = 260; ///< about so many: every class gets at least six
    quint64 seed = 1;
};

struct SampleOutcome {
    QString folder; ///< of the project, absolute
    ImportOutcome import;
    QStringList wrongLabels;     ///< "img_0012: drawn as Nev, labelled MM"
    QStringList exactDuplicates; ///< "img_0265 = img_0031"
    QStringList nearDuplicates;
};

/// The name of the sample's dataset in every project.
inline constexpr char16_t kSampleDataset[] = u"Sample (artificial)";

/// Makes a project with an artificial referral set: the 13 classes of the taxonomy dermai-13 in the
/// proportions of the paper's Table I, macroscopic and anatomical views, patients with ages and
/// sexes, a few wrong labels, exact and near duplicates (listed in the record of kind "sample").
/// Nothing in it is a photograph, and every picture says so. The folder must not exist; when the
/// drawing is cancelled or fails, it is gone again. The same seed gives the same pictures. Closes
/// the project before it returns. Any thread.
Result<SampleOutcome> makeSampleProject(const QString &folder, const SampleOptions &options,
                                        const Clock &clock, Feedback &feedback);

} // namespace lesiondesk
