// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/Checkpoint.h"

#include "core/base/Files.h"
#include "core/learning/weights/Safetensors.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

QString bestCheckpointRule()
{
    return u"The epoch of the last stage with the highest macro-F1 on the test part, the earliest "
           "of equals. It was chosen by looking at the test part, so its own score flatters: what "
           "is reported are the figures of the last epoch."_s;
}

Result<void> writeCheckpoint(const QString &path, const Checkpoint &checkpoint)
{
    TensorFile content = checkpoint.state;
    const QJsonObject facts{{u"version"_s, 1},
                            {u"plan"_s, checkpoint.plan.toJson()},
                            {u"classes"_s, QJsonArray::fromStringList(checkpoint.classes)},
                            {u"set"_s, checkpoint.setHash},
                            {u"stage"_s, checkpoint.stage},
                            {u"epoch"_s, checkpoint.epoch}};
    content.metadata.insert_or_assign(
        u"lesiondesk"_s, QString::fromUtf8(QJsonDocument(facts).toJson(QJsonDocument::Compact)));
    content.metadata.insert_or_assign(u"format"_s, u"pt"_s);
    LD_TRY(makePrivateFolder(QFileInfo(path).absolutePath()));
    return writeFileAtomically(path, safetensorsPieces(content));
}

Result<Checkpoint> readCheckpoint(const QString &path)
{
    LD_TRY_ASSIGN(const auto bytes, readFile(path));
    Checkpoint checkpoint;
    LD_TRY_ASSIGN(checkpoint.state, parseSafetensors(bytes, path));
    const auto found = checkpoint.state.metadata.find(u"lesiondesk"_s);
    const QJsonObject facts = found == checkpoint.state.metadata.end()
                                  ? QJsonObject()
                                  : QJsonDocument::fromJson(found->second.toUtf8()).object();
    if (facts.value("version"_L1).toInt() != 1)
        return failure(
            u"%1 is not a checkpoint of this program, or one of a newer version."_s.arg(path));
    LD_TRY_ASSIGN(checkpoint.plan, TrainPlan::fromJson(facts.value("plan"_L1).toObject()));
    for (const QJsonValue &value : facts.value("classes"_L1).toArray())
        checkpoint.classes.append(value.toString());
    checkpoint.setHash = facts.value("set"_L1).toString();
    checkpoint.stage = facts.value("stage"_L1).toInt(1);
    checkpoint.epoch = facts.value("epoch"_L1).toInt();
    return checkpoint;
}

} // namespace lesiondesk
