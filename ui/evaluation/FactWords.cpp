// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/FactWords.h"

#include "core/domain/Image.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QString kDash = u"–"_s;
constexpr double kSmallestShown = 0.001;

QString word(const char *text)
{
    return QCoreApplication::translate("FactWords", text);
}

} // namespace

QString factName(SliceBy by)
{
    switch (by) {
    case SliceBy::Modality:
        return word(QT_TRANSLATE_NOOP("FactWords", "Modality"));
    case SliceBy::Dataset:
        return word(QT_TRANSLATE_NOOP("FactWords", "Dataset"));
    case SliceBy::Site:
        return word(QT_TRANSLATE_NOOP("FactWords", "Site"));
    case SliceBy::Age:
        return word(QT_TRANSLATE_NOOP("FactWords", "Age"));
    case SliceBy::Sex:
        return word(QT_TRANSLATE_NOOP("FactWords", "Sex"));
    case SliceBy::SkinType:
        return word(QT_TRANSLATE_NOOP("FactWords", "Skin type"));
    case SliceBy::Provenance:
        return word(QT_TRANSLATE_NOOP("FactWords", "Label from"));
    }
    return {};
}

QString modalityWord(Modality modality)
{
    switch (modality) {
    case Modality::Macroscopic:
        return word(QT_TRANSLATE_NOOP("FactWords", "macroscopic"));
    case Modality::Anatomical:
        return word(QT_TRANSLATE_NOOP("FactWords", "anatomical"));
    case Modality::Dermoscopic:
        return word(QT_TRANSLATE_NOOP("FactWords", "dermoscopic"));
    case Modality::Untagged:
        break;
    }
    return word(QT_TRANSLATE_NOOP("FactWords", "not tagged"));
}

QString factValueWord(SliceBy by, const QString &value)
{
    if (value == u"unknown"_s)
        return word(QT_TRANSLATE_NOOP("FactWords", "unknown"));
    if (by == SliceBy::Modality) {
        const auto modality = modalityFromKey(value);
        return modality ? modalityWord(*modality) : value;
    }
    if (by == SliceBy::Sex) {
        if (value == sexKey(Sex::Female))
            return word(QT_TRANSLATE_NOOP("FactWords", "female"));
        if (value == sexKey(Sex::Male))
            return word(QT_TRANSLATE_NOOP("FactWords", "male"));
    }
    if (by == SliceBy::Provenance) {
        static const std::array<std::pair<LabelSource, const char *>, 5> names{
            {{LabelSource::Histopathology, QT_TRANSLATE_NOOP("FactWords", "histopathology")},
             {LabelSource::FollowUp, QT_TRANSLATE_NOOP("FactWords", "follow-up")},
             {LabelSource::Consensus, QT_TRANSLATE_NOOP("FactWords", "consensus")},
             {LabelSource::Expert, QT_TRANSLATE_NOOP("FactWords", "one expert")},
             {LabelSource::Recorded, QT_TRANSLATE_NOOP("FactWords", "as recorded")}}};
        for (const auto &[source, name] : names) {
            if (value == labelSourceKey(source))
                return word(name);
        }
    }
    return value;
}

QString fractionText(std::optional<double> value)
{
    return value ? QLocale().toString(*value, 'f', 2) : kDash;
}

QString intervalText(const std::optional<Interval> &value)
{
    return value ? u"[%1–%2]"_s.arg(fractionText(value->low), fractionText(value->high))
                 : QString();
}

QString differenceText(std::optional<double> value)
{
    if (!value)
        return kDash;
    const QString size = QLocale().toString(std::abs(*value), 'f', 2);
    const bool isNothing = std::abs(*value) < 0.005;
    return isNothing ? size : (*value < 0 ? u"−"_s : u"+"_s) + size;
}

QString differenceIntervalText(const std::optional<Interval> &value)
{
    return value ? word(QT_TRANSLATE_NOOP("FactWords", "[%1 to %2]"))
                       .arg(differenceText(value->low), differenceText(value->high))
                 : QString();
}

QString probabilityText(std::optional<double> p)
{
    if (!p)
        return kDash;
    return *p < kSmallestShown ? u"<"_s + QLocale().toString(kSmallestShown, 'f', 3)
                               : QLocale().toString(*p, 'f', 3);
}

QString shareText(double share)
{
    return word(QT_TRANSLATE_NOOP("FactWords", "%1 %"))
        .arg(QLocale().toString(std::round(share * 100), 'f', 0));
}

} // namespace lesiondesk
