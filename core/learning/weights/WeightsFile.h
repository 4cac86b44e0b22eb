// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/TrainPlan.h"
#include "core/learning/weights/HostTensor.h"
#include "core/learning/weights/KeyNames.h"

#include <QStringList>

namespace lesiondesk
{

/// Reads .safetensors or .pth by content, not by ending, and takes wrappers such as module. and
/// _orig_mod. off the names. One sentence for whatever is wrong with the file.
Result<TensorFile> readWeightsFile(const QString &path);

/// What a network wants: name and shape of a tensor in torchvision's words.
struct WantedTensor {
    QString name;
    std::vector<std::int64_t> shape;
};

enum class HeadPolicy {
    New,     ///< fine-tuning: the head is new, the file's is left out
    Required ///< a whole classifier: the head must fit
};

/// How a file and a network fit. num_batches_tracked may be missing.
struct WeightsFit {
    std::map<QString, QString> source; ///< wanted name → name in the file
    QStringList missing;
    QStringList superfluous; ///< in the file's words
    QStringList misshapen;   ///< "features.0.0.weight (40x3x3x3 instead of 32x3x3x3)"

    QString note() const; ///< one sentence about what did not matter, empty if nothing
};

/// Whose weights the file holds, in whose words; nothing when they are none of ours.
std::optional<Signature> signatureOf(const TensorFile &file);

/// Finds every wanted tensor in the file, by torchvision's or timm's name. An error, one sentence,
/// when the file is another architecture's, when something is missing or misshapen, or when a
/// tensor of the network (its head among them) holds infinity or what is not a number.
Result<WeightsFit> fitWeights(const TensorFile &file, const QString &fileName,
                              Architecture architecture, const std::vector<WantedTensor> &wanted,
                              HeadPolicy head);

/// Number of classes of the file's own head, or nothing where there is none.
std::optional<int> classesOfHead(const TensorFile &file);

} // namespace lesiondesk
