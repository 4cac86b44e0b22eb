// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Image.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

QString sexKey(Sex sex)
{
    switch (sex) {
    case Sex::Female:
        return u"female"_s;
    case Sex::Male:
        return u"male"_s;
    case Sex::Unknown:
        break;
    }
    return u"unknown"_s;
}

std::optional<Sex> sexFromKey(const QString &key)
{
    const QString k = key.trimmed().toLower();
    if (k.isEmpty() || k == u"unknown" || k == u"unk")
        return Sex::Unknown;
    if (k == u"female" || k == u"f")
        return Sex::Female;
    if (k == u"male" || k == u"m")
        return Sex::Male;
    return std::nullopt;
}

QString labelSourceKey(LabelSource source)
{
    switch (source) {
    case LabelSource::Expert:
        return u"expert"_s;
    case LabelSource::Consensus:
        return u"consensus"_s;
    case LabelSource::FollowUp:
        return u"follow-up"_s;
    case LabelSource::Histopathology:
        return u"histopathology"_s;
    case LabelSource::Recorded:
        break;
    }
    return u"recorded"_s;
}

std::optional<LabelSource> labelSourceFromKey(const QString &key)
{
    const QString k = key.trimmed().toLower();
    if (k.isEmpty() || k == u"recorded")
        return LabelSource::Recorded;
    // A confocal microscope's finding is an expert's judgement.
    if (k == u"expert" || k == u"confocal")
        return LabelSource::Expert;
    if (k == u"consensus")
        return LabelSource::Consensus;
    if (k == u"follow_up" || k == u"follow-up" || k == u"follow up")
        return LabelSource::FollowUp;
    if (k == u"histo" || k == u"histopathology")
        return LabelSource::Histopathology;
    return std::nullopt;
}

} // namespace lesiondesk
