// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Modality.h"

namespace lesiondesk
{

QString modalityKey(Modality modality)
{
    switch (modality) {
    case Modality::Macroscopic:
        return QStringLiteral("macroscopic");
    case Modality::Anatomical:
        return QStringLiteral("anatomical");
    case Modality::Dermoscopic:
        return QStringLiteral("dermoscopic");
    case Modality::Untagged:
        break;
    }
    return QStringLiteral("untagged");
}

std::optional<Modality> modalityFromKey(const QString &key)
{
    const QString k = key.trimmed().toLower();
    if (k.isEmpty() || k == u"untagged" || k == u"unknown" || k == u"unclear" || k == u"?")
        return Modality::Untagged;
    if (k == u"macroscopic" || k == u"clinical" || k == u"macro" || k == u"m" || k == u"close-up" ||
        k == u"clinical: close-up")
        return Modality::Macroscopic;
    if (k == u"anatomical" || k == u"overview" || k == u"a" || k == u"clinical: overview")
        return Modality::Anatomical;
    if (k == u"dermoscopic" || k == u"dermoscopy" || k == u"dermatoscopic" || k == u"derm" ||
        k == u"d")
        return Modality::Dermoscopic;
    return std::nullopt;
}

QChar modalityLetter(Modality modality)
{
    switch (modality) {
    case Modality::Macroscopic:
        return u'M';
    case Modality::Anatomical:
        return u'A';
    case Modality::Dermoscopic:
        return u'D';
    case Modality::Untagged:
        break;
    }
    return u'?';
}

} // namespace lesiondesk
