// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/ModelExport.h"

#include <torch/version.h>

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// The rule that core/imaging/Resize follows, so that it can be followed elsewhere.
QJsonObject resizeRule(ResizePolicy policy, int size)
{
    QJsonObject rule{
        {u"policy"_s, resizePolicyKey(policy)}, {u"width"_s, size}, {u"height"_s, size}};
    const QString areaWords =
        u"OpenCV's INTER_AREA where a side becomes smaller, INTER_LINEAR otherwise"_s;
    switch (policy) {
    case ResizePolicy::Nearest:
        rule.insert(u"keepsAspect"_s, false);
        rule.insert(u"interpolation"_s, u"nearest (PIL)"_s);
        rule.insert(
            u"words"_s,
            u"Stretch the picture to %1 × %1 pixels by nearest neighbour as PIL does it: "
            "PIL.Image.resize((%1, %1), PIL.Image.NEAREST). Target pixel i takes the source pixel "
            "floor((i + 0.5) · in / out), the position being added up step by step."_s.arg(size));
        break;
    case ResizePolicy::FitPad:
        rule.insert(u"keepsAspect"_s, true);
        rule.insert(u"interpolation"_s, u"area"_s);
        rule.insert(u"pad"_s, QJsonArray{0, 0, 0});
        rule.insert(u"words"_s,
                    u"Scale the picture until its longer side has %1 pixels (the other rounded, at "
                    "least 1), with %2; put it in the middle of a black square of %1 × %1 pixels, "
                    "an odd rest to the right and below."_s.arg(QString::number(size), areaWords));
        break;
    case ResizePolicy::CoverCrop:
        rule.insert(u"keepsAspect"_s, true);
        rule.insert(u"interpolation"_s, u"area"_s);
        rule.insert(
            u"words"_s,
            u"Scale the picture until its shorter side has %1 pixels (the other rounded), "
            "with %2; cut the middle %1 × %1 pixels, an odd rest off the right and below."_s.arg(
                QString::number(size), areaWords));
        break;
    }
    return rule;
}

QJsonObject inputOf(const RunCheckpoint &trained)
{
    const int size = trained.run.plan.inputSize;
    return {
        {u"size"_s, size},
        {u"channels"_s, u"RGB"_s},
        {u"layout"_s, u"NCHW"_s},
        {u"type"_s, u"float32"_s},
        {u"orientation"_s, u"upright: the EXIF orientation is applied first"_s},
        {u"resize"_s, resizeRule(trained.resize(), size)},
        {u"normalisation"_s,
         QJsonObject{{u"scale"_s, 255},
                     {u"mean"_s, QJsonArray{0.485, 0.456, 0.406}},
                     {u"std"_s, QJsonArray{0.229, 0.224, 0.225}},
                     {u"words"_s, u"Divide the 8-bit values by 255, subtract mean and divide by "
                                  "std, each channel its own."_s}}}};
}

QJsonArray classesOf(const RunCheckpoint &trained)
{
    QJsonArray classes;
    int index = 0;
    for (const Diagnosis &diagnosis : trained.classes)
        classes.append(QJsonObject{{u"index"_s, index++},
                                   {u"key"_s, diagnosis.key},
                                   {u"name"_s, diagnosis.name},
                                   {u"nature"_s, natureKey(diagnosis.nature)}});
    return classes;
}

/// The plan without the folders of this machine.
QJsonObject planOf(const Run &run)
{
    TrainPlan plan = run.plan;
    plan.weights = QFileInfo(plan.weights).fileName();
    return plan.toJson();
}

} // namespace

QJsonObject describeModel(const RunCheckpoint &trained, ModelFormat format)
{
    const QString architecture = architectureKey(trained.run.plan.architecture);
    const bool script = format == ModelFormat::TorchScript;
    const QString use = script ? u"torch.jit.load(FILE)"_s
                               : u"torchvision.models.%1(num_classes=%2).load_state_dict("
                                 "safetensors.torch.load_file(FILE))"_s.arg(architecture)
                                     .arg(trained.classes.size());
    return {
        {u"schema"_s, 1},
        {u"intendedUse"_s, u"Research on image classification only: not a medical device, not for "
                           "diagnosis or the care of patients."_s},
        {u"architecture"_s, architecture},
        {u"format"_s, modelFormatKey(format)},
        {u"load"_s, use},
        {u"output"_s,
         QJsonObject{{u"kind"_s, u"logits"_s},
                     {u"shape"_s, u"N × %1"_s.arg(trained.classes.size())},
                     {u"words"_s, u"One value a class in the order of classes; softmax over them "
                                  "gives the probabilities."_s}}},
        {u"classes"_s, classesOf(trained)},
        {u"input"_s, inputOf(trained)},
        {u"plan"_s, planOf(trained.run)},
        {u"run"_s, QJsonObject{{u"id"_s, trained.run.id.value},
                               {u"name"_s, trained.run.name},
                               {u"state"_s, runStateKey(trained.run.state)},
                               {u"checkpoint"_s, checkpointChoiceKey(trained.choice)},
                               {u"epoch"_s, trained.checkpoint.epoch},
                               {u"stage"_s, trained.stage}}},
        {u"set"_s, QJsonObject{{u"id"_s, trained.set.id.value},
                               {u"name"_s, trained.set.name},
                               {u"hash"_s, trained.set.hash}}},
        {u"versions"_s, QJsonObject{{u"lesiondesk"_s, QStringLiteral(LESIONDESK_VERSION)},
                                    {u"libtorch"_s, QStringLiteral(TORCH_VERSION)}}}};
}

} // namespace lesiondesk
