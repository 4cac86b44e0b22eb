// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/Classify.h"

#include "core/base/Files.h"
#include "core/learning/Devices.h"
#include "core/learning/ImageCache.h"
#include "core/learning/models/Inference.h"
#include "core/learning/models/Tensors.h"
#include "core/learning/models/TorchErrors.h"

#include <ATen/Parallel.h>

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

Result<std::vector<ClassifyResult>> classify(const ClassifyRequest &request, Feedback &feedback)
{
    TrainPlan limits;
    limits.inputSize = request.inputSize;
    LD_TRY(limits.validate());
    at::set_num_threads(computeThreads());
    LD_TRY_ASSIGN(const auto file, readWeightsFile(request.weights));
    const QString name = QFileInfo(request.weights).fileName();
    const auto network = nets::makeNetwork(
        request.architecture, {.classes = classesOfHead(file).value_or(1000), .initialise = false});
    LD_TRY_ASSIGN(const auto fit, fitWeights(file, name, request.architecture,
                                             nets::wantedTensors(*network), HeadPolicy::Required));
    nets::loadInto(*network, file, fit);
    nets::place(*network, at::kCPU);

    // Nothing is kept: every picture is needed once.
    const ImageCache images(request.images, request.inputSize, ResizePolicy::Nearest, 0);
    LD_TRY_ASSIGN(
        const auto logits,
        nets::logitsOf(
            *network, {at::kCPU, request.inputSize}, images.count(),
            [&](int i) { return images.image(i); }, feedback,
            [&](int done) { feedback.progress(done, images.count(), u"Classifying"_s); }));
    const auto rows = nets::rowsOf(logits);
    const auto probabilities = nets::rowsOf(at::softmax(logits, 1));
    std::vector<ClassifyResult> results;
    for (size_t i = 0; i < rows.size(); ++i)
        results.push_back({request.images[static_cast<qsizetype>(i)], rows[i], probabilities[i]});
    return results;
}

} // namespace

Result<std::vector<ClassifyResult>> classifyImages(const ClassifyRequest &request,
                                                   Feedback &feedback)
{
    if (request.images.isEmpty())
        return std::vector<ClassifyResult>();
    try {
        return classify(request, feedback);
    } catch (const std::exception &exception) {
        return nets::errorFrom(exception, u"classification"_s);
    }
}

Result<QStringList> readLabels(const QString &file, int classes)
{
    LD_TRY_ASSIGN(const auto bytes, readFile(file));
    QStringList labels = QString::fromUtf8(bytes).split(u'\n');
    for (QString &label : labels)
        label = label.trimmed();
    while (!labels.isEmpty() && labels.last().isEmpty())
        labels.removeLast();
    if (labels.size() == classes + 1 &&
        labels.first().compare(u"background"_s, Qt::CaseInsensitive) == 0)
        labels.removeFirst();
    if (labels.size() != classes)
        return failure(u"%1 has %2 labels, the classifier %3 classes."_s.arg(file)
                           .arg(labels.size())
                           .arg(classes));
    return labels;
}

} // namespace lesiondesk
