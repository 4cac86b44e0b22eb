// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Image.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace lesiondesk
{

/// One picture of the artificial sample, before it is drawn.
struct SampleItem {
    QString name;     ///< img_0001.jpg
    size_t drawn = 0; ///< position in lesionLooks(): what the picture shows
    QString label;    ///< key of the class that the table says
    Modality modality = Modality::Macroscopic;
    QString region; ///< body site
    QString patient;
    QString lesionCase;
    int age = 0;
    Sex sex = Sex::Unknown;
    int copyOf = -1;   ///< position of the picture that this one repeats
    bool exact = true; ///< byte by byte, or cut and lightened a little
};

/// Who and what is in the sample; pure, from the seed alone.
struct SamplePlan {
    std::vector<SampleItem> items; ///< copies stand behind what they copy
    QStringList wrongLabels;
    QStringList exactDuplicates;
    QStringList nearDuplicates;

    static SamplePlan make(int images, quint64 seed);
    QByteArray csv() const; ///< as the generic CSV reader wants it
};

} // namespace lesiondesk
