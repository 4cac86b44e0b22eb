// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/MillionProject.h"

#include "tests/support/Catalogue.h"
#include "tests/support/Must.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace lesiondesk::bench
{

namespace
{

constexpr int kDrawn = 12'500;

/// The drawn rows again and again, with numbers and names of their own, without leaving SQLite.
void multiply(Database &db)
{
    using test::must;
    const auto transaction = must(Transaction::begin(db));
    const auto copies = kMillion / kDrawn;
    const qint64 patients = must(db.value(u"SELECT max(id) FROM patient"_s)).toLongLong();
    const qint64 cases = must(db.value(u"SELECT max(id) FROM lesion_case"_s)).toLongLong();
    must(db.run(u"INSERT INTO dataset (id, name, format, taxonomy_id, artificial, created) "
                "SELECT n, name || ' ' || n, format, taxonomy_id, artificial, created "
                "FROM dataset, (SELECT 2 AS n UNION SELECT 3) WHERE id = 1"_s));
    const QString numbers =
        u"WITH RECURSIVE n (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < %1) "_s.arg(
            copies - 1);
    const QString dataset = u"1 + k * 3 / %1"_s.arg(copies);
    must(db.run(numbers + u"INSERT INTO patient (id, dataset_id, key, sex) "
                          "SELECT id + k * %1, %2, key || '_' || k, sex "
                          "FROM n CROSS JOIN patient"_s.arg(QString::number(patients), dataset)));
    must(db.run(numbers +
                u"INSERT INTO lesion_case (id, dataset_id, patient_id, key, age, site, attributes) "
                "SELECT id + k * %1, %2, patient_id + k * %3, key || '_' || k, age, site, "
                "attributes FROM n CROSS JOIN lesion_case"_s.arg(QString::number(cases), dataset,
                                                                 QString::number(patients))));
    must(db.run(numbers +
                u"INSERT INTO image (id, dataset_id, case_id, key, root_id, path, sha256, bytes, "
                "modified, width, height, perceptual_hash, modality, recorded_id) "
                "SELECT id + k * %1, %2, case_id + k * %3, key || '_' || k, root_id, path, "
                "sha256 || k, bytes, modified, width, height, perceptual_hash, modality, "
                "recorded_id FROM n CROSS JOIN image"_s.arg(QString::number(kDrawn), dataset,
                                                            QString::number(cases))));
    must(transaction->commit());
}

class Million
{
public:
    Million()
    {
        m_project = test::must(Project::create(m_folder.filePath(u"Million.lesion"_s), m_clock));
        test::generateCatalogue(*m_project, kDrawn);
        multiply(m_project->database());
    }
    Project &project() { return *m_project; }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<Project> m_project;
};

} // namespace

Project &millionProject()
{
    static Million million;
    return million.project();
}

} // namespace lesiondesk::bench
