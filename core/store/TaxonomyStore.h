// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Taxonomy.h"
#include "core/store/Database.h"

#include <QHash>

namespace lesiondesk
{

/// Taxonomies and their diagnoses in a project.
class TaxonomyStore
{
public:
    explicit TaxonomyStore(Database &database) : m_db(database) {}

    /// Inserts the taxonomy, or adds what a stored one of the same key lacks; returns it with ids.
    Result<Taxonomy> ensure(const Taxonomy &taxonomy);
    Result<Taxonomy> get(TaxonomyId id);
    Result<std::vector<Taxonomy>> all();
    /// Every diagnosis of the project by its id.
    Result<QHash<DiagnosisId, Diagnosis>> diagnoses();

private:
    Database &m_db;
};

} // namespace lesiondesk
