// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/ModelExport.h"

#include "core/base/Files.h"
#include "core/base/Hashing.h"
#include "core/learning/Devices.h"
#include "core/learning/models/Tensors.h"
#include "core/learning/models/TorchErrors.h"
#include "core/learning/models/TorchScript.h"
#include "core/learning/models/TrainedNetwork.h"
#include "core/learning/weights/Safetensors.h"

#include <ATen/Parallel.h>
#include <torch/utils.h>

#include <QFileInfo>
#include <QJsonDocument>

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

// Between two ways of summing the same products, for logits of a few units.
constexpr double kTolerance = 1e-4;

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// Fixed numbers of about the range of a normalised picture; another size of batch than was traced.
at::Tensor testBatch(int size)
{
    const at::Tensor ramp = at::arange(3 * 3 * size * size, at::kFloat);
    return at::sin(ramp * 0.37).reshape({3, 3, size, size});
}

Result<void> mustAgree(const at::Tensor &written, const at::Tensor &wanted)
{
    const double off = (written - wanted).abs().max().item<double>();
    if (!(off <= kTolerance * std::max(1.0, wanted.abs().max().item<double>())))
        return failure(u"The exported network does not give what the run's own does (off by %1): "
                       u"nothing was written."_s.arg(off));
    return {};
}

Result<QByteArray> safetensorsOf(nets::Network &network, const RunCheckpoint &trained,
                                 const QJsonObject &description, const at::Tensor &batch,
                                 const at::Tensor &logits)
{
    TensorFile content = nets::stateOf(network);
    content.metadata.emplace(u"format"_s, u"pt"_s);
    content.metadata.emplace(u"lesiondesk-model"_s, QString::fromUtf8(compact(description)));
    const QByteArray bytes = writeSafetensors(content);

    // Read again into a new network, as anybody would.
    RunCheckpoint again = trained;
    LD_TRY_ASSIGN(again.checkpoint.state, parseSafetensors(bytes, u"The export"_s));
    LD_TRY_ASSIGN(const auto second, nets::trainedNetwork(again));
    LD_TRY(mustAgree(second->forward(batch), logits));
    return bytes;
}

Result<QByteArray> torchScriptOf(nets::Network &network, const RunCheckpoint &trained,
                                 const QJsonObject &description, const at::Tensor &batch,
                                 const at::Tensor &logits)
{
    const QByteArray bytes =
        nets::scriptOf(network, trained.run.plan.inputSize,
                       {{"lesiondesk.json", compact(description).toStdString()}});
    LD_TRY(mustAgree(nets::logitsOfScript(bytes, batch), logits));
    return bytes;
}

Result<ModelExportOutcome> write(Database &database, const ProjectPaths &paths,
                                 const ModelExportRequest &request, Feedback &feedback)
{
    feedback.progress(0, 3, u"Reading the network"_s);
    LD_TRY_ASSIGN(const auto trained,
                  readRunCheckpoint(database, paths, request.run, request.checkpoint));
    LD_TRY_ASSIGN(const auto network, nets::trainedNetwork(trained));
    if (feedback.isCancelled())
        return Error::cancelled();

    feedback.progress(1, 3, u"Making the file"_s);
    at::set_num_threads(computeThreads());
    torch::NoGradGuard noGraph;
    const at::Tensor batch = testBatch(trained.run.plan.inputSize);
    const at::Tensor logits = network->forward(batch);
    QJsonObject description = describeModel(trained, request.format);
    const auto make = request.format == ModelFormat::TorchScript ? torchScriptOf : safetensorsOf;
    LD_TRY_ASSIGN(const QByteArray bytes, make(*network, trained, description, batch, logits));
    if (feedback.isCancelled())
        return Error::cancelled();

    feedback.progress(2, 3, u"Writing"_s);
    ModelExportOutcome outcome;
    outcome.file = request.file;
    outcome.description = request.file + u".json"_s;
    outcome.architecture = trained.run.plan.architecture;
    outcome.classes = static_cast<int>(trained.classes.size());
    outcome.bytes = bytes.size();
    outcome.sha256 = sha256(bytes);
    description.insert(u"file"_s, QJsonObject{{u"name"_s, QFileInfo(request.file).fileName()},
                                              {u"bytes"_s, outcome.bytes},
                                              {u"sha256"_s, outcome.sha256}});
    LD_TRY(writeFileAtomically(outcome.file, bytes));
    LD_TRY(writeFileAtomically(outcome.description,
                               QJsonDocument(description).toJson(QJsonDocument::Indented)));
    feedback.progress(3, 3, u"Exported"_s);
    return outcome;
}

} // namespace

QString modelFormatKey(ModelFormat format)
{
    return format == ModelFormat::TorchScript ? u"torchscript"_s : u"safetensors"_s;
}

QString modelFormatEnding(ModelFormat format)
{
    return format == ModelFormat::TorchScript ? u".pt"_s : u".safetensors"_s;
}

std::optional<ModelFormat> modelFormatFromKey(const QString &key)
{
    for (const auto format : {ModelFormat::Safetensors, ModelFormat::TorchScript}) {
        if (key == modelFormatKey(format))
            return format;
    }
    return std::nullopt;
}

Result<ModelExportOutcome> exportModel(const ProjectPaths &paths, const ModelExportRequest &request,
                                       Feedback &feedback)
{
    LD_TRY_ASSIGN(const auto database,
                  Database::open(paths.databaseFile(), Database::Mode::ReadOnly));
    try {
        return write(*database, paths, request, feedback);
    } catch (const std::exception &exception) {
        return nets::errorFrom(exception, u"export"_s);
    }
}

} // namespace lesiondesk
