// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Modality.h"
#include "core/project/Project.h"

namespace lesiondesk::test
{

/// An image of a made-up dataset: rows of the project only, no file and no picture.
struct MadeImage {
    QString diagnosis; ///< a key of the taxonomy; empty: no label
    Modality modality = Modality::Macroscopic;
    QString sha256 = {}; ///< empty: one of its own
    quint64 perceptualHash = 0;
    QByteArray caseAttributes = "{}";
};

/// Adds a dataset of a built-in taxonomy with these images, each a case and a patient of its own;
/// image k is called "NAME_k". Ends the program on an error.
std::vector<ImageId> addMadeDataset(Project &project, const QString &name,
                                    const QString &taxonomyKey,
                                    const std::vector<MadeImage> &images);

} // namespace lesiondesk::test
