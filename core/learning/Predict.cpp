// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/Predict.h"

#include "core/base/KeptMemory.h"
#include "core/learning/Devices.h"
#include "core/learning/ImageCache.h"
#include "core/learning/StageData.h"
#include "core/learning/models/Inference.h"
#include "core/learning/models/Tensors.h"
#include "core/learning/models/TorchErrors.h"
#include "core/learning/models/TrainedNetwork.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/RecordStore.h"
#include "core/store/SetPredictionStore.h"
#include "core/store/TaxonomyStore.h"

#include <ATen/Parallel.h>

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// Class of the set → class of the run with the same diagnosis key, or -1.
Result<std::vector<int>> truthsOf(Database &database, const FrozenSet &set,
                                  const RunCheckpoint &trained)
{
    LD_TRY_ASSIGN(const auto diagnoses, TaxonomyStore(database).diagnoses());
    std::vector<int> truths;
    for (const DiagnosisId id : set.classes)
        truths.push_back(
            static_cast<int>(trained.checkpoint.classes.indexOf(diagnoses.value(id).key)));
    return truths;
}

/// The images of the wanted part, without probabilities yet.
std::vector<Prediction> wantedImages(const FrozenSet &set, std::optional<Partition> part,
                                     const std::vector<int> &truths)
{
    std::vector<Prediction> wanted;
    for (const FrozenSet::Item &item : set.items) {
        if (!part || item.partition == *part)
            wanted.push_back(
                {item.image, item.partition, truths[static_cast<size_t>(item.classIndex)], {}});
    }
    return wanted;
}

/// Fills in the probabilities.
Result<void> runNetwork(const RunCheckpoint &trained, const nets::InferenceSetup &setup,
                        const ImageCache &pictures, std::vector<Prediction> &predictions,
                        Feedback &feedback)
{
    at::set_num_threads(computeThreads());
    LD_TRY_ASSIGN(const auto network, nets::trainedNetwork(trained));
    nets::place(*network, setup.device);
    LD_TRY_ASSIGN(
        const auto logits,
        nets::logitsOf(
            *network, setup, pictures.count(), [&](int i) { return pictures.image(i); }, feedback,
            [&](int done) { feedback.progress(done, pictures.count() + 1, u"Predicting"_s); }));
    auto rows = nets::rowsOf(at::softmax(logits, 1));
    for (size_t i = 0; i < rows.size(); ++i)
        predictions[i].probabilities = std::move(rows[i]);
    return {};
}

QString partKey(std::optional<Partition> part)
{
    return !part ? u"all"_s : *part == Partition::Train ? u"train"_s : u"test"_s;
}

Result<PredictOutcome> predict(Database &database, const ProjectPaths &paths,
                               const PredictRequest &request, const Clock &clock,
                               Feedback &feedback)
{
    LD_TRY_ASSIGN(const auto device, resolveDevice(request.device));
    LD_TRY_ASSIGN(const auto set, FrozenSetStore(database).get(request.set));
    LD_TRY_ASSIGN(const auto trained,
                  readRunCheckpoint(database, paths, request.run, request.checkpoint));
    if (trained.stage != trained.run.plan.stageCount())
        return failure(
            u"Run %1 (%2) has not come to its last stage: its network has the classes of stage %3."_s
                .arg(request.run.value)
                .arg(runStateKey(trained.run.state))
                .arg(trained.stage));
    TrainPlan prepared = trained.run.plan;
    if (request.inputSize > 0)
        prepared.inputSize = request.inputSize;
    LD_TRY(prepared.validate());

    LD_TRY_ASSIGN(const auto truths, truthsOf(database, set, trained));
    auto predictions = wantedImages(set, request.part, truths);
    if (predictions.empty())
        return failure(u"Frozen set %1 has no images in its part \"%2\"."_s.arg(
            QString::number(set.id.value), partKey(request.part)));
    std::vector<ImageId> images;
    for (const Prediction &prediction : predictions)
        images.push_back(prediction.image);
    LD_TRY_ASSIGN(const auto files, imageFiles(database, paths, set.name, images));

    QElapsedTimer timer;
    timer.start();
    // Nothing is kept: every picture is needed once.
    const ImageCache pictures(files, prepared.inputSize, trained.resize(), 0);
    const nets::InferenceSetup setup{at::Device(device.key.toStdString()), prepared.inputSize,
                                     request.precision};
    LD_TRY(runNetwork(trained, setup, pictures, predictions, feedback));
    PredictOutcome outcome;
    outcome.images = static_cast<int>(predictions.size());
    outcome.seconds = static_cast<double>(timer.elapsed()) / 1000;
    for (const Prediction &prediction : predictions)
        outcome.known += prediction.truth >= 0 ? 1 : 0;

    LD_TRY(SetPredictionStore(database).replace(request.run, set.id, predictions));
    LD_TRY(RecordStore(database).add(
        u"predict"_s,
        {{u"run"_s, request.run.value},
         {u"set"_s, set.id.value},
         {u"partition"_s, partKey(request.part)},
         {u"inputSize"_s, prepared.inputSize},
         {u"precision"_s, precisionKey(request.precision)},
         {u"checkpoint"_s, checkpointChoiceKey(request.checkpoint)},
         {u"epoch"_s, trained.checkpoint.epoch}},
        set.hash,
        {{u"images"_s, outcome.images}, {u"known"_s, outcome.known}, {u"device"_s, device.name}},
        clock));
    feedback.progress(1, 1, u"Predicted"_s);
    return outcome;
}

} // namespace

Result<PredictOutcome> predictSet(const ProjectPaths &paths, const PredictRequest &request,
                                  const Clock &clock, Feedback &feedback)
{
    LD_TRY_ASSIGN(const auto database,
                  Database::open(paths.databaseFile(), Database::Mode::ReadWrite));
    const KeptMemory memory;
    try {
        return predict(*database, paths, request, clock, feedback);
    } catch (const std::exception &exception) {
        return nets::errorFrom(exception, u"prediction"_s);
    }
}

} // namespace lesiondesk
