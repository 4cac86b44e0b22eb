// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/dataset/LeakageCheck.h"
#include "core/dataset/Splitter.h"
#include "core/domain/ClassMapping.h"
#include "core/domain/LabelBasis.h"
#include "core/domain/Taxonomy.h"
#include "core/store/Database.h"
#include "core/store/ProjectPaths.h"

#include <QJsonObject>

#include <optional>

namespace lesiondesk
{

/// The case attribute that importers keep a dataset's published lists in: train, valid or test.
inline const QString kPublishedPartition = QStringLiteral("published_partition");

/// Everything that decides how a dataset is split.
struct SplitRequest {
    QString dataset; ///< its name
    SplitOptions options;
    SplitGroup group = SplitGroup::Patient;
    LabelBasis labels = LabelBasis::Recorded;
    std::optional<ClassMapping> mapping; ///< onto other classes; none: as recorded
    std::optional<Modality> modality;    ///< only these images; none: all
    /// The dataset's own lists divide it: test is tested on, train and valid are trained on.
    /// Fraction, group and seed then decide nothing.
    bool published = false;
    QString name; ///< of the set; empty: defaultName()

    QString defaultName() const; ///< "PAD, 20 % test by patient, seed 7"
    QJsonObject toJson() const;
    /// Of a frozen set's parameters; fields that are not there keep their defaults.
    static SplitRequest fromJson(const QJsonObject &json);
};

/// A split that has been worked out and not been stored.
struct SplitProposal {
    FrozenSet set; ///< without id, hash and time
    Split split;
    std::vector<Diagnosis> classes; ///< of set.classes, in the same order
    int leftOut = 0;                ///< images without a label
    int dropped = 0;                ///< images of classes that the mapping drops
    int otherModality = 0;          ///< images of another modality than the wished one
    int unusable = 0;               ///< images whose pictures cannot be used, left out
    int waiting = 0;                ///< images whose pictures have not been read to their end yet
    std::vector<LeakageFinding> leaks;
};

/// Works a split out: reads the dataset, splits it and looks for what straddles. Any thread, with
/// a connection of that thread. Fails when there is no such dataset or nothing to split, when the
/// mapping does not fit, and when published lists are wished and the dataset has none. The classes
/// of a mapping's taxonomy that is not in the project yet have no ids.
Result<SplitProposal> proposeSplit(Database &database, const ProjectPaths &paths,
                                   const SplitRequest &request, Feedback &feedback);

struct FrozenSplit {
    FrozenSet set;
    SplitProposal proposal;
};

/// proposeSplit(), then freezes the set and leaves a record of it. A job: opens its own connection.
/// The same request on the same images returns the set that is there already. Refused while images
/// of it are still to be prepared: a set is known by the hashes of its pictures.
Result<FrozenSplit> freezeSplit(const ProjectPaths &paths, const SplitRequest &request,
                                const Clock &clock, Feedback &feedback);

} // namespace lesiondesk
