// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/SampleProject.h"

#include "core/base/Files.h"
#include "core/import/LesionPainter.h"
#include "core/import/PictureInspector.h"
#include "core/import/SamplePlan.h"
#include "core/store/Database.h"
#include "core/store/Migrator.h"
#include "core/store/RecordStore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QMutex>
#include <QMutexLocker>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <optional>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QByteArray encoded(const cv::Mat &rgb)
{
    constexpr int kQuality = 92;
    cv::Mat bgr;
    cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
    std::vector<uchar> jpeg;
    cv::imencode(".jpg", bgr, jpeg, {cv::IMWRITE_JPEG_QUALITY, kQuality});
    return QByteArray(reinterpret_cast<const char *>(jpeg.data()),
                      static_cast<qsizetype>(jpeg.size()));
}

/// A copy draws its original again from the same numbers.
QByteArray drawn(const SamplePlan &plan, size_t index, quint64 seed)
{
    const SampleItem &item = plan.items[index];
    const size_t origin = item.copyOf >= 0 ? static_cast<size_t>(item.copyOf) : index;
    LesionPainter painter(Rng::forStream(seed, origin + 1));
    const LesionLook &look = lesionLooks()[item.drawn];
    const cv::Mat picture = item.modality == Modality::Anatomical
                                ? painter.anatomical(look, item.region)
                                : painter.macroscopic(look);
    if (item.copyOf < 0 || item.exact)
        return encoded(picture);
    cv::Mat lighter;
    picture(cv::Rect(4, 3, picture.cols - 8, picture.rows - 6)).convertTo(lighter, -1, 1.04, 3);
    return encoded(lighter);
}

Result<void> draw(const SamplePlan &plan, const QString &folder, quint64 seed, Feedback &feedback)
{
    LD_TRY(makePrivateFolder(folder));
    QMutex mutex;
    std::optional<Error> error; // guarded by the mutex
    forEachOnAllCores(
        plan.items.size(), feedback,
        [&](size_t i) {
            const auto written =
                writeFileAtomically(folder + u'/' + plan.items[i].name, drawn(plan, i, seed));
            const QMutexLocker lock(&mutex);
            if (!written && !error)
                error = written.error();
        },
        [&](size_t done) {
            feedback.progress(static_cast<qint64>(done), static_cast<qint64>(plan.items.size()),
                              u"Drawing the sample"_s);
        });
    if (feedback.isCancelled())
        return Error::cancelled();
    if (error)
        return *error;
    return writeFileAtomically(folder + u"/metadata.csv"_s, plan.csv());
}

/// An empty project, as Project::create() makes it: this folder may not reach up to core/project.
Result<ProjectPaths> makeEmptyProject(const QString &folder)
{
    const QFileInfo info(folder);
    const ProjectPaths paths{QDir::cleanPath(info.absoluteFilePath())};
    if (!paths.folder.endsWith(u".lesion"))
        return failure(u"A project's folder is called NAME.lesion: %1 is not."_s.arg(folder));
    if (info.exists() && !(info.isDir() && QDir(paths.folder).isEmpty()))
        return failure(u"%1 exists already: choose another name for the sample."_s.arg(folder));
    LD_TRY(makePrivateFolder(paths.folder));
    LD_TRY_ASSIGN(const auto database,
                  Database::open(paths.databaseFile(), Database::Mode::ReadWrite));
    Migrator migrator;
    if (migrator.migrate(*database) == MigrationOutcome::Failed)
        return failure(migrator.error());
    QFile::setPermissions(paths.databaseFile(), QFile::ReadOwner | QFile::WriteOwner);
    return paths;
}

Result<SampleOutcome> fillSample(const ProjectPaths &paths, const SampleOptions &options,
                                 const Clock &clock, Feedback &feedback)
{
    const SamplePlan plan = SamplePlan::make(options.images, options.seed);
    const QString folder = paths.imagesFolder() + u"/Sample"_s;
    LD_TRY(draw(plan, folder, options.seed, feedback));
    ImportOptions import;
    import.format = ImportFormat::Csv;
    import.path = folder + u"/metadata.csv"_s;
    import.dataset = QString::fromUtf16(kSampleDataset);
    import.taxonomy = u"dermai-13"_s;
    import.artificial = true;
    SampleOutcome outcome;
    outcome.folder = paths.folder;
    LD_TRY_ASSIGN(outcome.import, runImport(paths, import, clock, feedback));
    outcome.wrongLabels = plan.wrongLabels;
    outcome.exactDuplicates = plan.exactDuplicates;
    outcome.nearDuplicates = plan.nearDuplicates;
    LD_TRY_ASSIGN(const auto database,
                  Database::open(paths.databaseFile(), Database::Mode::ReadWrite));
    LD_TRY(RecordStore(*database).add(
        u"sample"_s, {{u"images"_s, options.images}, {u"seed"_s, QString::number(options.seed)}},
        {},
        {{u"images"_s, outcome.import.imported()},
         {u"wrongLabels"_s, QJsonArray::fromStringList(plan.wrongLabels)},
         {u"exactDuplicates"_s, QJsonArray::fromStringList(plan.exactDuplicates)},
         {u"nearDuplicates"_s, QJsonArray::fromStringList(plan.nearDuplicates)}},
        clock));
    return outcome;
}

} // namespace

Result<SampleOutcome> makeSampleProject(const QString &folder, const SampleOptions &options,
                                        const Clock &clock, Feedback &feedback)
{
    if (options.images < 1 || options.images > 100'000)
        return failure(u"The sample can have 1 to 100000 images."_s);
    LD_TRY_ASSIGN(const ProjectPaths paths, makeEmptyProject(folder));
    auto outcome = fillSample(paths, options, clock, feedback);
    if (!outcome)
        QDir(paths.folder).removeRecursively();
    return outcome;
}

} // namespace lesiondesk
