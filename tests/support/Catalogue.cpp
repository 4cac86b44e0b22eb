// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Catalogue.h"

#include "core/base/Hashing.h"
#include "core/base/Rng.h"
#include "core/import/LesionPainter.h"
#include "core/store/DatasetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/TaxonomyStore.h"
#include "core/store/ThumbnailStore.h"

#include <QFile>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace Qt::StringLiterals;

namespace lesiondesk::test
{

namespace
{

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *std::move(result);
}

void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
}

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
    ImageStore store(db, project.paths());
    std::vector<ThumbnailStore::Thumbnail> thumbnails;
    PatientId patient;
    CaseId lesionCase;
    for (int i = 0; i < n; ++i) {
        auto ticket = rng.below(total);
        size_t k = 0;
        while (ticket >= static_cast<std::uint64_t>(looks[k].macroscopic + looks[k].anatomical)) {
            ticket -= static_cast<std::uint64_t>(looks[k].macroscopic + looks[k].anatomical);
            ++k;
        }
        if (i == 0 || !rng.coin(0.1)) {
            patient = must(store.ensurePatient(dataset, u"P%1"_s.arg(i),
                                               rng.coin(0.41) ? Sex::Male : Sex::Female));
            lesionCase =
                must(store.ensureCase(dataset, patient, u"C%1"_s.arg(i),
                                      static_cast<double>(20 + rng.below(70)), u"back"_s, "{}"));
        }
        ImageStore::NewImage image;
        image.dataset = dataset;
        image.lesionCase = lesionCase;
        image.key = u"img_"_s + QString::number(i).rightJustified(6, u'0');
        image.root = root;
        image.path = image.key + u".jpg"_s;
        image.sha256 = sha256(image.key.toUtf8());
        image.bytes = 1;
        image.modified = project.clock().now();
        image.width = 320;
        image.height = 240;
        image.perceptualHash = rng.next();
        image.modality = ticket < static_cast<std::uint64_t>(looks[k].macroscopic)
                             ? Modality::Macroscopic
                             : Modality::Anatomical;
        image.recorded = taxonomy.diagnoses[k].id;
        const ImageId id = must(store.insert(image));
        thumbnails.push_back({id, thumbnailsOf[k][rng.below(thumbnailsOf[k].size())]});
    }
    must(transaction->commit());
    must(must(ThumbnailStore::open(project.paths().thumbnailsFile(), Database::Mode::ReadWrite))
             .put(thumbnails));
}

} // namespace lesiondesk::test
