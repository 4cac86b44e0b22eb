// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/TrainPlan.h"

#include <QString>

#include <optional>
#include <vector>

namespace lesiondesk
{

/// A published file of ImageNet weights. What is not known is empty, never guessed.
struct KnownWeights {
    QString file; ///< its name where it is published
    Architecture architecture = Architecture::MobileNetV2;
    QString publisher;               ///< torchvision, timm
    QString name;                    ///< what the publisher calls these weights
    QString url;                     ///< for people: the program opens no connection
    std::optional<qint64> bytes;     ///< exact
    std::optional<double> mebibytes; ///< as the publisher rounds it, where the bytes are not known
    QString sha256;             ///< 64 digits, or as many from its start as are known, or empty
    QString licence;            ///< SPDX
    std::optional<double> top1; ///< per cent on ImageNet's validation images
    int top1Size = 0;           ///< pixels that this was measured at
    QString source;             ///< of the accuracy

    bool hasFullHash() const { return sha256.size() == 64; }
    /// Is this the hash of the file, as far as it is known? Never when nothing is known.
    bool hasHash(const QString &hash) const { return !sha256.isEmpty() && hash.startsWith(sha256); }
};

struct WeightsCatalogue {
    QString note; ///< about licences and where the figures come from
    std::vector<KnownWeights> files;

    /// The catalogue that the program was built with (resources/weights/catalogue.json).
    static WeightsCatalogue builtIn();
    static Result<WeightsCatalogue> fromJson(const QByteArray &json);
};

} // namespace lesiondesk
