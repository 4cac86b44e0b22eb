// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ImageLoader.h"

#include "core/imaging/Decode.h"
#include "core/imaging/MaskOutline.h"
#include "core/store/Database.h"
#include "core/store/ImageStore.h"
#include "ui/widgets/Pixels.h"

#include <QMutex>
#include <QMutexLocker>
#include <QThread>
#include <QWaitCondition>

#include <algorithm>
#include <deque>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr qsizetype kCacheKibibytes = 512 * 1024;
constexpr int kOverviewSide = 2048;
/// An overview that the JPEG decoder makes by itself has no fewer pixels: half of a photograph of
/// twelve megapixels.
constexpr int kLeastOverview = 1600;
constexpr qsizetype kOutlines = 256;

} // namespace

/// The background thread: what is asked for directly comes first, newest first; then the pictures
/// that will be wanted next.
class ImageLoader::Worker
{
public:
    Worker(ProjectPaths paths, ImageLoader *owner)
        : m_paths(std::move(paths)), m_owner(owner), m_thread(QThread::create([this] { run(); }))
    {
        m_thread->setObjectName(QStringLiteral("pictures"));
        m_thread->setStackSize(8 << 20);
        m_thread->start();
    }

    ~Worker()
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_stop = true;
            m_wake.wakeAll();
        }
        m_thread->wait();
    }

    void request(ImageId id, bool full)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_current == Wanted{id, full}) {
            m_currentIsAsked = true;
            return;
        }
        std::erase(m_asked, Wanted{id, full});
        m_asked.push_back({id, full});
        m_wake.wakeOne();
    }

    void requestOutline(ImageId id)
    {
        const QMutexLocker lock(&m_mutex);
        if (std::find(m_outlines.begin(), m_outlines.end(), id) == m_outlines.end())
            m_outlines.push_back(id);
        m_wake.wakeOne();
    }

    void prefetch(std::deque<ImageId> ids)
    {
        const QMutexLocker lock(&m_mutex);
        m_ahead = std::move(ids);
        m_wake.wakeOne();
    }

private:
    struct Wanted {
        ImageId id;
        bool full = false;
        bool operator==(const Wanted &) const = default;
    };

    void run()
    {
        std::unique_ptr<Database> database;
        for (;;) {
            ImageId outlined;
            {
                const QMutexLocker lock(&m_mutex);
                while (m_asked.empty() && m_outlines.empty() && m_ahead.empty() && !m_stop)
                    m_wake.wait(&m_mutex);
                if (m_stop)
                    return;
                if (m_asked.empty() && !m_outlines.empty()) {
                    outlined = m_outlines.back();
                    m_outlines.pop_back();
                }
            }
            if (outlined.isValid()) {
                handOutline(outlined, outlineOf(database, outlined));
                continue;
            }
            {
                const QMutexLocker lock(&m_mutex);
                m_currentIsAsked = !m_asked.empty();
                if (m_currentIsAsked) {
                    m_current = m_asked.back();
                    m_asked.pop_back();
                } else if (m_ahead.empty()) {
                    continue;
                } else {
                    m_current = {m_ahead.front(), false};
                    m_ahead.pop_front();
                }
                std::erase(m_ahead, m_current.id);
            }
            const auto picture = decode(database, m_current);
            const QMutexLocker lock(&m_mutex);
            hand(picture, m_current.id, m_currentIsAsked);
            m_current = {};
        }
    }

    void hand(const Result<Picture> &picture, ImageId id, bool asked)
    {
        ImageLoader *owner = m_owner;
        if (picture) {
            QMetaObject::invokeMethod(
                owner, [owner, id, asked, value = *picture] { owner->onDecoded(id, value, asked); },
                Qt::QueuedConnection);
        } else {
            QMetaObject::invokeMethod(
                owner,
                [owner, id, asked, text = picture.error().message] {
                    owner->onFailed(id, text, asked);
                },
                Qt::QueuedConnection);
        }
    }

    Result<void> openDatabase(std::unique_ptr<Database> &database) const
    {
        if (!database) {
            LD_TRY_ASSIGN(database,
                          Database::open(m_paths.databaseFile(), Database::Mode::ReadOnly));
        }
        return {};
    }

    /// An empty path where there is no mask, or none that can be read.
    QPainterPath outlineOf(std::unique_ptr<Database> &database, ImageId id)
    {
        QPainterPath path;
        if (!openDatabase(database))
            return path;
        const auto file = ImageStore(*database, m_paths).maskFile(id);
        if (!file || file->isEmpty())
            return path;
        const auto outline = readMaskOutline(*file);
        if (!outline)
            return path;
        for (const auto &line : outline->lines) {
            path.moveTo(line.front());
            for (size_t i = 1; i < line.size(); ++i)
                path.lineTo(line[i]);
            path.closeSubpath();
        }
        return path;
    }

    void handOutline(ImageId id, const QPainterPath &path)
    {
        ImageLoader *owner = m_owner;
        QMetaObject::invokeMethod(
            owner,
            [owner, id, outline = std::make_shared<const QPainterPath>(path)] {
                owner->onOutline(id, outline);
            },
            Qt::QueuedConnection);
    }

    Result<Picture> decode(std::unique_ptr<Database> &database, Wanted wanted)
    {
        LD_TRY(openDatabase(database));
        LD_TRY_ASSIGN(const auto files, ImageStore(*database, m_paths).files({wanted.id}));
        if (files.empty())
            return failure(ImageLoader::tr("This image is no longer in the project."));
        const QString &path = files.front().path;
        LD_TRY_ASSIGN(const QByteArray bytes, readPicture(path));
        LD_TRY_ASSIGN(const ImageHeader header, probeImage(bytes, path));
        LD_TRY_ASSIGN(const cv::Mat pixels, wanted.full
                                                ? decodeImage(bytes, path)
                                                : decodeImageReduced(bytes, path, kLeastOverview));
        Picture picture;
        picture.size = {header.width, header.height};
        const cv::Mat small = shrunk(pixels, kOverviewSide);
        picture.overview = toQImage(small);
        if (pixels.cols == header.width && small.data == pixels.data)
            picture.full = picture.overview;
        else if (wanted.full)
            picture.full = toQImage(pixels);
        if (picture.overview.isNull() || (wanted.full && picture.full.isNull()))
            return failure(ImageLoader::tr("There is not enough memory to show %1.").arg(path));
        return picture;
    }

    ProjectPaths m_paths;
    ImageLoader *m_owner;
    std::unique_ptr<QThread> m_thread;
    QMutex m_mutex; ///< guards what follows
    QWaitCondition m_wake;
    std::deque<Wanted> m_asked;
    std::deque<ImageId> m_outlines;
    std::deque<ImageId> m_ahead;
    Wanted m_current; ///< being decoded; only the thread writes it
    bool m_currentIsAsked = false;
    bool m_stop = false;
};

