// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Catalogue.h"

#include "core/base/Hashing.h"
#include "core/base/Rng.h"
#include "core/domain/Modality.h"
#include "core/import/LesionPainter.h"
#include "core/store/DatasetStore.h"
#include "core/store/TaxonomyStore.h"
#include "core/store/ThumbnailStore.h"
#include "tests/support/Must.h"

#include <QFile>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace Qt::StringLiterals;

namespace lesiondesk::test
{

namespace
{

/// A few pictures per class that all images share; small, so that the file stays small.
std::vector<std::vector<QByteArray>> pictures(quint64 seed)
{
    constexpr int kPerClass = 2;
    std::vector<std::vector<QByteArray>> all;
    for (const LesionLook &look : lesionLooks()) {
        std::vector<QByteArray> ofClass;
        for (int i = 0; i < kPerClass; ++i) {
            LesionPainter painter(Rng::forStream(seed, all.size() * kPerClass + ofClass.size()));
            cv::Mat picture = painter.macroscopic(look);
            cv::cvtColor(picture, picture, cv::COLOR_RGB2BGR);
            cv::GaussianBlur(picture, picture, {}, 2);
            cv::resize(picture, picture, {160, 120}, 0, 0, cv::INTER_AREA);
            std::vector<uchar> jpeg;
            cv::imencode(".jpg", picture, jpeg, {cv::IMWRITE_JPEG_QUALITY, 50});
            ofClass.emplace_back(reinterpret_cast<const char *>(jpeg.data()),
                                 static_cast<qsizetype>(jpeg.size()));
        }
        all.push_back(std::move(ofClass));
    }
    return all;
}

} // namespace

void generateCatalogue(Project &project, int n, quint64 seed)
{
    Rng rng(seed);
    Database &db = project.database();
    const auto &looks = lesionLooks();
    const auto thumbnailsOf = pictures(seed);
    std::uint64_t total = 0;
    for (const LesionLook &look : looks)
        total += static_cast<std::uint64_t>(look.macroscopic + look.anatomical);

    const auto transaction = must(Transaction::begin(db));
    const Taxonomy taxonomy =
        must(TaxonomyStore(db).ensure(must(Taxonomy::builtIn(u"dermai-13"_s))));
    DatasetStore datasets(db);
    const DatasetId dataset = must(
        datasets.create({{}, u"Catalogue"_s, u"test"_s, taxonomy.id, true, 0}, project.clock()));
    const ProjectRootId root = must(datasets.ensureRoot({}));
    // Statements that stay prepared: three times as fast as the store's calls, one by one.
    QSqlQuery addPatient =
        must(db.prepare(u"INSERT INTO patient (dataset_id, key, sex) VALUES (?, ?, ?)"_s));
    QSqlQuery addCase = must(db.prepare(
        u"INSERT INTO lesion_case (dataset_id, patient_id, key, age, site) VALUES (?, ?, ?, ?, 'back')"_s));
    QSqlQuery addImage = must(db.prepare(u"INSERT INTO image (dataset_id, case_id, key, root_id, "
                                         u"path, sha256, bytes, modified, width, "
                                         "height, perceptual_hash, modality, recorded_id) "
                                         "VALUES (?, ?, ?, ?, ?, ?, 1, ?, 320, 240, ?, ?, ?)"_s));
    const QString now = toStored(project.clock().now());
    const auto insert = [&](QSqlQuery &query, const QVariantList &values) {
        must(db.exec(query, values));
        return query.lastInsertId().toLongLong();
    };
    std::vector<ThumbnailStore::Thumbnail> thumbnails;
    qint64 lesionCase = 0;
    for (int i = 0; i < n; ++i) {
        auto ticket = rng.below(total);
        size_t k = 0;
        while (ticket >= static_cast<std::uint64_t>(looks[k].macroscopic + looks[k].anatomical)) {
            ticket -= static_cast<std::uint64_t>(looks[k].macroscopic + looks[k].anatomical);
            ++k;
        }
        if (i == 0 || !rng.coin(0.1)) {
            const qint64 patient =
                insert(addPatient, {dataset.value, u"P%1"_s.arg(i), rng.coin(0.41) ? 2 : 1});
            lesionCase = insert(addCase, {dataset.value, patient, u"C%1"_s.arg(i),
                                          static_cast<double>(20 + rng.below(70))});
        }
        const QString key = u"img_"_s + QString::number(i).rightJustified(6, u'0');
        const Modality modality = ticket < static_cast<std::uint64_t>(looks[k].macroscopic)
                                      ? Modality::Macroscopic
                                      : Modality::Anatomical;
        const ImageId id(
            insert(addImage, {dataset.value, lesionCase, key, root.value, key + u".jpg"_s,
                              sha256(key.toUtf8()), now, static_cast<qint64>(rng.next()),
                              static_cast<int>(modality), taxonomy.diagnoses[k].id.value}));
        thumbnails.push_back({id, thumbnailsOf[k][rng.below(thumbnailsOf[k].size())]});
    }
    must(transaction->commit());
    must(must(ThumbnailStore::open(project.paths().thumbnailsFile(), Database::Mode::ReadWrite))
             .put(thumbnails));
}

} // namespace lesiondesk::test
