// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestProject.h"

#include "core/base/Hashing.h"
#include "core/store/DatasetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/TaxonomyStore.h"
#include "tests/support/DrawnImages.h"
#include "tests/support/Must.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lesiondesk::test
{

TestProject::TestProject(int images, int classes)
    : m_folder(m_dir.filePath(u"Test.lesion"_s)),
      m_clock(QDateTime({2026, 11, 24}, {9, 0}, Qt::UTC))
{
    m_project = must(Project::create(m_folder, m_clock));
    Database &db = m_project->database();
    m_taxonomy = must(TaxonomyStore(db).ensure(must(Taxonomy::builtIn(u"pad-6"_s))));
    const auto transaction = must(Transaction::begin(db));
    DatasetStore datasets(db);
    m_dataset = must(datasets.create({{}, u"Drawn"_s, u"test"_s, m_taxonomy.id, true, 0}, m_clock));
    const QString root = m_dir.filePath(u"source"_s);
    QDir().mkpath(root);
    const ProjectRootId rootId = must(datasets.ensureRoot(root));
    ImageStore store(db, m_project->paths());
    for (int k = 0; k < images; ++k) {
        const QString key = u"img_%1"_s.arg(k, 3, 10, QLatin1Char('0'));
        const QString file = root + u'/' + key + u".png"_s;
        drawImage(file, k);
        const PatientId patient = must(store.ensurePatient(m_dataset, u"P%1"_s.arg(k / 2),
                                                           k % 4 < 2 ? Sex::Female : Sex::Male));
        const CaseId lesionCase =
            must(store.ensureCase(m_dataset, patient, u"C%1"_s.arg(k), 40.0 + k, u"back"_s, "{}"));
        const DiagnosisId diagnosis = m_taxonomy.diagnoses[static_cast<size_t>(k % classes)].id;
        ImageStore::NewImage image;
        image.dataset = m_dataset;
        image.lesionCase = lesionCase;
        image.key = key;
        image.root = rootId;
        image.path = key + u".png"_s;
        image.sha256 = must(sha256OfFile(file));
        image.bytes = QFileInfo(file).size();
        image.modified = QFileInfo(file).lastModified();
        image.width = 96;
        image.height = 72;
        image.modality = k % 2 == 0 ? Modality::Macroscopic : Modality::Untagged;
        image.recorded = diagnosis;
        const ImageId id = must(store.insert(image));
        must(store.addLabel({id, diagnosis, LabelSource::Recorded, u"drawn"_s, m_clock.now()}));
        m_images.push_back(id);
    }
    must(transaction->commit());
}

void TestProject::reopen()
{
    m_project.reset();
    m_project = must(Project::open(m_folder, Database::Mode::ReadWrite, m_clock));
}

} // namespace lesiondesk::test
