// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/LabelBasis.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

QString labelBasisKey(LabelBasis basis)
{
    return basis == LabelBasis::Validated ? u"validated"_s : u"recorded"_s;
}

std::optional<LabelBasis> labelBasisFromKey(const QString &key)
{
    if (key == u"recorded")
        return LabelBasis::Recorded;
    if (key == u"validated")
        return LabelBasis::Validated;
    return std::nullopt;
}

DiagnosisId labelOf(const ImageRow &image, LabelBasis basis)
{
    return basis == LabelBasis::Validated && image.validated.isValid() ? image.validated
                                                                       : image.recorded;
}

} // namespace lesiondesk
