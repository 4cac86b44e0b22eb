// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/weights/KeyNames.h"

#include <QHash>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

struct Place {
    int stage = 0;
    int block = 0;
};

/// torchvision counts MobileNet-V2's blocks through, timm by stage: 1, 2, 3, 4, 3, 3, 1 blocks.
Place mobileNetPlace(int feature)
{
    constexpr std::array kBlocks{1, 2, 3, 4, 3, 3, 1};
    int rest = feature - 1;
    int stage = 0;
    while (rest >= kBlocks[static_cast<size_t>(stage)])
        rest -= kBlocks[static_cast<size_t>(stage++)];
    return {stage, rest};
}

/// What torchvision numbers inside a block, timm names. The first stage has no expansion.
QString layerName(const QString &path, bool expands, bool mobileNet)
{
    static const QHash<QString, QString> kMobileFirst{
        {u"0.0"_s, u"conv_dw"_s}, {u"0.1"_s, u"bn1"_s}, {u"1"_s, u"conv_pw"_s}, {u"2"_s, u"bn2"_s}};
    static const QHash<QString, QString> kMobile{{u"0.0"_s, u"conv_pw"_s}, {u"0.1"_s, u"bn1"_s},
                                                 {u"1.0"_s, u"conv_dw"_s}, {u"1.1"_s, u"bn2"_s},
                                                 {u"2"_s, u"conv_pwl"_s},  {u"3"_s, u"bn3"_s}};
    static const QHash<QString, QString> kEfficientFirst{
        {u"0.0"_s, u"conv_dw"_s},          {u"0.1"_s, u"bn1"_s},
        {u"1.fc1"_s, u"se.conv_reduce"_s}, {u"1.fc2"_s, u"se.conv_expand"_s},
        {u"2.0"_s, u"conv_pw"_s},          {u"2.1"_s, u"bn2"_s}};
    static const QHash<QString, QString> kEfficient{
        {u"0.0"_s, u"conv_pw"_s},          {u"0.1"_s, u"bn1"_s},
        {u"1.0"_s, u"conv_dw"_s},          {u"1.1"_s, u"bn2"_s},
        {u"2.fc1"_s, u"se.conv_reduce"_s}, {u"2.fc2"_s, u"se.conv_expand"_s},
        {u"3.0"_s, u"conv_pwl"_s},         {u"3.1"_s, u"bn3"_s}};
    if (mobileNet)
        return (expands ? kMobile : kMobileFirst).value(path);
    return (expands ? kEfficient : kEfficientFirst).value(path);
}

} // namespace

QString timmName(Architecture architecture, const QString &torchvisionName)
{
    if (architecture == Architecture::ResNet50)
        return torchvisionName;
    QStringList parts = torchvisionName.split(u'.');
    const QString kind = parts.takeLast(); // weight, bias, running_mean …
    if (parts.first() == "classifier"_L1)
        return u"classifier."_s + kind;
    const bool mobileNet = architecture == Architecture::MobileNetV2;
    const int feature = parts.value(1).toInt();
    const int last = mobileNet ? 18 : 8;
    if (feature == 0 || feature == last) {
        const bool convolution = parts.value(2) == "0"_L1;
        if (feature == 0)
            return (convolution ? u"conv_stem."_s : u"bn1."_s) + kind;
        return (convolution ? u"conv_head."_s : u"bn2."_s) + kind;
    }
    // features.7.conv.1.0.weight, features.3.1.block.2.fc1.weight
    const Place place =
        mobileNet ? mobileNetPlace(feature) : Place{feature - 1, parts.value(2).toInt()};
    const QString path = parts.mid(mobileNet ? 3 : 4).join(u'.');
    return u"blocks.%1.%2.%3.%4"_s.arg(place.stage)
        .arg(place.block)
        .arg(layerName(path, feature > 1, mobileNet), kind);
}

} // namespace lesiondesk
