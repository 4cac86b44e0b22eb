// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/ImportJob.h"
#include "core/project/Project.h"
#include "core/store/ImageStore.h"
#include "tests/support/BadPictures.h"
#include "tests/support/DrawnImages.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace lesiondesk::test
{

/// A project, and beside it a folder in which a test lays out a dataset as it was published.
class ImportBench
{
public:
    explicit ImportBench(ImportFormat format, const QString &dataset = QStringLiteral("Set"))
    {
        project = *Project::create(dir.filePath(QStringLiteral("P.lesion")), clock);
        QDir().mkpath(path());
        options.format = format;
        options.path = path();
        options.dataset = dataset;
    }
    QString path(const QString &name = {}) const
    {
        return dir.filePath(name.isEmpty() ? QStringLiteral("source")
                                           : QStringLiteral("source/") + name);
    }
    void file(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        writeBytes(path(name), bytes);
    }
    /// A picture of its own for every seed; any ending.
    void picture(const QString &name, int seed, int width = 24, int height = 18) const
    {
        file(name, pictureBytes(seed, width, height));
    }
    QByteArray pictureBytes(int seed, int width = 24, int height = 18) const
    {
        const QString drawn = dir.filePath(QStringLiteral("drawn.png"));
        drawImage(drawn, seed, width, height);
        return readBytes(drawn);
    }

    Result<ImportOutcome> import() { return runImport(project->paths(), options, clock, feedback); }
    Result<ImportOutcome> plan() { return planImport(project->paths(), options, feedback); }
    Result<ImportSource> read() const { return readImportSource(options.format, options.path); }
    ImageStore store() const { return ImageStore(project->database(), project->paths()); }
    std::vector<ImageRow> images() const { return *store().catalogue(); }
    ImageDetails details(const QString &key) const
    {
        for (const ImageRow &row : images()) {
            if (row.key == key)
                return *store().details(row.id);
        }
        qFatal("there is no image %s", qPrintable(key));
    }
    /// An attribute of an image, or an empty string.
    QString attribute(const QString &key, const QString &name) const
    {
        for (const auto &[other, value] : details(key).attributes) {
            if (other == name)
                return value;
        }
        return {};
    }

    QTemporaryDir dir;
    FixedClock clock{QDateTime({2026, 11, 24}, {9, 0}, Qt::UTC)};
    std::unique_ptr<Project> project;
    ImportOptions options;
    Feedback feedback;
};

} // namespace lesiondesk::test
