// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ThumbnailProvider.h"

#include "core/imaging/Decode.h"
#include "core/imaging/Thumbnail.h"
#include "core/import/PictureWishes.h"
#include "core/store/Database.h"
#include "core/store/ImageStore.h"
#include "core/store/ThumbnailStore.h"
#include "ui/widgets/Pixels.h"

#include <QMutex>
#include <QMutexLocker>
#include <QPainter>
#include <QSet>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <optional>
#include <vector>

namespace lesiondesk
{

namespace
{

constexpr qsizetype kCacheKibibytes = 256 * 1024;
/// More than any screen shows at once; older requests are dropped and asked for again when their
/// tile is painted again.
constexpr size_t kMaxWaiting = 2000;
constexpr size_t kSaveAtOnce = 64;

QPixmap brokenTile()
{
    QPixmap tile(kThumbnailSide, kThumbnailSide);
    tile.fill(QColor(0x9a, 0x9a, 0x9a));
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0x50, 0x50, 0x50), 6, Qt::SolidLine, Qt::RoundCap));
    const QRect cross = tile.rect().adjusted(96, 96, -96, -96);
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
    return tile;
}

} // namespace

/// The background thread. The main thread pushes requests; results go back as queued calls.
class ThumbnailProvider::Worker
{
public:
    Worker(ProjectPaths paths, ThumbnailProvider *owner)
        : m_paths(std::move(paths)), m_owner(owner), m_thread(QThread::create([this] { run(); }))
    {
        m_thread->setObjectName(QStringLiteral("thumbnails"));
        m_thread->setStackSize(8 << 20);
        m_thread->start(QThread::LowPriority);
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

    void tell(std::shared_ptr<PictureWishes> wishes)
    {
        const QMutexLocker lock(&m_mutex);
        m_wishes = std::move(wishes);
    }

    void request(ImageId id)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_pending.contains(id.value))
            return;
        m_pending.insert(id.value);
        m_waiting.push_back(id);
        if (m_wishes)
            m_wishes->wish(id);
        if (m_waiting.size() > kMaxWaiting) {
            m_pending.remove(m_waiting.front().value);
            m_waiting.pop_front();
        }
        m_wake.wakeOne();
    }

    void forget()
    {
        const QMutexLocker lock(&m_mutex);
        for (const ImageId id : m_waiting)
            m_pending.remove(id.value);
        m_waiting.clear();
    }

private:
    void run()
    {
        Files files;
        for (;;) {
            ImageId id;
            {
                QMutexLocker lock(&m_mutex);
                while (m_waiting.empty() && !m_stop) {
                    if (!files.unsaved.empty()) {
                        lock.unlock(); // nobody waits: time to write
                        save(files);
                        lock.relock();
                        continue;
                    }
                    m_wake.wait(&m_mutex);
                }
                if (m_stop)
                    break;
                id = m_waiting.back();
                m_waiting.pop_back();
            }
            const QImage picture = fetch(files, id);
            {
                const QMutexLocker lock(&m_mutex);
                m_pending.remove(id.value);
            }
            ThumbnailProvider *owner = m_owner;
            QMetaObject::invokeMethod(
                owner, [owner, id, picture] { owner->onFetched(id, picture); },
                Qt::QueuedConnection);
            if (files.unsaved.size() >= kSaveAtOnce)
                save(files);
        }
        save(files);
    }

    /// What the thread has open; its connections belong to it.
    struct Files {
        std::unique_ptr<Database> database;
        std::optional<ThumbnailStore> store; ///< none: a folder that cannot be written
        std::vector<ThumbnailStore::Thumbnail> unsaved;
    };

    bool open(Files &files)
    {
        if (files.database)
            return true;
        auto database = Database::open(m_paths.databaseFile(), Database::Mode::ReadOnly);
        if (!database)
            return false;
        files.database = *std::move(database);
        auto store = ThumbnailStore::open(m_paths.thumbnailsFile(), Database::Mode::ReadWrite);
        if (store)
            files.store = *std::move(store);
        return true;
    }

    QImage fetch(Files &files, ImageId id)
    {
        if (!open(files))
            return {};
        if (files.store) {
            const auto known = files.store->get(id);
            if (known && *known) {
                const QImage picture = QImage::fromData(**known, "JPEG");
                if (!picture.isNull())
                    return picture.convertToFormat(QImage::Format_RGB32);
            }
        }
        const auto found = ImageStore(*files.database, m_paths).files({id});
        if (!found || found->empty())
            return {};
        const auto decoded = decodeImageReduced(found->front().path, kThumbnailSide);
        if (!decoded)
            return {};
        if (files.store) {
            if (auto jpeg = makeThumbnail(*decoded))
                files.unsaved.push_back({id, *std::move(jpeg)});
        }
        return toQImage(shrunk(*decoded, kThumbnailSide));
    }

    static void save(Files &files)
    {
        // A cache: what cannot be written now is made again another time.
        if (files.store && !files.unsaved.empty())
            (void)files.store->put(files.unsaved);
        files.unsaved.clear();
    }

    ProjectPaths m_paths;
    ThumbnailProvider *m_owner;
    std::unique_ptr<QThread> m_thread;
    QMutex m_mutex; ///< guards what follows
    QWaitCondition m_wake;
    std::deque<ImageId> m_waiting;
    QSet<qint64> m_pending;
    std::shared_ptr<PictureWishes> m_wishes;
    bool m_stop = false;
};

ThumbnailProvider::ThumbnailProvider(ProjectPaths paths, QObject *parent)
    : QObject(parent), m_cache(kCacheKibibytes),
      m_worker(std::make_unique<Worker>(std::move(paths), this))
{
}

ThumbnailProvider::~ThumbnailProvider() = default;

void ThumbnailProvider::tell(std::shared_ptr<PictureWishes> wishes)
{
    m_worker->tell(std::move(wishes));
}

QPixmap ThumbnailProvider::thumbnail(ImageId id)
{
    if (!id.isValid())
        return {};
    if (const QPixmap *known = m_cache.object(id.value))
        return *known;
    m_worker->request(id);
    return {};
}

void ThumbnailProvider::forgetRequests()
{
    m_worker->forget();
}

void ThumbnailProvider::onFetched(ImageId id, const QImage &picture)
{
    const QPixmap pixmap = picture.isNull() ? brokenTile() : QPixmap::fromImage(picture);
    const qsizetype cost = 1 + qsizetype(pixmap.width()) * pixmap.height() * 4 / 1024;
    m_cache.insert(id.value, new QPixmap(pixmap), cost);
    Q_EMIT thumbnailReady(id);
}

} // namespace lesiondesk
