// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/TrainPlan.h"
#include "core/jobs/Feedback.h"

#include <QStringList>

#include <vector>

namespace lesiondesk
{

/// A whole classifier with a head of its own, such as an ImageNet file of torchvision.
struct ClassifyRequest {
    QStringList images;
    Architecture architecture = Architecture::MobileNetV2;
    QString weights;
    int inputSize = 300;
};

struct ClassifyResult {
    QString image;
    std::vector<float> logits;
    std::vector<float> probabilities; ///< softmax of the logits
};

/// Runs every image through the classifier in evaluation mode on the CPU, one result an image in
/// the order asked for. Images are prepared as in training: stretched to inputSize × inputSize by
/// nearest neighbour (PIL's rule), scaled to 0…1 and normalised by ImageNet's mean and standard
/// deviation. The number of classes is the weights file's. Any worker thread.
Result<std::vector<ClassifyResult>> classifyImages(const ClassifyRequest &request,
                                                   Feedback &feedback);

/// One label a line; a leading "background" is dropped where there is one line more than classes.
Result<QStringList> readLabels(const QString &file, int classes);

} // namespace lesiondesk