ImageLoader::ImageLoader(ProjectPaths paths, QObject *parent)
    : QObject(parent), m_cache(kCacheKibibytes), m_outlines(kOutlines),
      m_worker(std::make_unique<Worker>(std::move(paths), this))
{
}

ImageLoader::~ImageLoader() = default;

const ImageLoader::Picture *ImageLoader::find(ImageId id) const
{
    if (id.isValid() && id == m_lastId)
        return &m_last;
    return m_cache.object(id.value);
}

QImage ImageLoader::image(ImageId id)
{
    const QImage full = known(id);
    if (full.isNull() && id.isValid())
        m_worker->request(id, true);
    return full;
}

QImage ImageLoader::overview(ImageId id)
{
    const Picture *known = find(id);
    if (!known && id.isValid())
        m_worker->request(id, false);
    return known ? known->overview : QImage();
}

QImage ImageLoader::known(ImageId id) const
{
    const Picture *known = find(id);
    return known ? known->full : QImage();
}

QSize ImageLoader::size(ImageId id) const
{
    const Picture *known = find(id);
    return known ? known->size : QSize();
}

std::shared_ptr<const QPainterPath> ImageLoader::outline(ImageId id)
{
    if (!id.isValid())
        return {};
    if (const Outline *known = m_outlines.object(id.value))
        return *known;
    m_worker->requestOutline(id);
    return {};
}

void ImageLoader::onOutline(ImageId id, const Outline &outline)
{
    m_outlines.insert(id.value, new Outline(outline));
    if (!outline->isEmpty())
        Q_EMIT outlineLoaded(id);
}

void ImageLoader::prefetch(const std::vector<ImageId> &ids)
{
    std::deque<ImageId> missing;
    for (const ImageId id : ids) {
        if (id.isValid() && !find(id))
            missing.push_back(id);
    }
    m_worker->prefetch(std::move(missing));
}

void ImageLoader::onDecoded(ImageId id, const Picture &picture, bool asked)
{
    const Picture *before = find(id);
    if (picture.full.isNull() && before && !before->full.isNull())
        return; // all pixels have overtaken the overview
    qsizetype bytes = picture.full.sizeInBytes();
    if (picture.overview.cacheKey() != picture.full.cacheKey())
        bytes += picture.overview.sizeInBytes();
    if (asked) {
        m_lastId = id;
        m_last = picture;
    }
    m_cache.insert(id.value, new Picture(picture), 1 + bytes / 1024);
    Q_EMIT loaded(id);
}

void ImageLoader::onFailed(ImageId id, const QString &message, bool asked)
{
    // What was only decoded ahead is tried again, and reported, when it is asked for.
    if (asked)
        Q_EMIT failed(id, message);
}

} // namespace lesiondesk
