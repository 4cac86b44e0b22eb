// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/TrainPlan.h"

#include <QString>

#include <optional>

namespace lesiondesk
{

/// timm's name for a torchvision name of the same architecture (mobilenetv2_100, resnet50,
/// efficientnet_b3); the shapes are the same.
QString timmName(Architecture architecture, const QString &torchvisionName);

/// Does this name mark a file of that architecture, in torchvision's or timm's words?
enum class Naming { Torchvision, Timm };
struct Signature {
    Architecture architecture;
    Naming naming;
};
/// Whose weights these names are, or nothing when they are none of ours. `has` says whether the
/// file holds a tensor of that name and, unless `shape` is empty, of that shape.
template <typename Has>
std::optional<Signature> recognise(const Has &has)
{
    // Each line has the deepest layer that only this member of its family has in this width.
    if (has(u"features.18.0.weight", u"1280x320x1x1") && has(u"features.17.conv.2.weight", u""))
        return Signature{Architecture::MobileNetV2, Naming::Torchvision};
    if (has(u"conv_head.weight", u"1280x320x1x1") &&
        has(u"blocks.0.0.conv_pw.weight", u"16x32x1x1") &&
        !has(u"blocks.0.0.se.conv_reduce.weight", u""))
        return Signature{Architecture::MobileNetV2, Naming::Timm};
    if (has(u"features.8.0.weight", u"1536x384x1x1"))
        return Signature{Architecture::EfficientNetB3, Naming::Torchvision};
    if (has(u"conv_head.weight", u"1536x384x1x1"))
        return Signature{Architecture::EfficientNetB3, Naming::Timm};
    if (has(u"layer3.5.conv3.weight", u"1024x256x1x1") && !has(u"layer3.6.conv3.weight", u"") &&
        has(u"layer2.3.conv3.weight", u"512x128x1x1"))
        return Signature{Architecture::ResNet50, Naming::Torchvision};
    return std::nullopt;
}

} // namespace lesiondesk
