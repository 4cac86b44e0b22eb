// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/ImportSource.h"
#include "core/store/InventoryStore.h"

#include <QHash>

namespace lesiondesk
{

/// What a source says about a case, put together from all rows of it.
struct CaseFacts {
    QString patient;
    Sex sex = Sex::Unknown; ///< of the patient
    std::optional<double> age;
    QString site;
    QByteArray attributes; ///< JSON object

    /// Importing these would change the stored case. What the source leaves out is kept.
    bool differFrom(const InventoryStore::Case &stored) const;
};

/// The facts of every case by its key. Where rows of a case contradict each other, the first one
/// that says something counts; attributes of all rows are united.
QHash<QString, CaseFacts> collectCaseFacts(const std::vector<SourceRow> &rows);

} // namespace lesiondesk
