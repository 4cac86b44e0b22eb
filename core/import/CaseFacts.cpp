// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/CaseFacts.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace lesiondesk
{

bool CaseFacts::differFrom(const InventoryStore::Case &stored) const
{
    return patient != stored.patient || (sex != Sex::Unknown && sex != stored.sex) ||
           (age && age != stored.age) || (!site.isEmpty() && site != stored.site) ||
           QJsonDocument::fromJson(attributes).object() !=
               QJsonDocument::fromJson(stored.attributes).object();
}

QHash<QString, CaseFacts> collectCaseFacts(const std::vector<SourceRow> &rows)
{
    QHash<QString, CaseFacts> cases;
    QHash<QString, QJsonObject> attributes;
    QHash<QString, Sex> sexes;
    for (const SourceRow &row : rows) {
        CaseFacts &facts = cases[row.lesionCase];
        if (facts.patient.isEmpty())
            facts.patient = row.patient;
        if (!facts.age)
            facts.age = row.age;
        if (facts.site.isEmpty())
            facts.site = row.site;
        QJsonObject &object = attributes[row.lesionCase];
        for (const auto &[name, value] : row.attributes) {
            if (!object.contains(name))
                object.insert(name, value);
        }
        Sex &sex = sexes[facts.patient];
        if (sex == Sex::Unknown)
            sex = row.sex;
    }
    for (auto facts = cases.begin(); facts != cases.end(); ++facts) {
        facts->sex = sexes.value(facts->patient);
        facts->attributes =
            QJsonDocument(attributes.value(facts.key())).toJson(QJsonDocument::Compact);
    }
    return cases;
}

} // namespace lesiondesk
