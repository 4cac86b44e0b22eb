// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/Feedback.h"
#include "core/learning/RunCheckpoint.h"

#include <QJsonObject>

namespace lesiondesk
{

enum class ModelFormat { Safetensors = 0, TorchScript = 1 };

QString modelFormatKey(ModelFormat format); ///< safetensors, torchscript
std::optional<ModelFormat> modelFormatFromKey(const QString &key);
QString modelFormatEnding(ModelFormat format); ///< .safetensors, .pt

struct ModelExportRequest {
    RunId run;
    ModelFormat format = ModelFormat::Safetensors;
    CheckpointChoice checkpoint = CheckpointChoice::Last;
    QString file;
};

struct ModelExportOutcome {
    QString file;
    QString description; ///< FILE.json
    Architecture architecture = Architecture::MobileNetV2;
    int classes = 0;
    qint64 bytes = 0;
    QString sha256;
};

/// Writes a run's network for other programs, and beside it FILE.json with all that is needed to
/// use it: the classes, how a picture is prepared (in words and for machines), the plan, the hash
/// of its set, the versions. Safetensors has torchvision's names, so that torchvision's own class
/// loads it; TorchScript needs no Python source. Both give logits: softmax makes them the
/// probabilities that the run stored. What is written was compared with the network before. The
/// files name no patient, no image and no folder of this machine; only their owner can read them.
/// A job of the Compute lane (seconds); opens its own connection, reads only.
Result<ModelExportOutcome> exportModel(const ProjectPaths &paths, const ModelExportRequest &request,
                                       Feedback &feedback);

/// What FILE.json holds but for the hash and size of the file itself.
QJsonObject describeModel(const RunCheckpoint &trained, ModelFormat format);

} // namespace lesiondesk
