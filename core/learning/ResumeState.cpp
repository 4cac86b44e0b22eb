// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/ResumeState.h"

#include "core/base/Files.h"
#include "core/learning/weights/Safetensors.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kVersion = 1;
const QString kFacts = u"lesiondesk-resume"_s;
const QString kChecksum = u"checksum"_s;

QString newestFile(const ProjectPaths &paths, RunId run)
{
    return paths.runFolder(run) + u"/resume.safetensors"_s;
}

QString previousFile(const ProjectPaths &paths, RunId run)
{
    return paths.runFolder(run) + u"/resume-previous.safetensors"_s;
}

QJsonArray asArray(const std::vector<qint64> &values)
{
    QJsonArray array;
    for (const qint64 value : values)
        array.append(value);
    return array;
}

std::vector<qint64> fromArray(const QJsonValue &values)
{
    std::vector<qint64> found;
    for (const QJsonValue &value : values.toArray())
        found.push_back(value.toInteger());
    return found;
}

/// Qt writes a double with as many digits as it takes to read the same one again.
QJsonObject factsOf(const ResumeState &state)
{
    const TrainerState &at = state.trainer;
    return {{u"version"_s, kVersion},
            {u"stage"_s, at.stage},
            {u"epoch"_s, at.epoch},
            {u"step"_s, at.step},
            {u"lossSum"_s, at.lossSum},
            {u"truth"_s, asArray(at.counts.truth)},
            {u"predicted"_s, asArray(at.counts.predicted)},
            {u"right"_s, asArray(at.counts.right)},
            {u"epochSeconds"_s, at.epochSeconds},
            {u"trainSeconds"_s, at.trainSeconds},
            {u"trainImages"_s, at.trainImages},
            {u"parts"_s, at.parts},
            {u"seconds"_s, state.seconds},
            {u"stageSeconds"_s, state.stageSeconds},
            {u"earlierTrainSeconds"_s, state.earlierTrainSeconds},
            {u"earlierTrainImages"_s, state.earlierTrainImages},
            {u"bestEpoch"_s, state.bestEpoch},
            {u"bestScore"_s, state.bestScore},
            {u"plan"_s, state.plan},
            {u"sets"_s, QJsonArray::fromStringList(state.setHashes)},
            {u"libTorch"_s, state.libTorch},
            {u"threads"_s, state.threads},
            {u"processes"_s, state.processes},
            {u"device"_s, state.device}};
}

ResumeState stateFrom(const QJsonObject &facts)
{
    ResumeState state;
    TrainerState &at = state.trainer;
    at.stage = facts.value("stage"_L1).toInt();
    at.epoch = facts.value("epoch"_L1).toInt();
    at.step = facts.value("step"_L1).toInt();
    at.lossSum = facts.value("lossSum"_L1).toDouble();
    at.counts.truth = fromArray(facts.value("truth"_L1));
    at.counts.predicted = fromArray(facts.value("predicted"_L1));
    at.counts.right = fromArray(facts.value("right"_L1));
    at.epochSeconds = facts.value("epochSeconds"_L1).toDouble();
    at.trainSeconds = facts.value("trainSeconds"_L1).toDouble();
    at.trainImages = facts.value("trainImages"_L1).toInteger();
    at.parts = facts.value("parts"_L1).toInt(1);
    state.seconds = facts.value("seconds"_L1).toDouble();
    state.stageSeconds = facts.value("stageSeconds"_L1).toDouble();
    state.earlierTrainSeconds = facts.value("earlierTrainSeconds"_L1).toDouble();
    state.earlierTrainImages = facts.value("earlierTrainImages"_L1).toInteger();
    state.bestEpoch = facts.value("bestEpoch"_L1).toInt();
    state.bestScore = facts.value("bestScore"_L1).toDouble();
    state.plan = facts.value("plan"_L1).toString();
    for (const QJsonValue &hash : facts.value("sets"_L1).toArray())
        state.setHashes.append(hash.toString());
    state.libTorch = facts.value("libTorch"_L1).toString();
    state.threads = facts.value("threads"_L1).toInt();
    state.processes = facts.value("processes"_L1).toInt(1);
    state.device = facts.value("device"_L1).toString();
    return state;
}

/// Over names, data and facts.
QString checksumOf(const TensorFile &file)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    for (const auto &[name, tensor] : file.tensors) {
        hash.addData(name.toUtf8());
        hash.addData(tensor.bytes);
    }
    hash.addData(file.metadata.at(kFacts).toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}

Result<ResumeState> readOne(const QString &path)
{
    const auto damaged = [&](const QString &why) {
        return failure(u"The state of the run in %1 is damaged: %2."_s.arg(path, why));
    };
    LD_TRY_ASSIGN(const auto bytes, readFile(path));
    auto file = parseSafetensors(bytes, path);
    if (!file)
        return file.error();
    const auto text = file->metadata.find(kFacts);
    const auto checksum = file->metadata.find(kChecksum);
    if (text == file->metadata.end() || checksum == file->metadata.end())
        return damaged(u"it does not say where the run stands"_s);
    if (checksumOf(*file) != checksum->second)
        return damaged(u"its checksum does not agree"_s);
    const QJsonObject facts = QJsonDocument::fromJson(text->second.toUtf8()).object();
    if (facts.value("version"_L1).toInt() != kVersion)
        return failure(
            u"The state of the run in %1 was written by another version of this program."_s.arg(
                path));
    ResumeState state = stateFrom(facts);
    state.trainer.tensors = *std::move(file);
    return state;
}

} // namespace

Result<void> writeResumeState(const ProjectPaths &paths, RunId run, const ResumeState &state)
{
    TensorFile file = state.trainer.tensors;
    file.metadata.insert_or_assign(
        kFacts, QString::fromUtf8(QJsonDocument(factsOf(state)).toJson(QJsonDocument::Compact)));
    file.metadata.insert_or_assign(kChecksum, checksumOf(file));
    LD_TRY(makePrivateFolder(paths.runFolder(run)));
    // Under both names at once, so that at every moment one of them is a whole file. Where there is
    // no file yet, or no link to be had, there is no previous one.
    giveSecondName(newestFile(paths, run), previousFile(paths, run));
    return writeFileAtomically(newestFile(paths, run), safetensorsPieces(file));
}

Result<std::optional<FoundResumeState>> readResumeState(const ProjectPaths &paths, RunId run)
{
    std::optional<Error> problem;
    for (const QString &path : {newestFile(paths, run), previousFile(paths, run)}) {
        if (!QFile::exists(path))
            continue;
        auto state = readOne(path);
        if (!state) {
            problem = problem.value_or(state.error());
            continue;
        }
        FoundResumeState found{*std::move(state), {}};
        if (problem)
            found.note =
                problem->message + u" The run goes on from the state that was saved before it."_s;
        return std::optional(std::move(found));
    }
    if (problem)
        return failure(problem->message + u" Clone the run to train it anew."_s);
    return std::optional<FoundResumeState>();
}

bool hasResumeState(const ProjectPaths &paths, RunId run)
{
    return QFile::exists(newestFile(paths, run)) || QFile::exists(previousFile(paths, run));
}

void removeResumeStates(const ProjectPaths &paths, RunId run)
{
    QFile::remove(newestFile(paths, run));
    QFile::remove(previousFile(paths, run));
}

} // namespace lesiondesk
