// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/VisibleFacts.h"

#include <QFileInfo>

namespace lesiondesk
{

VisibleFacts visibleFacts(const Round &round, const ImageDetails &image, const Taxonomy &taxonomy)
{
    VisibleFacts facts;
    if (isHiding(round))
        return facts;
    for (const Diagnosis &diagnosis : taxonomy.diagnoses) {
        if (diagnosis.id == image.row.recorded)
            facts.recordedLabel = diagnosis.name;
    }
    facts.image = image.row.key;
    facts.lesionCase = image.row.caseKey;
    facts.patient = image.row.patientKey;
    facts.file = QFileInfo(image.file).fileName();
    facts.site = image.site;
    facts.age = image.age;
    facts.sex = image.sex;
    return facts;
}

} // namespace lesiondesk
