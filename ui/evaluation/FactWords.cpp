// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/FactWords.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

class FactWords
{
    Q_DECLARE_TR_FUNCTIONS(lesiondesk::FactWords)
};

} // namespace

QString factWord(SliceBy by)
{
    switch (by) {
    case SliceBy::Modality:
        return FactWords::tr("modality");
    case SliceBy::Dataset:
        return FactWords::tr("dataset");
    case SliceBy::Site:
        return FactWords::tr("site");
    case SliceBy::Age:
        return FactWords::tr("age");
    case SliceBy::Sex:
        return FactWords::tr("sex");
    case SliceBy::SkinType:
        return FactWords::tr("skin type");
    case SliceBy::Provenance:
        break;
    }
    return FactWords::tr("label from");
}

QString factValueWord(SliceBy by, const QString &value)
{
    if (by == SliceBy::Dataset)
        return value;
    const QHash<QString, QString> words{{u"macroscopic"_s, FactWords::tr("macroscopic")},
                                        {u"anatomical"_s, FactWords::tr("anatomical")},
                                        {u"dermoscopic"_s, FactWords::tr("dermoscopic")},
                                        {u"untagged"_s, FactWords::tr("untagged")},
                                        {u"female"_s, FactWords::tr("female")},
                                        {u"male"_s, FactWords::tr("male")},
                                        {u"other"_s, FactWords::tr("other")},
                                        {u"unknown"_s, FactWords::tr("unknown")},
                                        {u"recorded"_s, FactWords::tr("recorded")},
                                        {u"histopathology"_s, FactWords::tr("histopathology")},
                                        {u"followup"_s, FactWords::tr("follow-up")},
                                        {u"consensus"_s, FactWords::tr("consensus")},
                                        {u"expert"_s, FactWords::tr("expert")}};
    return words.value(value, value);
}

QString factValueWord(Modality modality)
{
    return factValueWord(SliceBy::Modality, modalityKey(modality));
}

QString filterWords(const ItemFilter &filter)
{
    QStringList parts;
    for (const ItemFilter::Part &part : filter.parts) {
        QStringList values;
        for (const QString &value : part.values)
            values.append(factValueWord(part.by, value));
        const QString either = values.join(FactWords::tr(" or "));
        // A bare number or "unknown" says nothing without its fact.
        const bool speaks = part.by == SliceBy::Modality || part.by == SliceBy::Sex;
        const bool plain = speaks && !part.values.contains(u"unknown"_s);
        parts.append(plain ? either : FactWords::tr("%1 %2").arg(factWord(part.by), either));
    }
    return parts.join(FactWords::tr(", "));
}

} // namespace lesiondesk
